using CsCheck;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.People;
using Mediation.Domain.Referrals;

namespace Mediation.Domain.Tests.Agencies;

public sealed class LiaisonOnDutyProperties
{
    private const int People = 5;
    private const int Days = 30;
    private static readonly DateOnly Start = new(2026, 3, 2);

    private static readonly Gen<(int Absent, int StandIn, int From, int Length)[]> Absences =
        Gen.Select(Gen.Int[0, People - 1], Gen.Int[0, People - 1], Gen.Int[0, Days], Gen.Int[0, 15]).Array[0, 12];

    /// <summary>Whatever stand-ins were allowed: who is found is there that day, and whoever is there and named for the chain is not passed over in vain.</summary>
    [Fact]
    public void WhoeverIsFound_IsThere_AndSomebodyIsFoundWhereAnybodyIs() => Gen.Select(Absences, Gen.Int[0, 9].Array[People]).Sample((absences, duties) =>
    {
        var people = Named(duties);
        Array.ForEach(absences, absence => Set(people, absence));

        for (var day = Start; day <= Start.AddDays(Days); day = day.AddDays(1))
        {
            var found = LiaisonOnDuty.Find(people, ReferralChain.Court, day);

            found?.Acting.IsNamedOn(day).ShouldBeTrue();
            found?.Acting.IsAbsentOn(day).ShouldBeFalse();
            found?.InsteadOf?.IsAbsentOn(day).ShouldBeTrue();
            if (people.Exists(one => one.HasDutyFor(ReferralChain.Court) && !one.IsAbsentOn(day)))
            {
                found.ShouldNotBeNull();
            }
        }
    });

    /// <summary>No set of allowed stand-ins leads back to where it began on any day.</summary>
    [Fact]
    public void AllowedStandIns_NeverGoInACircle() => Absences.Sample(absences =>
    {
        var people = Named(new int[People]);
        Array.ForEach(absences, absence => Set(people, absence));

        for (var day = Start; day <= Start.AddDays(Days + 15); day = day.AddDays(1))
        {
            foreach (var begin in people)
            {
                var (next, steps) = (begin, 0);
                while (next.IsAbsentOn(day) && steps++ <= People)
                {
                    next = people.Single(one => one.Id == next.StandInId);
                }

                steps.ShouldBeLessThanOrEqualTo(People);
            }
        }
    });

    private static List<Liaison> Named(int[] duties) =>
    [
        .. duties.Select((duty, number) => Liaison.Appoint(
            new LiaisonId(new Guid($"0193a000-0000-7000-8000-0000000000c{number}")), new AgencyId(Guid.Empty),
            new LiaisonDetails("某某", null, PhoneNumber.Parse("13900000001"), null, DutiesOf(duty)), Start)),
    ];

    private static ReferralChain[] DutiesOf(int duty) => duty < 4 ? [] : duty < 7 ? [ReferralChain.Court] : [ReferralChain.Petition];

    private static void Set(List<Liaison> people, (int Absent, int StandIn, int From, int Length) absence)
    {
        var from = Start.AddDays(absence.From);
        try
        {
            people[absence.Absent].SetStandIn(people[absence.StandIn], new Absence(from, from.AddDays(absence.Length)), people, Start);
        }
        catch (RuleBrokenException)
        {
            // Refused: then it is not set.
        }
    }
}
