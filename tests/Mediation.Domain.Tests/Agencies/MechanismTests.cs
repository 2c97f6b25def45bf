using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Domain.Tests.Agencies;

public sealed class MechanismTests
{
    private static readonly DateOnly Start = new(2025, 1, 22);
    private static readonly AgencyId Bureau = Agency(1);
    private static readonly AgencyId Union = Agency(2);
    private static readonly AgencyId Petition = Agency(3);

    [Fact]
    public void Found_WithOneLead_HasItsMembersFromTheFirstDay()
    {
        var mechanism = Founded();

        mechanism.MembersOn(Start).Select(one => one.AgencyId).ShouldBe([Bureau, Union]);
        mechanism.MembersOn(Start.AddDays(-1)).ShouldBeEmpty();
        mechanism.LeadOn(Start).ShouldBe(Bureau);
        mechanism.PendingEvents.ShouldHaveSingleItem().ShouldBeOfType<MechanismFounded>();
    }

    [Fact]
    public void Found_WithoutALead_IsRefused() =>
        Refusal(() => Mechanism.Found(Id, Profile, [Seat(Bureau), Seat(Union)], Start)).ShouldBe(RuleCode.MechanismLeadMissing);

    [Fact]
    public void Found_WithTwoLeads_IsRefused() =>
        Refusal(() => Mechanism.Found(Id, Profile, [Lead(Bureau), Lead(Union)], Start)).ShouldBe(RuleCode.MechanismHasTwoLeads);

    [Fact]
    public void Found_WithAnAgencyTwice_IsRefused() =>
        Refusal(() => Mechanism.Found(Id, Profile, [Lead(Bureau), Seat(Bureau)], Start)).ShouldBe(RuleCode.MembershipOverlaps);

    [Fact]
    public void Admit_FromADay_CountsThatDayAndNoneBefore()
    {
        var mechanism = Founded();

        mechanism.Admit(Petition, "信访", "Petitions", new DateOnly(2026, 3, 1));

        mechanism.MembersOn(new DateOnly(2026, 2, 28)).ShouldNotContain(one => one.AgencyId == Petition);
        mechanism.MembersOn(new DateOnly(2026, 3, 1)).ShouldContain(one => one.AgencyId == Petition);
    }

    [Fact]
    public void Admit_BeforeTheMechanismBegins_IsRefused() =>
        Refusal(() => Founded().Admit(Petition, "", "", Start.AddDays(-1))).ShouldBe(RuleCode.MembershipOutsideTheMechanism);

    [Fact]
    public void Admit_WhoIsAMember_IsAConflict() =>
        Refusal(() => Founded().Admit(Union, "", "", Start.AddYears(1))).ShouldBe(RuleCode.MembershipOverlaps);

    [Fact]
    public void EndMembership_LastDayIncluded_AndTheAgencyMayComeBackTheDayAfter()
    {
        var mechanism = Founded();
        var lastDay = new DateOnly(2025, 12, 31);

        mechanism.EndMembership(Union, lastDay);

        mechanism.MembersOn(lastDay).ShouldContain(one => one.AgencyId == Union);
        mechanism.MembersOn(lastDay.AddDays(1)).ShouldNotContain(one => one.AgencyId == Union);
        Refusal(() => mechanism.Admit(Union, "", "", lastDay)).ShouldBe(RuleCode.MembershipOverlaps);
    }

    [Fact]
    public void Admit_TheDayAfterItsMembershipEnded_IsAllowed()
    {
        var mechanism = Founded();
        mechanism.EndMembership(Union, new DateOnly(2025, 12, 31));

        mechanism.Admit(Union, "", "", new DateOnly(2026, 1, 1));

        mechanism.MembersOn(new DateOnly(2026, 1, 1)).Count(one => one.AgencyId == Union).ShouldBe(1);
    }

    [Fact]
    public void EndMembership_OfTheLead_IsRefused() =>
        Refusal(() => Founded().EndMembership(Bureau, Start.AddDays(9))).ShouldBe(RuleCode.MechanismLeadMissing);

    [Fact]
    public void EndMembership_OfAStranger_IsRefused() =>
        Refusal(() => Founded().EndMembership(Petition, Start.AddDays(9))).ShouldBe(RuleCode.MechanismHasNoSuchMember);

    [Fact]
    public void EndMembership_BeforeItBegan_IsRefused() =>
        Refusal(() => Founded().EndMembership(Union, Start.AddDays(-1))).ShouldBe(RuleCode.MembershipEndsBeforeItBegins);

    [Fact]
    public void ChangeLead_FromADay_KeepsWhoLedBeforeOnRecord()
    {
        var mechanism = Founded();
        var day = new DateOnly(2026, 3, 1);

        mechanism.ChangeLead(Union, day);

        mechanism.LeadOn(day.AddDays(-1)).ShouldBe(Bureau);
        mechanism.LeadOn(day).ShouldBe(Union);
        mechanism.MembersOn(day).Select(one => one.AgencyId).ShouldBe([Bureau, Union], ignoreOrder: true);
    }

    [Fact]
    public void ChangeLead_ToWhoLeads_IsAConflict() =>
        Refusal(() => Founded().ChangeLead(Bureau, Start.AddDays(9))).ShouldBe(RuleCode.MechanismLedByItAlready);

    [Fact]
    public void ChangeLead_BeforeTheLastChange_IsRefused()
    {
        var mechanism = Founded();
        mechanism.ChangeLead(Union, new DateOnly(2026, 3, 1));

        Refusal(() => mechanism.ChangeLead(Bureau, new DateOnly(2026, 2, 1))).ShouldBe(RuleCode.MechanismLeadOutOfOrder);
    }

    [Fact]
    public void Close_OnADay_EndsEveryMembershipOnIt()
    {
        var mechanism = Founded();
        var lastDay = new DateOnly(2026, 6, 30);

        mechanism.Close(lastDay);

        mechanism.MembersOn(lastDay).Count().ShouldBe(2);
        mechanism.MembersOn(lastDay.AddDays(1)).ShouldBeEmpty();
        mechanism.LeadOn(lastDay.AddDays(1)).ShouldBe(Bureau);
        Refusal(() => mechanism.Admit(Petition, "", "", lastDay)).ShouldBe(RuleCode.MechanismAlreadyClosed);
    }

    [Fact]
    public void Close_BeforeAMembershipThatIsStillToBegin_IsRefused()
    {
        var mechanism = Founded();
        mechanism.Admit(Petition, "", "", new DateOnly(2026, 7, 1));

        Refusal(() => mechanism.Close(new DateOnly(2026, 6, 30))).ShouldBe(RuleCode.MembershipOutsideTheMechanism);
    }

    private static MechanismId Id => new(new Guid("0193a000-0000-7000-8000-0000000000a0"));

    private static MechanismProfile Profile { get; } = new("DX-ONE-STOP", "一站式调解", "One-stop mediation", "京人社仲发〔2025〕1号", null, "110115");

    private static Mechanism Founded() => Mechanism.Found(Id, Profile, [Lead(Bureau), Seat(Union)], Start);

    private static Seat Lead(AgencyId agency) => new(agency, MembershipStanding.Lead, "", "");

    private static Seat Seat(AgencyId agency) => new(agency, MembershipStanding.Member, "", "");

    private static AgencyId Agency(int number) => new(new Guid($"0193a000-0000-7000-8000-0000000000b{number}"));

    private static RuleCode Refusal(Action act) => Should.Throw<RuleBrokenException>(act).Code;
}
