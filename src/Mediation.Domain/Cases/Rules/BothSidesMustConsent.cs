using Mediation.Domain.Common;

namespace Mediation.Domain.Cases.Rules;

/// <summary>
/// A case is accepted only when every applicant and at least one respondent agreed to mediate and no party is still to be asked.
/// Silence is not consent; a respondent who refused is left out, and when none is left the matter ends.
/// </summary>
[LegalBasis("企业劳动争议协商调解规定 §22")]
[LegalBasis("人民调解法 §17")]
public static class BothSidesMustConsent
{
    public static bool IsMet(IReadOnlyCollection<Party> parties) =>
        Asked(parties).Where(party => party.IsApplicant).All(party => party.Consent == ConsentState.Given)
        && parties.Any(party => !party.IsApplicant && party.Consent == ConsentState.Given)
        && !Asked(parties).Any(party => party.Consent == ConsentState.Pending);

    /// <summary>Whether a clear refusal leaves nobody to mediate between.</summary>
    public static bool IsRefused(IReadOnlyCollection<Party> parties) =>
        Asked(parties).Where(party => party.IsApplicant).All(party => party.Consent == ConsentState.Refused)
        || parties.Where(party => !party.IsApplicant).All(party => party.Consent == ConsentState.Refused);

    /// <summary>An applicant who withdrew is no longer asked.</summary>
    private static IEnumerable<Party> Asked(IEnumerable<Party> parties) => parties.Where(party => party.Outcome == ApplicantOutcome.Pending);
}
