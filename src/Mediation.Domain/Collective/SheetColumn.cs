using Mediation.Domain.Cases;
using Mediation.Domain.People;

namespace Mediation.Domain.Collective;

/// <summary>What a column of the sheet asks, by its heading in either language; the order of columns is free.</summary>
/// <param name="Code">Stable: name, number, phone, from, to, or the claim in kebab case.</param>
/// <param name="Claim">Of a column of sums.</param>
public sealed record SheetColumn(string Code, string Zh, string En, ClaimType? Claim = null)
{
    public static readonly SheetColumn Name = new("name", "姓名", "Name");
    public static readonly SheetColumn Number = new("number", "身份证号", "ID number");
    public static readonly SheetColumn Phone = new("phone", "手机号", "Mobile");
    public static readonly SheetColumn From = new("from", "从什么时候", "From");
    public static readonly SheetColumn To = new("to", "到什么时候", "To");

    private static readonly SheetColumn[] Sums =
    [
        Of(ClaimType.UnpaidWages, "unpaid-wages", "拖欠工资", "Unpaid wages"),
        Of(ClaimType.OvertimePay, "overtime-pay", "加班费", "Overtime pay"),
        Of(ClaimType.DoubleWageNoContract, "double-wage-no-contract", "未签合同二倍工资", "Double pay"),
        Of(ClaimType.EconomicCompensation, "economic-compensation", "经济补偿", "Economic compensation"),
        Of(ClaimType.UnlawfulDismissalDamages, "unlawful-dismissal-damages", "违法解除赔偿金", "Damages for dismissal"),
        Of(ClaimType.UnusedAnnualLeave, "unused-annual-leave", "未休年休假工资", "Unused leave"),
        Of(ClaimType.Allowance, "allowance", "津贴补贴", "Allowances"),
        Of(ClaimType.SickPay, "sick-pay", "病假工资", "Sick pay"),
        Of(ClaimType.Maternity, "maternity", "生育待遇", "Maternity benefits"),
        Of(ClaimType.WorkInjury, "work-injury", "工伤待遇", "Work injury benefits"),
        Of(ClaimType.WorkInjuryDeath, "work-injury-death", "工亡待遇", "Benefits after a death"),
        Of(ClaimType.SocialInsuranceLoss, "social-insurance-loss", "社会保险待遇损失", "Loss of social insurance"),
        Of(ClaimType.SocialInsuranceArrears, "social-insurance-arrears", "社会保险补缴", "Social insurance arrears"),
        Of(ClaimType.Bonus, "bonus", "奖金", "Bonus"),
        Of(ClaimType.NonCompete, "non-compete", "竞业限制", "Non-compete"),
        Of(ClaimType.TrainingFee, "training-fee", "培训费", "Training fee"),
        Of(ClaimType.ReturnOfProperty, "return-of-property", "返还财物", "Return of things"),
        Of(ClaimType.Other, "other", "其他", "Other"),
    ];

    public static IReadOnlyList<SheetColumn> OfPerson { get; } = [Name, Number, Phone, From, To];

    public bool IsRequired => this == Name || this == Number || this == Phone;

    /// <summary>With the unit where it holds sums.</summary>
    public string HeadingZh => Claim is null ? Zh : $"{Zh}（元）";

    public string HeadingEn => Claim is null ? En : $"{En} (yuan)";

    /// <summary>The column of sums of a claim; null for what is not money, such as a certificate.</summary>
    public static SheetColumn? SumsOf(ClaimType claim) => Sums.FirstOrDefault(column => column.Claim == claim);

    /// <summary>The columns of a sheet that asks these, in the order of the template.</summary>
    public static IReadOnlyList<SheetColumn> For(IEnumerable<ClaimType> claims) => [.. OfPerson, .. claims.Distinct().Select(SumsOf).OfType<SheetColumn>()];

    /// <summary>By heading as typed: spaces, stars and the unit do not matter.</summary>
    public static SheetColumn? Named(string? heading)
    {
        var typed = Bare(heading);
        return OfPerson.Concat(Sums).FirstOrDefault(column => Bare(column.Zh) == typed || Bare(column.En) == typed);
    }

    private static SheetColumn Of(ClaimType claim, string code, string zh, string en) => new(code, zh, en, claim);

    private static string Bare(string? heading)
    {
        var text = IdentifierText.Compact(heading).Replace("*", "", StringComparison.Ordinal);
        var unit = text.LastIndexOf('(');
        return unit > 0 && text.EndsWith(')') ? text[..unit] : text;
    }
}
