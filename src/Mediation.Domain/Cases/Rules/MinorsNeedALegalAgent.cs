using Mediation.Domain.Common;

namespace Mediation.Domain.Cases.Rules;

/// <summary>A person under 18 acts through a legal agent, unless 16 or older and living on own wages, as a worker who claims for himself does.</summary>
[LegalBasis("民法典 §18")]
[LegalBasis("民法典 §19")]
public static class MinorsNeedALegalAgent
{
    public const int Adult = 18;
    public const int OwnWages = 16;

    public static bool Needs(Party party, DateOnly today) =>
        party.AgeOn(today) is { } age && (party.Role == PartyRole.Worker ? age < OwnWages : age < Adult);
}
