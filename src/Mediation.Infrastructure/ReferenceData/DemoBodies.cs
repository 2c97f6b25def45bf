using Mediation.Domain.Agencies;
using static Mediation.Domain.Agencies.AgencyKind;
using static Mediation.Domain.Agencies.AgencyLevel;

namespace Mediation.Infrastructure.ReferenceData;

/// <summary>A body of the demonstration district; <paramref name="Parent"/> is the code of the one above it.</summary>
internal sealed record DemoBody(
    string Code, string Name, string NameEn, AgencyKind Kind, AgencyLevel Level, string? Parent, string Pattern, string Area);

/// <summary>The bodies the union's centre works with, and a union station in each street, town and zone of 大兴 in the shipped divisions.</summary>
internal static class DemoBodies
{
    public const string UnionCode = "DX-UNION";
    private const string Beijing = "110000";

    private static readonly string District = JurisdictionArea.Daxing.Code;

    public static readonly DemoBody Union = new(
        UnionCode, "大兴区总工会劳动争议调解中心", "Daxing District Trade Union Mediation Centre", TradeUnion, AgencyLevel.District, null,
        "京大工调〔{year}〕{serial:00000}号", District);

    private static readonly DemoBody[] OfTheCity =
    [
        new("BJ-UNION", "北京市总工会", "Beijing Federation of Trade Unions", TradeUnion, City, null, "京工调〔{year}〕{serial:00000}号", Beijing),
        new("BJ-HR", "北京市人力资源和社会保障局", "Beijing Human Resources and Social Security Bureau", HumanResources, City, null,
            "京人社收〔{year}〕{serial:00000}号", Beijing),
        new("BJ-JUSTICE", "北京市司法局", "Beijing Justice Bureau", Justice, City, null, "京司收〔{year}〕{serial:00000}号", Beijing),
        new("BJ-PETITION", "北京市信访办公室", "Beijing Petition Office", Petition, City, null, "京信访收〔{year}〕{serial:00000}号", Beijing),
        new("BJ-COURT", "北京市高级人民法院", "Beijing High People's Court", Court, City, null, "（{year}）京收{serial}号", Beijing),
        new("BJ-QILIAN", "北京企业联合会", "Beijing Enterprise Confederation", EnterpriseFederation, City, null,
            "京企联收〔{year}〕{serial:0000}号", Beijing),
        new("BJ-GSL", "北京市工商业联合会", "Beijing Federation of Industry and Commerce", IndustryCommerceFederation, City, null,
            "京工商联收〔{year}〕{serial:0000}号", Beijing),
    ];

    private static readonly DemoBody[] OfTheDistrict =
    [
        new("DX-HR", "大兴区人力资源和社会保障局", "Daxing District Human Resources and Social Security Bureau", HumanResources,
            AgencyLevel.District, "BJ-HR", "京大人社收〔{year}〕{serial:00000}号", District),
        new("DX-ARB", "大兴区劳动人事争议仲裁委员会", "Daxing District Labour Dispute Arbitration Commission", ArbitrationCommission,
            AgencyLevel.District, "DX-HR", "京大劳人仲收〔{year}〕{serial:00000}号", District),
        new("DX-INSP", "大兴区劳动保障监察队", "Daxing District Labour Inspection", LabourInspection,
            AgencyLevel.District, "DX-HR", "京大劳监收〔{year}〕{serial:00000}号", District),
        new("DX-JUSTICE", "大兴区司法局", "Daxing District Justice Bureau", Justice,
            AgencyLevel.District, "BJ-JUSTICE", "京大司收〔{year}〕{serial:00000}号", District),
        new("DX-LEGALAID", "大兴区法律援助中心", "Daxing District Legal Aid Centre", LegalAid,
            AgencyLevel.District, "DX-JUSTICE", "京大法援收〔{year}〕{serial:00000}号", District),
        new("DX-PETITION", "大兴区信访办公室", "Daxing District Petition Office", Petition,
            AgencyLevel.District, "BJ-PETITION", "京大信访收〔{year}〕{serial:00000}号", District),
        new("DX-COURT", "大兴区人民法院", "Daxing District People's Court", Court,
            AgencyLevel.District, null, "（{year}）京0115收{serial}号", District),
        new("DX-QILIAN", "大兴区企业联合会", "Daxing District Enterprise Confederation", EnterpriseFederation,
            AgencyLevel.District, "BJ-QILIAN", "京大企联收〔{year}〕{serial:0000}号", District),
        new("DX-GSL", "大兴区工商业联合会", "Daxing District Federation of Industry and Commerce", IndustryCommerceFederation,
            AgencyLevel.District, "BJ-GSL", "京大工商联收〔{year}〕{serial:0000}号", District),
        new("DX-PROC", "大兴区人民检察院", "Daxing District People's Procuratorate", Procuratorate,
            AgencyLevel.District, null, "京大检收〔{year}〕{serial:00000}号", District),
        new("DX-HOTLINE", "大兴区市民热线服务中心", "Daxing District 12345 Hotline Centre", Hotline,
            AgencyLevel.District, null, "京大12345收〔{year}〕{serial:000000}号", District),
    ];

