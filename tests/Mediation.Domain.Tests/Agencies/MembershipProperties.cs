using CsCheck;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Domain.Tests.Agencies;

public sealed class MembershipProperties
{
    private const int Days = 60;
    private static readonly DateOnly Start = new(2026, 1, 1);

    private static readonly Gen<(int Verb, int Agency, int Day)[]> Steps = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[-3, Days]).Array[0, 25];

    /// <summary>Whatever is asked in whatever order: what is refused changes nothing, and the rest leaves one lead and no agency twice on any day.</summary>
    [Fact]
    public void AnySteps_LeaveOneLeadAndNobodyTwiceOnEveryDay() => Steps.Sample(steps =>
    {
        var mechanism = Founded();

        foreach (var step in steps)
        {
            var before = Picture(mechanism);
            if (!Take(mechanism, step))
            {
                Picture(mechanism).ShouldBe(before);
            }
        }

        for (var day = Start; day <= Start.AddDays(Days + 5); day = day.AddDays(1))
        {
            var members = mechanism.MembersOn(day).ToList();
            members.Count(one => one.Standing == MembershipStanding.Lead).ShouldBe(1);
            members.Select(one => one.AgencyId).ShouldBeUnique();
        }
    });

    /// <summary>A change from one day on never rewrites who was a member, or who led, on an earlier day.</summary>
    [Fact]
    public void AChangeFromADay_LeavesEarlierDaysAsTheyWere() => Gen.Select(Steps, Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[1, Days]).Sample(
        (steps, verb, agency, day) =>
        {
            var mechanism = Founded();
            Array.ForEach(steps, step => Take(mechanism, step));
            var before = PastOf(mechanism, day);

            Take(mechanism, (verb, agency, day));

            PastOf(mechanism, day).ShouldBe(before);
        });

    private static Mechanism Founded() => Mechanism.Found(
        new MechanismId(Guid.Empty), new MechanismProfile("M", "某机制", "Some mechanism", null, null, "110115"),
        [new Seat(Agency(0), MembershipStanding.Lead, "", ""), new Seat(Agency(1), MembershipStanding.Member, "", "")], Start);

    private static bool Take(Mechanism mechanism, (int Verb, int Agency, int Day) step)
    {
        var (agency, day) = (Agency(step.Agency), Start.AddDays(step.Day));
        try
        {
            switch (step.Verb)
            {
                case 0: mechanism.Admit(agency, "", "", day); break;
                case 1: mechanism.EndMembership(agency, day); break;
                default: mechanism.ChangeLead(agency, day); break;
            }

            return true;
        }
        catch (RuleBrokenException)
        {
            return false;
        }
    }

    private static string PastOf(Mechanism mechanism, int day) =>
        string.Join(' ', Enumerable.Range(0, day).Select(past => On(mechanism, Start.AddDays(past))));

    private static string Picture(Mechanism mechanism) => string.Join(
        ' ', mechanism.Memberships.Select(one => $"{one.AgencyId.Value}{one.Standing}{one.From:O}{one.To:O}").Order(StringComparer.Ordinal));

    private static string On(Mechanism mechanism, DateOnly day) =>
        string.Join(',', mechanism.MembersOn(day).Select(one => $"{one.AgencyId.Value.ToString()[^1]}{one.Standing}").Order(StringComparer.Ordinal));

    private static AgencyId Agency(int number) => new(new Guid($"0193a000-0000-7000-8000-0000000000b{number}"));
}
