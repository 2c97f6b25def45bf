using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.People;

namespace Mediation.Domain.Tests.Cases;

public class RepresentativeTests
{
    private const Powers General = Powers.AttendAndArgue | Powers.ReceiveService;
    private const Powers Special = General | Powers.Settle;

    [Fact]
    public void Sign_ThroughAGeneralPower_IsRefused()
    {
        var built = CaseBuilder.Agreed();
        var agent = Appoint(built, built.Worker, powers: General);

        Broken.By(() => built.Sign(WorkerOf(built), through: agent)).ShouldBe(RuleCode.RepresentativeCannotSettle);
    }

    [Fact]
    public void Sign_ThroughASpecialPower_IsThePartysSignature()
    {
        var built = CaseBuilder.Agreed();
        var agent = Appoint(built, built.Worker);

        built.Sign(WorkerOf(built), through: agent);

        built.Agreement.StillToSign.ShouldNotContain(WorkerOf(built));
        built.Case.Representatives[0].IsSpecial.ShouldBeTrue();
    }

    [Fact]
    public void Sign_ThroughSomebodyElsesAgent_IsRefused()
    {
        var built = CaseBuilder.Agreed();
        var agent = Appoint(built, built.Employer);

        Broken.By(() => built.Sign(WorkerOf(built), through: agent)).ShouldBe(RuleCode.RepresentativeUnknown);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void Sign_OutsideTheTermOfThePower_IsRefused(int day, bool refused)
    {
        var built = CaseBuilder.Agreed();
        var from = built.Today.AddDays(10);
        var agent = Appoint(built, built.Worker, from: from, to: from.AddDays(5));
        built.On(from.AddDays(day));

        var refusal = Record.Exception(() => built.Sign(WorkerOf(built), through: agent));

        (refusal as RuleBrokenException)?.Code.ShouldBe(RuleCode.RepresentativeOutsideTerm);
        (refusal is not null).ShouldBe(refused);
    }

    [Fact]
    public void Sign_AfterThePowerWasRevoked_IsRefused()
    {
        var built = CaseBuilder.Agreed();
        var agent = Appoint(built, built.Worker);

        built.Case.Revoke(agent, built.Moment);

        Broken.By(() => built.Sign(WorkerOf(built), through: agent)).ShouldBe(RuleCode.RepresentativeOutsideTerm);
    }

    [Fact]
    public void Appoint_WithATermThatEndsBeforeItBegins_IsRefused()
    {
        var built = CaseBuilder.Received();

        Broken.By(() => Appoint(built, built.Worker, to: built.Today.AddDays(-1))).ShouldBe(RuleCode.RepresentativeTermReversed);
    }

    [Fact]
    public void Appoint_AThirdAgent_IsRefused()
    {
        var built = CaseBuilder.Received();
        Appoint(built, built.Worker, "律师甲");
        Appoint(built, built.Worker, "律师乙");

        Broken.By(() => Appoint(built, built.Worker, "律师丙")).ShouldBe(RuleCode.RepresentativeTooMany);
    }

    [Fact]
    public void Appoint_AThirdAgentOnceAnotherWasRevokedOrHasRunOut_IsAllowed()
    {
        var built = CaseBuilder.Received();
        var revoked = Appoint(built, built.Worker, "律师甲");
        Appoint(built, built.Worker, "律师乙", to: built.Today.AddDays(3));
        built.Case.Revoke(revoked, built.Moment);

        Appoint(built, built.Worker, "律师丙");
        Appoint(built, built.Worker, "律师丁", from: built.Today.AddDays(4));

        Broken.By(() => Appoint(built, built.Worker, "律师戊", from: built.Today.AddDays(4))).ShouldBe(RuleCode.RepresentativeTooMany);
    }

    [Fact]
    public void Appoint_OnePersonForBothSides_IsRefused()
    {
        var built = CaseBuilder.Received();
        Appoint(built, built.Worker, "律师甲");

        Broken.By(() => Appoint(built, built.Employer, "律师甲")).ShouldBe(RuleCode.RepresentativeOfBothSides);
        Broken.By(() => built.Case.Appoint(
                RepresentativeId.New(built.Now),
                new RepresentativeDetails(RepresentativeKind.Agent, "律师乙", null, [built.Worker, built.Employer], Special, built.Today, null)))
            .ShouldBe(RuleCode.RepresentativeOfBothSides);
    }

    [Fact]
    public void Appoint_OnePersonForTwoWorkers_IsAllowed()
    {
        var built = CaseBuilder.Received(CaseShape.OfWorkers(2));

        built.Case.Appoint(
            RepresentativeId.New(built.Now),
            new RepresentativeDetails(RepresentativeKind.Agent, "律师甲", null, built.Applicants, Special, built.Today, null));

        built.Case.Representatives.ShouldHaveSingleItem().For.ShouldBe(built.Applicants);
    }

    [Fact]
    public void Appoint_InAClosedCase_IsRefused()
    {
        var built = Reached.In(CaseStatus.Closed);

        Broken.By(() => Appoint(built, built.Worker)).ShouldBe(RuleCode.ActionNotAllowed);
    }

    [Theory]
    [InlineData(9, 3, "representative.collective-too-small")]
    [InlineData(10, 2, "representative.elected-three-to-five")]
    [InlineData(10, 3, null)]
    [InlineData(10, 5, null)]
    [InlineData(10, 6, "representative.elected-three-to-five")]
    public void Elect_ThreeToFiveOfTenOrMore(int workers, int elected, string? refusedBy)
    {
        var built = CaseBuilder.Received(CaseShape.OfWorkers(workers));

        var refusal = Record.Exception(() => Elect(built, elected));

        (refusal as RuleBrokenException)?.Code.Code.ShouldBe(refusedBy);
        built.Case.Representatives.Count.ShouldBe(refusedBy is null ? elected : 0);
        built.Case.Groups.HasFlag(PriorityGroups.Collective).ShouldBe(workers >= 10);
    }

    [Fact]
    public void Elect_TwelveWorkersWithDifferentClaims_IsRefused()
    {
        var built = CaseBuilder.Received(CaseShape.OfWorkers(12) with
        {
            Claims = (applicants, _) => [.. applicants.Select((applicant, index) =>
                CaseShape.Claim(index % 2 == 0 ? ClaimType.UnpaidWages : ClaimType.EconomicCompensation, [Line(applicant)]))],
        });

        Broken.By(() => Elect(built, 3)).ShouldBe(RuleCode.CollectiveTooSmall);
        built.Case.Groups.ShouldBe(PriorityGroups.None);
    }

    [Fact]
    public void Elect_Again_TakesThePlaceOfTheLastElection()
    {
        var built = CaseBuilder.Received(CaseShape.OfWorkers(10));
        Elect(built, 5);

        built.Later(1);
        Elect(built, 3);

        built.Case.Representatives.Count(representative => representative.IsValidOn(built.Today)).ShouldBe(3);
    }

    [Fact]
    public void Elected_CannotSettleForAnotherWorker()
    {
        var built = CaseBuilder.Received(CaseShape.OfWorkers(10));
        Elect(built, 3);
        built.AllConsent().Accept().Assign().Schedule().HoldSession().Agree();
        var represented = new RequiredSigner(SignerKind.Party, built.Applicants[9].Value);

        Broken.By(() => built.Sign(represented, through: built.Case.Representatives[0].Id)).ShouldBe(RuleCode.RepresentativeCannotSettle);
        built.Sign(represented).Agreement.StillToSign.ShouldNotContain(represented);
    }

    private static ClaimLine Line(PartyId applicant) => new(applicant, null, Money.FromFen(100), Money.Zero);

    private static RequiredSigner WorkerOf(CaseBuilder built) => new(SignerKind.Party, built.Worker.Value);

    private static void Elect(CaseBuilder built, int count) =>
        built.Case.Elect([.. built.Applicants.Take(count).Select(worker => (RepresentativeId.New(built.Now), worker))], built.Moment);

    private static RepresentativeId Appoint(
        CaseBuilder built, PartyId party, string name = "律师甲", Powers powers = Special, DateOnly? from = null, DateOnly? to = null)
    {
        var id = RepresentativeId.New(built.Now);
        built.Case.Appoint(id, new RepresentativeDetails(
            RepresentativeKind.Agent, name, PhoneNumber.Parse("13700000001"), [party], powers, from ?? built.Today, to));
        return id;
    }
}
