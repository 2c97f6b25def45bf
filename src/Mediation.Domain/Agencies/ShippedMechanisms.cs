using Mediation.Domain.Common;
using static Mediation.Domain.Agencies.AgencyKind;
using static Mediation.Domain.Agencies.MembershipStanding;

namespace Mediation.Domain.Agencies;

/// <summary>What kinds of bodies a known instrument brings together. An office founds its own mechanism from it by naming an agency per seat.</summary>
/// <param name="From">The first day the instrument may be used; where only the year is known, the first day of that year.</param>
public sealed record MechanismTemplate(
    string Code, string Name, string NameEn, string? Instrument, string LegalBasis, DateOnly From, IReadOnlyList<TemplateSeat> Seats)
{
    /// <summary>Null for a kind that has no seat.</summary>
    public TemplateSeat? SeatOf(AgencyKind kind) => Seats.FirstOrDefault(seat => seat.Kind == kind);

    /// <summary>Refused while a seat has no agency of its kind.</summary>
    public void RequireFilledBy(IReadOnlyCollection<Agency> agencies)
    {
        foreach (var seat in Seats)
        {
            Guard.Require(agencies.Any(agency => agency.Kind == seat.Kind), RuleCode.MechanismSeatEmpty, seat.Kind);
        }
    }
}

/// <summary>A place in a mechanism for a body of one kind.</summary>
public sealed record TemplateSeat(AgencyKind Kind, MembershipStanding Standing, string Role, string RoleEn);

/// <summary>
/// The two mechanisms of Beijing called "six parties". They are not the same six: the newer one is led by the human resources bureau, has the
/// federation of industry and commerce in it and the petition office not. Other instruments bring together four to nine bodies.
/// </summary>
[LegalBasis("京人社仲发〔2025〕1号")]
public static class ShippedMechanisms
{
    /// <summary>The three of 2009 (union, human resources, justice) and the three that joined in 2010.</summary>
    public static MechanismTemplate SixParties { get; } = new(
        "BJ-SIX-2010", "劳动争议调解六方联动机制", "Six-party linkage for mediating labour disputes", null,
        "2010 年北京市六方联动；劳动争议调解仲裁法 §8", new DateOnly(2010, 1, 1),
        [
            new(TradeUnion, Lead, "牵头；设立劳动争议调解中心，受理委托调解", "Leads; runs the mediation centres and takes entrusted cases"),
            new(HumanResources, Member, "仲裁委托调解与审查，劳动保障监察", "Entrusts mediation from arbitration, reviews agreements; labour inspection"),
            new(Justice, Member, "人民调解、律师与法律援助", "People's mediation, lawyers, legal aid"),
            new(Petition, Member, "将属于劳动争议的信访事项导入调解", "Brings petitions that are labour disputes into mediation"),
            new(Court, Member, "委派、委托调解，司法确认与指导", "Entrusts mediation, confirms agreements, guides"),
            new(EnterpriseFederation, Member, "联系用人单位，企业调解组织", "Brings employers to the table; enterprise mediation committees"),
        ]);

    /// <summary>One-stop mediation of new-form employment; the day is the one on which the text was published.</summary>
    public static MechanismTemplate OneStop { get; } = new(
        "BJ-ONE-STOP-2025", "新就业形态劳动纠纷一站式调解", "One-stop mediation of disputes in new forms of employment", "京人社仲发〔2025〕1号",
        "京人社仲发〔2025〕1号", new DateOnly(2025, 1, 22),
        [
            new(HumanResources, Lead, "牵头；统筹一站式调解", "Leads; coordinates one-stop mediation"),
            new(Court, Member, "诉调衔接与司法确认", "Links court and mediation; confirms agreements"),
            new(Justice, Member, "人民调解与法律援助", "People's mediation, legal aid"),
            new(TradeUnion, Member, "工会调解与法律服务", "Union mediation and legal service"),
            new(IndustryCommerceFederation, Member, "联系民营企业与平台企业", "Brings private and platform enterprises to the table"),
            new(EnterpriseFederation, Member, "联系用人单位", "Brings employers to the table"),
        ]);

    public static IReadOnlyList<MechanismTemplate> All { get; } = [SixParties, OneStop];

    public static MechanismTemplate Get(string code) =>
        All.FirstOrDefault(template => template.Code == code) ?? throw new RuleBrokenException(RuleCode.MechanismTemplateUnknown);
}
