using Mediation.Domain.Referrals;

namespace Mediation.Domain.Agencies;

/// <summary>
/// Who acts for an agency in a chain on a day. Those named for the chain come before those named for all, and the one named first before
/// the others. Whoever is absent is replaced by the stand-in, an absent stand-in by hers; there it ends, and the next liaison is asked.
/// </summary>
public static class LiaisonOnDuty
{
    private const int MostStandIns = 2;

    /// <param name="liaisons">All of one agency.</param>
    /// <param name="chain">Null for what belongs to no chain, as joint handling does: then whoever is named for all of them.</param>
    /// <returns>Null where nobody is there that day.</returns>
    public static DutyFinding? Find(IReadOnlyCollection<Liaison> liaisons, ReferralChain? chain, DateOnly day)
    {
        var candidates = liaisons.Where(one => one.IsNamedOn(day) && (chain is { } named ? one.HasDutyFor(named) : one.Duties.Count == 0))
            .OrderBy(one => one.Duties.Count == 0).ThenBy(one => one.FirstDay).ThenBy(one => one.Id.Value);
        foreach (var candidate in candidates)
        {
            if (PresentFor(candidate, liaisons, day) is { } present)
            {
                return new DutyFinding(present, present == candidate ? null : candidate);
            }
        }

        return null;
    }

    // A stand-in takes on the duties of whom she stands in for, whatever her own are.
    private static Liaison? PresentFor(Liaison candidate, IReadOnlyCollection<Liaison> liaisons, DateOnly day)
    {
        var acting = candidate;
        for (var passed = 0; acting.IsAbsentOn(day); passed++)
        {
            var next = liaisons.FirstOrDefault(one => one.Id == acting.StandInId && one.IsNamedOn(day));
            if (next is null || passed == MostStandIns)
            {
                return null;
            }

            acting = next;
        }

        return acting;
    }
}

/// <param name="Acting">Who acts.</param>
/// <param name="InsteadOf">Whom that person stands in for; null for nobody.</param>
public sealed record DutyFinding(Liaison Acting, Liaison? InsteadOf);
