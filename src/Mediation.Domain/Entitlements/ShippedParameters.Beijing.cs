namespace Mediation.Domain.Entitlements;

internal static partial class ShippedParameters
{
    private const string FromMemory = "未核对通知原文，请以北京市人力资源和社会保障局的通知为准。";
    private const string FromMemoryEn = "Not compared with the notice; the notice of the Beijing human resources bureau prevails.";

    private static LegalParameter[] MinimumWages() =>
    [
        Unverified(1, new(2008, 7, 1), 800m),
        Unverified(2, new(2010, 7, 1), 960m),
        Unverified(3, new(2011, 1, 1), 1160m),
        Unverified(4, new(2012, 1, 1), 1260m),
        Unverified(5, new(2013, 1, 1), 1400m),
        Unverified(6, new(2014, 4, 1), 1560m),
        Unverified(7, new(2015, 4, 1), 1720m),
        Unverified(8, new(2016, 9, 1), 1890m),
        Unverified(9, new(2017, 9, 1), 2000m),
        Unverified(10, new(2018, 9, 1), 2120m),
        Unverified(11, new(2019, 7, 1), 2200m),
        new(LegalParameterCode.MinimumWage, 12, new(2021, 8, 1), 2320m, "北京市最低工资标准（2023年调整的解读）", ParameterStanding.Reported),
        new(LegalParameterCode.MinimumWage, 13, new(2023, 9, 1), 2420m, "北京市最低工资标准（2023年）", ParameterStanding.Reported),
        new(LegalParameterCode.MinimumWage, 14, new(2025, 9, 1), 2540m, "京人社劳发〔2025〕7号", ParameterStanding.Reported),
    ];

    // Until 2019-08-15 the joint series 职工平均工资 counts, which ends with 2017; from 2019-08-16 that of 法人单位从业人员 does
    // (notices of 2019-08-16 and 2020-07-02). The average that social insurance uses is another one and no basis here.
    private static LegalParameter[] AverageWages() =>
    [
        Joint(1, 2007, 39_867m),
        Joint(2, 2008, 44_715m),
        Joint(3, 2009, 48_444m),
        Joint(4, 2010, 50_415m),
        Joint(5, 2011, 56_061m),
        Joint(6, 2012, 62_677m),
        Joint(7, 2013, 69_521m),
        Joint(8, 2014, 77_560m),
        Joint(9, 2015, 85_038m),
        Joint(10, 2016, 92_477m),
        Joint(11, 2017, 101_599m),
        Employers(12, 2018, 127_107m) with { InForceFrom = new(2019, 8, 16), Source = "北京市人社局关于经济补偿封顶基数的通告（2019-08-16）" },
        Employers(13, 2019, 140_581m),
        Employers(14, 2020, 151_360m),
        Employers(15, 2021, 166_513m),
        Employers(16, 2022, 178_476m),
        Employers(17, 2023, 188_413m) with
        {
            NoteZh = "2024、2025年度的这一指标未见公布，请向12333核实；公布后由工会录入。",
            NoteEn = "This figure was not seen published for 2024 and 2025: ask 12333; the union enters it once it is out.",
        },
    ];

    private static LegalParameter Unverified(int number, DateOnly from, decimal yuan) =>
        new(LegalParameterCode.MinimumWage, number, from, yuan, "北京市最低工资标准", ParameterStanding.NotVerified) { NoteZh = FromMemory, NoteEn = FromMemoryEn };

    private static LegalParameter Joint(int number, int year, decimal yuan) => new(
        LegalParameterCode.AverageWage, number, new(year + 1, 1, 1), yuan, $"北京市职工年平均工资（{year}年）", ParameterStanding.Reported, year);

    private static LegalParameter Employers(int number, int year, decimal yuan) => new(
        LegalParameterCode.AverageWage, number, new(year + 1, 1, 1), yuan, $"北京市法人单位从业人员平均工资（{year}年）", ParameterStanding.Reported, year);
}
