using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Tests.Cases;

public class OutcomeTests
{
    private static readonly CaseShape JointRelatives = new()
    {
        Applicants = [CaseShape.Relative(1, Relation.Spouse), CaseShape.Relative(2, Relation.Parent)],
        Claims = CaseShape.Joint(ClaimType.WorkInjuryDeath, 5_000_000),
    };

    [Fact]
    public void Fail_EverybodyAtOnce_FailsTheCaseWithItsReasonAndEndsTheTerm()
    {
        var built = CaseBuilder.Mediating().Fail(ground: FailureGround.LiabilityDisputed);

        (built.Case.Status, built.Case.FailureGround, built.Case.FailedOn).ShouldBe((CaseStatus.Failed, FailureGround.LiabilityDisputed, CaseBuilder.FirstDay));
        built.Case.Deadlines.ShouldAllBe(clock => !clock.IsOpen || clock.Clock == ClockId.A8);
    }

    [Theory]
    [InlineData("2026-03-17", true)]
    [InlineData("2026-03-18", false)]
    public void Fail_ForExpiry_OnlyAfterTheLastDay(string on, bool refused)
    {
        var built = CaseBuilder.Mediating().On(Calendar.HolidayNotices.Day(on));

        var refusal = Record.Exception(() => built.Fail(ground: FailureGround.TermExpired));

        (refusal as RuleBrokenException)?.Code.ShouldBe(RuleCode.TermNotExpired);
        (refusal is not null).ShouldBe(refused);
    }

    [Fact]
    public void Withdraw_OneOfTwo_LetsTheOtherGoOn()
    {
        var built = CaseBuilder.Mediating(CaseShape.OfWorkers(2));

        built.Withdraw(built.Applicants[0]);

        built.Case.Status.ShouldBe(CaseStatus.Mediating);
        built.Clock(ClockId.A2).IsOpen.ShouldBeTrue();
        built.Agree([built.Applicants[1]]).Case.Status.ShouldBe(CaseStatus.AgreedPartial);
    }

    [Fact]
    public void Withdraw_ByTheRespondent_IsRefused()
    {
        var built = CaseBuilder.Mediating();

        Broken.By(() => built.Withdraw(built.Employer)).ShouldBe(RuleCode.OnlyTheApplicantWithdraws);
    }

    [Fact]
    public void Withdraw_Twice_IsAConflictAndChangesNothing()
    {
        var built = CaseBuilder.Mediating(CaseShape.OfWorkers(3));
        built.Withdraw(built.Applicants[0]);
        var before = Snapshot.Of(built.Case);

        Broken.By(() => built.Withdraw(built.Applicants[1], built.Applicants[0])).ShouldBe(RuleCode.OutcomeAlreadyDecided);

        Snapshot.Of(built.Case).ShouldBe(before);
    }

    [Fact]
    public void Withdraw_BeforeAcceptance_LeavesTheOthersToBeAccepted()
    {
        var built = CaseBuilder.Received(CaseShape.OfWorkers(2));

        built.Withdraw(built.Applicants[0]).AllConsent().Accept();

        built.Case.Status.ShouldBe(CaseStatus.Accepted);
    }

    [Fact]
    public void FailAndWithdraw_WithoutAgreement_IsAFailure()
    {
        var built = CaseBuilder.Mediating(CaseShape.OfWorkers(2));

        built.Withdraw(built.Applicants[0]).Fail([built.Applicants[1]]);

        built.Case.Status.ShouldBe(CaseStatus.Failed);
    }

    [Fact]
    public void JointClaimants_CannotPart()
    {
        var built = CaseBuilder.Mediating(JointRelatives);
        PartyId[] one = [built.Applicants[0]];

        Broken.By(() => built.Agree(one)).ShouldBe(RuleCode.JointClaimantsShareOneOutcome);
        Broken.By(() => built.SettleOnTheSpot(one)).ShouldBe(RuleCode.JointClaimantsShareOneOutcome);
        Broken.By(() => built.Fail(one)).ShouldBe(RuleCode.JointClaimantsShareOneOutcome);
        Broken.By(() => built.Withdraw(one)).ShouldBe(RuleCode.JointClaimantsShareOneOutcome);
        built.Case.Agreements.ShouldBeEmpty();
    }

    [Fact]
    public void JointClaimants_TogetherReachOneAgreementThatAllSign()
    {
        var built = CaseBuilder.Mediating(JointRelatives).Agree().SignAll();

        built.Case.Status.ShouldBe(CaseStatus.AgreedFull);
        built.Agreement.Signatures.Count(signature => signature.Kind == SignerKind.Party).ShouldBe(3);
        built.Case.Strands.ShouldHaveSingleItem().ClaimedFen.ShouldBe(5_000_000);
    }