    /// <summary>Streets (街道), areas (地区), towns (镇), and the four zones (功能区) that the shipped divisions count among them.</summary>
    private static readonly (string Serial, string Name, string NameEn)[] Places =
    [
        ("001", "兴丰街道", "Xingfeng Street"), ("002", "林校路街道", "Linxiaolu Street"), ("003", "清源街道", "Qingyuan Street"),
        ("004", "亦庄地区", "Yizhuang Area"), ("005", "黄村地区", "Huangcun Area"), ("006", "旧宫地区", "Jiugong Area"),
        ("007", "西红门地区", "Xihongmen Area"), ("008", "瀛海地区", "Yinghai Area"), ("009", "观音寺街道", "Guanyinsi Street"),
        ("010", "天宫院街道", "Tiangongyuan Street"), ("011", "高米店街道", "Gaomidian Street"), ("012", "荣华街道", "Ronghua Street"),
        ("013", "博兴街道", "Boxing Street"), ("103", "青云店镇", "Qingyundian Town"), ("104", "采育镇", "Caiyu Town"),
        ("105", "安定镇", "Anding Town"), ("106", "礼贤镇", "Lixian Town"), ("107", "榆垡镇", "Yufa Town"),
        ("108", "庞各庄镇", "Panggezhuang Town"), ("109", "北臧村镇", "Beizangcun Town"), ("110", "魏善庄镇", "Weishanzhuang Town"),
        ("111", "长子营镇", "Zhangziying Town"), ("403", "北京经济技术开发区", "Beijing Economic-Technological Development Area"),
        ("404", "大兴生物医药产业基地", "Daxing Biomedicine Base"), ("405", "大兴经济开发区", "Daxing Economic Development Zone"),
        ("406", "大兴国际机场", "Daxing International Airport"),
    ];

    /// <summary>Each one after the one above it.</summary>
    public static IReadOnlyList<DemoBody> All { get; } = [Union, .. OfTheCity, .. OfTheDistrict, .. Places.Select(Station)];

    /// <summary>Both "six parties" of Beijing, in the district.</summary>
    public static IReadOnlyList<(string Code, MechanismTemplate Template)> Mechanisms { get; } =
        [("DX-SIX", ShippedMechanisms.SixParties), ("DX-ONE-STOP", ShippedMechanisms.OneStop)];

    /// <summary>The one of the district's own level.</summary>
    public static DemoBody OfKind(AgencyKind kind) => All.Single(body => body.Kind == kind && body.Level == AgencyLevel.District);

    private static DemoBody Station((string Serial, string Name, string NameEn) place) => new(
        $"DX-S{place.Serial}", $"{place.Name}工会服务站", $"{place.NameEn} Trade Union Station", TradeUnion, Street, UnionCode,
        $"京大工调{place.Serial}〔{{year}}〕{{serial:0000}}号", District + place.Serial);
}
