using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using static Mediation.Domain.Tests.Calendar.HolidayNotices;

namespace Mediation.Domain.Tests.Cases;

public class ClaimTests
{
    private static readonly DateOnly May = new(2025, 5, 1);

    [Fact]
    public void Receive_WithoutClaim_IsRefused()
    {
        Broken.By(() => Of((_, _) => [])).ShouldBe(RuleCode.NoClaim);
    }

    [Theory]
    [InlineData("2025-04-30", true)]
    [InlineData("2025-05-01", false)]
    [InlineData("2025-12-31", false)]
    public void Period_EndingBeforeItBegins_IsRefused(string to, bool refused)
    {
        var exception = Record.Exception(() => Of((applicants, _) =>
            [CaseShape.Claim(ClaimType.OvertimePay, CaseShape.Lines(applicants, [1])) with { PeriodFrom = May, PeriodTo = Day(to) }]));

        (exception is RuleBrokenException { Code: var code } && code == RuleCode.ClaimPeriodReversed).ShouldBe(refused);
    }

    [Theory]
    [InlineData(ClaimType.UnpaidWages, true)]
    [InlineData(ClaimType.EconomicCompensation, true)]
    [InlineData(ClaimType.LabourRelation, false)]
    [InlineData(ClaimType.TerminationCertificate, false)]
    [InlineData(ClaimType.Reinstatement, false)]
    public void Claim_WithoutAmount_IsOnlyOfATypeThatNeedsNone(ClaimType type, bool refused)
    {
        var exception = Record.Exception(() => Of(CaseShape.Several((type, 0))));

        (exception is RuleBrokenException { Code: var code } && code == RuleCode.ClaimWithoutAmount).ShouldBe(refused);
    }

    [Fact]
    public void Claim_WithoutLines_IsRefused()
    {
        Broken.By(() => Of((_, _) => [CaseShape.Claim(ClaimType.Other, [])])).ShouldBe(RuleCode.ClaimWithoutAmount);
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void AlreadyPaid_BeyondTheAmountClaimed_IsRefused(long paid, bool refused)
    {
        var exception = Record.Exception(() => Of((applicants, _) =>
            [CaseShape.Claim(ClaimType.UnpaidWages, [new ClaimLine(applicants[0], null, Money.FromFen(100), Money.FromFen(paid))])]));

        (exception is RuleBrokenException { Code: var code } && code == RuleCode.ClaimPaidBeyond).ShouldBe(refused);
    }

    [Fact]
    public void Claimed_UpTo2To53_IsTheSumOfAllLinesOfAllClaims()
    {
        var built = Of(CaseShape.Several((ClaimType.UnpaidWages, Money.MaxFen - 1), (ClaimType.Bonus, 1)));

        built.Case.Claimed.Fen.ShouldBe(Money.MaxFen);
    }

    [Fact]
    public void Claimed_Beyond2To53_IsRefusedWithinOneClaimAndAcrossClaims()
    {
        Broken.By(() => Of(CaseShape.Several((ClaimType.UnpaidWages, Money.MaxFen), (ClaimType.Bonus, 1)))).ShouldBe(RuleCode.MoneyTooLarge);
        Broken.By(() => CaseBuilder.Received(CaseShape.OfWorkers(2) with { Claims = CaseShape.Wages(Money.MaxFen, 1) }))
            .ShouldBe(RuleCode.MoneyTooLarge);
    }

    [Fact]
    public void JointAndSeveral_AgainstTwoRespondents_CountsTheSumOnce()
    {
        var built = CaseBuilder.Received(new CaseShape
        {
            Respondents = [CaseShape.Employer(1, PartyRole.MainContractor), CaseShape.Employer(2)],
            Claims = (applicants, _) => [CaseShape.Claim(ClaimType.UnpaidWages, CaseShape.Lines(applicants, [700])) with { JointAndSeveral = true }],
        });

        built.Case.Claimed.Fen.ShouldBe(700);
        built.Case.Claims[0].JointAndSeveral.ShouldBeTrue();
    }

    [Fact]
    public void Line_OfARespondentAsClaimant_IsRefused()
    {
        Broken.By(() => Of((_, respondents) => [CaseShape.Claim(ClaimType.UnpaidWages, CaseShape.Lines(respondents, [1]))]))
            .ShouldBe(RuleCode.PartyUnknown);
    }

    [Fact]
    public void JointClaim_ConcernsEveryApplicant()
    {
        var built = CaseBuilder.Received(CaseShape.OfWorkers(2) with { Claims = CaseShape.Joint(ClaimType.WorkInjuryDeath, 900) });

        built.Case.Claims[0].IsJoint.ShouldBeTrue();
        built.Applicants.ShouldAllBe(applicant => built.Case.Claims[0].Concerns(applicant));
    }

    [Theory]
    [InlineData("2025-12-31", "2020", "")]
    [InlineData("2026-01-01", "2025", "205.5")]
    public void Cause_IsTakenFromTheListInForceOnTheDayOfReceipt(string receivedOn, string version, string code)
    {
        var cause = CausesOfAction.For(ClaimType.OvertimePay, Day(receivedOn));

        (cause.Scheme, cause.Version, cause.Code, cause.Name).ShouldBe(("民事案由", version, code, "追索劳动报酬纠纷"));
    }

    private static CaseBuilder Of(RaiseClaims claims) => CaseBuilder.Received(new CaseShape { Claims = claims });
}