    [Fact]
    public void RefusalToSign_OfOneOfThree_SendsTheOthersBackToMediation()
    {
        var built = CaseBuilder.Agreed(CaseShape.OfWorkers(3));

        built.Fail([built.Applicants[2]], FailureGround.RefusedToSign);

        built.Case.Status.ShouldBe(CaseStatus.Mediating);
        built.Case.Applicants.Select(party => party.Outcome)
            .ShouldBe([ApplicantOutcome.Pending, ApplicantOutcome.Pending, ApplicantOutcome.Failed]);
        built.Case.Agreed.Fen.ShouldBe(0);
        built.Agree([built.Applicants[0], built.Applicants[1]]).SignAll().Case.Status.ShouldBe(CaseStatus.AgreedPartial);
    }

    [Fact]
    public void RefusalToSign_OfTheOnlyWorker_FailsTheCase()
    {
        var built = CaseBuilder.Agreed().Fail(ground: FailureGround.RefusedToSign);

        built.Case.Status.ShouldBe(CaseStatus.Failed);
        built.Case.Agreed.Fen.ShouldBe(0);
        Broken.By(() => built.Sign(built.Agreement.Required[0])).ShouldBe(RuleCode.ActionNotAllowed);
    }

    [Fact]
    public void Fail_OfSomebodyBoundByAnEffectiveAgreement_IsAConflict()
    {
        var built = CaseBuilder.Mediating(CaseShape.OfWorkers(2));
        built.Agree([built.Applicants[0]]).SignAll();

        Broken.By(() => built.Fail([built.Applicants[0]])).ShouldBe(RuleCode.OutcomeAlreadyDecided);
    }

    [Fact]
    public void Split_IsTellingEachStrandsNumberAndAmounts()
    {
        var built = CaseBuilder.Mediating(CaseShape.OfWorkers(3));
        built.Agree([built.Applicants[0]]).SignAll().Withdraw(built.Applicants[1]).Fail([built.Applicants[2]]);

        built.Case.Strands.Select(strand => (strand.Outcome, strand.Number, strand.ClaimedFen)).ShouldBe(
        [
            (StrandOutcome.Settled, "京大工调〔2026〕00001号-1", 100_000),
            (StrandOutcome.Failed, "京大工调〔2026〕00001号-2", 300_000),
            (StrandOutcome.Withdrawn, "京大工调〔2026〕00001号-3", 200_000),
        ]);
        built.Case.PendingEvents.OfType<CaseSplit>().ShouldNotBeEmpty();
    }

    [Fact]
    public void OnTheSpot_IsPaidAndClosableWithoutSignatures()
    {
        var built = CaseBuilder.Mediating().SettleOnTheSpot();

        built.Case.Status.ShouldBe(CaseStatus.SettledOnTheSpot);
        (built.Case.Agreed.Fen, built.Case.Paid.Fen).ShouldBe((1_000_000, 1_000_000));
        built.Case.Deadlines.ShouldAllBe(clock => !clock.IsOpen || clock.Clock == ClockId.A8);
        built.Close().Case.Status.ShouldBe(CaseStatus.Closed);
    }

    [Fact]
    public void OnTheSpot_ATermThatIsDueLater_IsRefused()
    {
        var built = CaseBuilder.Mediating();

        Broken.By(() => built.SettleOnTheSpot(terms: [built.Pay(1, built.Today.AddDays(1))])).ShouldBe(RuleCode.AgreementTermVague);
        built.Case.Agreements.ShouldBeEmpty();
    }

    [Fact]
    public void OnTheSpot_OneOfTwoClaims_IsAPartialAgreement()
    {
        var built = CaseBuilder.Mediating(new CaseShape { Claims = CaseShape.Several((ClaimType.UnpaidWages, 700), (ClaimType.Bonus, 300)) });

        built.SettleOnTheSpot(claims: [built.Claims[0]]);

        built.Case.Status.ShouldBe(CaseStatus.AgreedPartial);
        built.Case.Strands.Select(strand => (strand.Outcome, strand.ClaimedFen)).ShouldBe([(StrandOutcome.Settled, 700), (StrandOutcome.Failed, 300)]);
    }

    [Fact]
    public void OnTheSpot_InPlaceOfAnUnsignedDraft_CountsTheAmountOnceAndCloses()
    {
        var built = CaseBuilder.Mediating(CaseShape.OfWorkers(2));
        built.Agree([built.Applicants[0]]);

        built.SettleOnTheSpot();

        built.Case.Agreed.Fen.ShouldBe(300_000);
        built.Case.Status.ShouldBe(CaseStatus.SettledOnTheSpot);
        built.Close().Case.Status.ShouldBe(CaseStatus.Closed);
    }

    [Fact]
    public void OnTheSpot_BesideASignedAgreement_IsAFullAgreement()
    {
        var built = CaseBuilder.Mediating(CaseShape.OfWorkers(2));
        built.Agree([built.Applicants[0]]).SignAll();

        built.SettleOnTheSpot([built.Applicants[1]]);

        built.Case.Status.ShouldBe(CaseStatus.AgreedFull);
        built.ReceiveAll(built.Case.Agreements[0]).Close().Case.Status.ShouldBe(CaseStatus.Closed);
    }
}
