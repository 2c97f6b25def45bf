using Mediation.Domain.Common;

namespace Mediation.Domain.Agencies;

/// <summary>First and last day of being away, both included.</summary>
public sealed record Absence(DateOnly From, DateOnly To)
{
    public bool Includes(DateOnly day) => From <= day && day <= To;

    /// <summary>The days both have in common; null for none.</summary>
    public Absence? And(Absence? other)
    {
        if (other is null)
        {
            return null;
        }

        var common = new Absence(From > other.From ? From : other.From, To < other.To ? To : other.To);
        return common.From <= common.To ? common : null;
    }
}

/// <summary>
/// Nobody stands in for oneself or across agencies; the stand-in is a liaison through the whole absence; and on no day of it do
/// stand-ins lead back to who is away.
/// </summary>
public static class StandInRule
{
    public static void Require(Liaison absent, Liaison standIn, Absence absence, IReadOnlyCollection<Liaison> colleagues)
    {
        Guard.Require(absence.From <= absence.To, RuleCode.StandInTermReversed);
        Guard.Require(standIn.Id != absent.Id, RuleCode.StandInIsOneself);
        Guard.Require(standIn.AgencyId == absent.AgencyId, RuleCode.StandInOfAnotherAgency);
        Guard.Require(standIn.IsNamedOn(absence.From) && standIn.IsNamedOn(absence.To), RuleCode.StandInNotNamed);
        Guard.Require(!LeadsTo(absent, standIn, absence, colleagues), RuleCode.StandInsGoInACircle);
    }

    private static bool LeadsTo(Liaison absent, Liaison standIn, Absence absence, IReadOnlyCollection<Liaison> colleagues)
    {
        HashSet<LiaisonId> passed = [];
        var (next, common) = (standIn, absence.And(standIn.Absence));
        while (common is not null && passed.Add(next.Id))
        {
            if (next.StandInId == absent.Id)
            {
                return true;
            }

            if (colleagues.FirstOrDefault(one => one.Id == next.StandInId) is not { } further)
            {
                return false;
            }

            (next, common) = (further, common.And(further.Absence));
        }

        return false;
    }
}
