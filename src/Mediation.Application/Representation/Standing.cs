using Mediation.Application.Common;
using Mediation.Domain.Cases;

namespace Mediation.Application.Representation;

/// <summary>For whom the caller stands in a case: for itself, and for those it represents today, within the powers it was given.</summary>
internal static class Standing
{
    /// <summary>
    /// The parties the caller speaks for in this use case, in the order of the file; none for staff. Where the step needs a power that no
    /// authority of the caller lists, it is refused with the reason; where the caller acts for another, the history says so.
    /// </summary>
    public static IReadOnlyList<Party> StandsFor(this RequestScope scope, DisputeCase dispute)
    {
        var all = scope.Caller.IsStaff ? [] : dispute.StandsFor(scope.Caller.Id, scope.Today);
        if (all.Count == 0 || !PowersNeeded.IsStep(scope.UseCase))
        {
            return all;
        }

        IReadOnlyList<Party> able = [.. all.Where(party => IsAble(scope, dispute, party))];
        if (able.Count == 0)
        {
            throw PowersNeeded.Refusal(scope.UseCase, scope.Through(dispute, all[0])!)!;
        }

        scope.NameActor(dispute, able[0]);
        return able;
    }

    /// <summary>The authority by which the caller acts for this party; null where the place is its own.</summary>
    public static Representative? Through(this RequestScope scope, DisputeCase dispute, Party party) =>
        party.AccountId == scope.Caller.Id ? null : dispute.ThroughFor(party.Id, scope.Caller.Id, scope.Today);

    public static void NameActor(this RequestScope scope, DisputeCase dispute, Party party)
    {
        if (scope.Through(dispute, party) is { } through)
        {
            scope.ActFor(through.Name, party.Name);
        }
    }

    private static bool IsAble(RequestScope scope, DisputeCase dispute, Party party) =>
        scope.Through(dispute, party) is not { } through || PowersNeeded.Refusal(scope.UseCase, through) is null;
}
