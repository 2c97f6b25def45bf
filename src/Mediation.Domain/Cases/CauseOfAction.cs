using System.Collections.Frozen;

namespace Mediation.Domain.Cases;

/// <summary>A cause of action is only meaningful with the scheme and version it was taken from: the codes changed on 2026-01-01.</summary>
public sealed record CauseOfAction(string Scheme, string Version, string Code, string Name)
{
    public const int MaxLength = 100;
}

/// <summary>民事案由规定, Part Seven, by version in force (domain reference 5.1; sub-codes 205.1–205.3 are not confirmed and left out).</summary>
public static class CausesOfAction
{
    public const string CivilScheme = "民事案由";
    private static readonly DateOnly RevisedOn = new(2026, 1, 1);

    private static readonly FrozenDictionary<string, string> Of2025 = new Dictionary<string, string>
    {
        ["205"] = "劳动合同纠纷",
        ["205.4"] = "非全日制用工纠纷",
        ["205.5"] = "追索劳动报酬纠纷",
        ["205.6"] = "经济补偿金纠纷",
        ["205.7"] = "竞业限制纠纷",
        ["206"] = "社会保险纠纷",
        ["206.1"] = "养老保险待遇纠纷",
        ["206.2"] = "工伤保险待遇纠纷",
        ["206.3"] = "医疗保险待遇纠纷",
        ["206.4"] = "生育保险待遇纠纷",
        ["206.5"] = "失业保险待遇纠纷",
        ["207"] = "福利待遇纠纷",
        ["208"] = "超龄劳动者用工纠纷",
        ["209"] = "承包人、被挂靠人用工主体责任纠纷",
        ["214"] = "新就业形态用工合同纠纷",
        ["214.2"] = "新就业形态追索劳动报酬纠纷",
        ["215.1"] = "新就业形态工伤待遇纠纷",
        ["216"] = "职业伤害保障纠纷",
    }.ToFrozenDictionary();

    /// <summary>The cause a claim of this type has when the applicant names none, by the list in force on the day of receipt.</summary>
    public static CauseOfAction For(ClaimType type, DateOnly receivedOn)
    {
        var code = type switch
        {
            ClaimType.UnpaidWages or ClaimType.OvertimePay or ClaimType.DoubleWageNoContract or ClaimType.Bonus or ClaimType.Allowance
                or ClaimType.UnusedAnnualLeave or ClaimType.SickPay => "205.5",
            ClaimType.EconomicCompensation or ClaimType.UnlawfulDismissalDamages => "205.6",
            ClaimType.NonCompete => "205.7",
            ClaimType.WorkInjury or ClaimType.WorkInjuryDeath => "206.2",
            ClaimType.Maternity => "206.4",
            ClaimType.SocialInsuranceLoss or ClaimType.SocialInsuranceArrears => "206",
            _ => "205",
        };
        // The 2020 numbers are not confirmed: before the revision the name is kept without a number.
        return receivedOn >= RevisedOn
            ? new CauseOfAction(CivilScheme, "2025", code, Of2025[code])
            : new CauseOfAction(CivilScheme, "2020", "", Of2025[code]);
    }

    /// <summary>The listed cause with this code, or null.</summary>
    public static CauseOfAction? Find(string scheme, string version, string code) =>
        scheme == CivilScheme && version == "2025" && Of2025.TryGetValue(code, out var name)
            ? new CauseOfAction(scheme, version, code, name)
            : null;

    /// <summary>The cause of that exact name in the list in force on the day of receipt, or null.</summary>
    public static CauseOfAction? Named(string name, DateOnly receivedOn)
    {
        var code = Of2025.FirstOrDefault(entry => entry.Value == name).Key;
        return (code, receivedOn >= RevisedOn) switch
        {
            (null, _) => null,
            (_, true) => new CauseOfAction(CivilScheme, "2025", code, name),
            (_, false) => new CauseOfAction(CivilScheme, "2020", "", name),
        };
    }
}
