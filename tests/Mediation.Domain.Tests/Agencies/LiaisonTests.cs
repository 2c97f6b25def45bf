using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.People;
using Mediation.Domain.Referrals;

namespace Mediation.Domain.Tests.Agencies;

public sealed class LiaisonTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly Absence Week = new(new DateOnly(2026, 3, 9), new DateOnly(2026, 3, 13));
    private static readonly AgencyId Court = new(new Guid("0193a000-0000-7000-8000-0000000000b1"));

    [Fact]
    public void Find_NamedForTheChain_ComesBeforeNamedForAll()
    {
        var (general, special) = (Liaison(1), Liaison(2, ReferralChain.Court));

        LiaisonOnDuty.Find([general, special], ReferralChain.Court, Today)!.Acting.ShouldBe(special);
        LiaisonOnDuty.Find([general, special], ReferralChain.Petition, Today)!.Acting.ShouldBe(general);
    }

    [Theory]
    [InlineData(8, 1)]
    [InlineData(9, 2)]
    [InlineData(13, 2)]
    [InlineData(14, 1)]
    public void Find_WhileAbsent_IsTheStandInFromFirstToLastDay(int day, int acting)
    {
        Liaison[] all = [Liaison(1, ReferralChain.Court), Liaison(2, ReferralChain.Petition)];
        all[0].SetStandIn(all[1], Week, all, Today);

        var found = LiaisonOnDuty.Find(all, ReferralChain.Court, new DateOnly(2026, 3, day))!;

        found.Acting.ShouldBe(all[acting - 1]);
        found.InsteadOf.ShouldBe(acting == 1 ? null : all[0]);
    }

    [Fact]
    public void Find_StandInAbsentToo_IsPassedOnOnceAndNotTwice()
    {
        Liaison[] all = [Liaison(1, ReferralChain.Court), Liaison(2, ReferralChain.Petition), Liaison(3, ReferralChain.Petition), Liaison(4, ReferralChain.Petition)];
        all[0].SetStandIn(all[1], Week, all, Today);
        all[1].SetStandIn(all[2], Week, all, Today);

        LiaisonOnDuty.Find(all, ReferralChain.Court, Week.From)!.Acting.ShouldBe(all[2]);

        all[2].SetStandIn(all[3], Week, all, Today);
        LiaisonOnDuty.Find(all, ReferralChain.Court, Week.From).ShouldBeNull();
    }

    [Fact]
    public void Find_BeforeTheFirstAndAfterTheLastDay_IsNobody()
    {
        var liaison = Liaison(1);
        liaison.End(new DateOnly(2026, 3, 31), Today);

        LiaisonOnDuty.Find([liaison], ReferralChain.Court, Today.AddDays(-1)).ShouldBeNull();
        LiaisonOnDuty.Find([liaison], ReferralChain.Court, new DateOnly(2026, 3, 31)).ShouldNotBeNull();
        LiaisonOnDuty.Find([liaison], ReferralChain.Court, new DateOnly(2026, 4, 1)).ShouldBeNull();
    }

    [Fact]
    public void SetStandIn_ThatLeadsBackOnADayInCommon_IsRefused()
    {
        Liaison[] all = [Liaison(1), Liaison(2), Liaison(3)];
        all[0].SetStandIn(all[1], Week, all, Today);
        all[1].SetStandIn(all[2], new Absence(Week.To, Week.To.AddDays(5)), all, Today);

        Refusal(() => all[2].SetStandIn(all[0], new Absence(Week.To, Week.To), all, Today)).ShouldBe(RuleCode.StandInsGoInACircle);
        Should.NotThrow(() => all[2].SetStandIn(all[0], new Absence(Week.To.AddDays(1), Week.To.AddDays(2)), all, Today));
    }

    [Fact]
    public void SetStandIn_OfOneself_IsRefused()
    {
        var liaison = Liaison(1);

        Refusal(() => liaison.SetStandIn(liaison, Week, [liaison], Today)).ShouldBe(RuleCode.StandInIsOneself);
    }

    [Fact]
    public void SetStandIn_WhoEndsDuringTheAbsence_IsRefused()
    {
        var (absent, standIn) = (Liaison(1), Liaison(2));
        standIn.End(Week.To.AddDays(-1), Today);

        Refusal(() => absent.SetStandIn(standIn, Week, [absent, standIn], Today)).ShouldBe(RuleCode.StandInNotNamed);
    }

    [Fact]
    public void SetStandIn_OfAnotherAgency_IsRefused()
    {
        var other = Domain.Agencies.Liaison.Appoint(
            Id(9), new AgencyId(Guid.Empty), Details([]), Today);

        Refusal(() => Liaison(1).SetStandIn(other, Week, [], Today)).ShouldBe(RuleCode.StandInOfAnotherAgency);
    }

    [Fact]
    public void Appoint_WhoCannotBeReached_IsRefused() =>
        Refusal(() => Domain.Agencies.Liaison.Appoint(Id(1), Court, new LiaisonDetails("某某", null, null, null, []), Today))
            .ShouldBe(RuleCode.LiaisonUnreachable);

    [Fact]
    public void Change_AfterTheLastDay_IsAConflict()
    {
        var liaison = Liaison(1);
        liaison.End(Today, Today);

        Should.NotThrow(() => liaison.Change(Details([ReferralChain.Petition]), Today));
        Refusal(() => liaison.Change(Details([]), Today.AddDays(1))).ShouldBe(RuleCode.LiaisonAlreadyEnded);
    }

    [Fact]
    public void ClearStandIn_BeforeOneIsSet_IsAConflict() => Refusal(() => Liaison(1).ClearStandIn()).ShouldBe(RuleCode.StandInNotSet);

    private static Liaison Liaison(int number, params ReferralChain[] duties) =>
        Domain.Agencies.Liaison.Appoint(Id(number), Court, Details(duties), Today);

    private static LiaisonDetails Details(ReferralChain[] duties) => new("某某", null, PhoneNumber.Parse("13900000001"), null, duties);

    private static LiaisonId Id(int number) => new(new Guid($"0193a000-0000-7000-8000-0000000000c{number}"));

    private static RuleCode Refusal(Action act) => Should.Throw<RuleBrokenException>(act).Code;
}
