using System.Text.RegularExpressions;
using Mediation.Domain.Common;

namespace Mediation.Domain.Agreements;

/// <summary>What a drafter is told before signing. A warning refuses nothing: the parties and the mediator decide.</summary>
public enum DraftingWarning
{
    WaivesStatutoryRight,
    WaivesSocialInsurance,
    ConfirmsLabourRelation,
    VagueWording,
    BelowHalfOfClaim,
}

/// <summary>Wordings that review or confirmation would refuse, or that are void whoever signs them (edge cases 20, 21, 22).</summary>
[LegalBasis("劳动争议司法解释(二) §19")]
[LegalBasis("劳动合同法 §26")]
public static partial class DraftingWarnings
{
    public static IReadOnlyList<DraftingWarning> Of(Agreement agreement, Money claimed)
    {
        var wording = string.Join('\n', agreement.Terms.Select(term => term.Text).Append(agreement.Text));
        List<DraftingWarning> warnings = [.. OfWording(wording)];
        if (agreement.Agreed.Fen > 0 && agreement.Agreed.Fen < claimed.Fen / 2)
        {
            warnings.Add(DraftingWarning.BelowHalfOfClaim);
        }

        return warnings;
    }

    public static IEnumerable<DraftingWarning> OfWording(string wording)
    {
        if (StatutoryPay().IsMatch(wording))
        {
            yield return DraftingWarning.WaivesStatutoryRight;
        }

        if (SocialInsurance().IsMatch(wording))
        {
            yield return DraftingWarning.WaivesSocialInsurance;
        }

        if (LabourRelation().IsMatch(wording))
        {
            yield return DraftingWarning.ConfirmsLabourRelation;
        }

        if (Vague().IsMatch(wording))
        {
            yield return DraftingWarning.VagueWording;
        }
    }

    [GeneratedRegex("(放弃|不再主张|不主张|免除)[^。；;\\n]{0,20}(加班|最低工资|工资|劳动报酬|年休假|经济补偿)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StatutoryPay();

    [GeneratedRegex("(放弃|不缴|不交|不参加|免缴)[^。；;\\n]{0,20}(社保|社会保险|养老|工伤保险)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SocialInsurance();

    [GeneratedRegex("(确认|认定)[^。；;\\n]{0,20}劳动关系", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LabourRelation();

    [GeneratedRegex("(尽快|适时|择期|视情况|酌情|条件允许)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Vague();
}
