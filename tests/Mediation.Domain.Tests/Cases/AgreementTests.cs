using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Tests.Cases;

public class AgreementTests
{
    private static readonly CaseShape TwoClaims =
        new() { Claims = CaseShape.Several((ClaimType.UnpaidWages, 800_000), (ClaimType.EconomicCompensation, 200_000)) };

    public static TheoryData<string> VagueTerms => ["no amount", "no account", "act without words"];

    [Theory]
    [MemberData(nameof(VagueTerms))]
    public void Agree_OnAVagueTerm_IsRefusedAndLeavesNoDraft(string what)
    {
        var built = CaseBuilder.Mediating();
        var term = what switch
        {
            "no amount" => built.Pay(0),
            "no account" => built.Pay(1) with { Account = null },
            _ => built.Act(" "),
        };

        Broken.By(() => built.Agree(terms: [term])).ShouldBe(RuleCode.AgreementTermVague);

        built.Case.Agreements.ShouldBeEmpty();
        built.Case.Status.ShouldBe(CaseStatus.Mediating);
    }

    [Fact]
    public void Agree_OnNothing_IsRefused()
    {
        var built = CaseBuilder.Mediating();

        Broken.By(() => built.Agree(terms: [])).ShouldBe(RuleCode.AgreementEmpty);
        Broken.By(() => built.Agree(claims: [], terms: [built.Pay(1)])).ShouldBe(RuleCode.AgreementEmpty);
    }

    [Fact]
    public void Agree_OnATermDueYesterday_IsRefused()
    {
        var built = CaseBuilder.Mediating();

        Broken.By(() => built.Agree(terms: [built.Pay(1, built.Today.AddDays(-1))])).ShouldBe(RuleCode.AgreementDueBeforeToday);
    }

    [Fact]
    public void Agree_ThatAWorkerPaysAWorker_IsRefused()
    {
        var built = CaseBuilder.Mediating(CaseShape.OfWorkers(2));

        Broken.By(() => built.Agree(terms: [built.Pay(1, payer: built.Applicants[1])])).ShouldBe(RuleCode.AgreementPayerNotParty);
    }

    [Fact]
    public void Agree_ToPaySomebodyNotCovered_IsRefused()
    {
        var built = CaseBuilder.Mediating(CaseShape.OfWorkers(2));

        Broken.By(() => built.Agree([built.Applicants[0]], terms: [built.Pay(1, payee: built.Applicants[1])])).ShouldBe(RuleCode.AgreementPayeeNotCovered);
    }

    [Fact]
    public void Agree_OnAClaimThatIsNobodysOfThem_IsRefused()
    {
        var built = CaseBuilder.Mediating(CaseShape.OfWorkers(2) with
        {
            Claims = (applicants, _) => [.. applicants.Select(one => CaseShape.Claim(ClaimType.Bonus, CaseShape.Lines([one], [500])))],
        });

        Broken.By(() => built.Agree([built.Applicants[0]], [built.Claims[1]], [built.Pay(500)])).ShouldBe(RuleCode.ClaimUnknown);
    }

    [Fact]
    public void Agree_ForANonMonetaryClaim_NamesTheActOwed()
    {
        var built = CaseBuilder.Mediating(new CaseShape { Claims = CaseShape.Several((ClaimType.TerminationCertificate, 0)) });

        built.Agree(terms: [built.Act()]).SignAll();

        built.Case.Agreed.Fen.ShouldBe(0);
        built.Clock(ClockId.A9).DueOn.ShouldBe(new DateOnly(2026, 3, 12));
    }

    [Fact]
    public void Sign_EverybodyDirectly_TakesEffectOnTheDayOfTheLastSignature()
    {
        var built = CaseBuilder.Agreed();
        built.Sign(built.Agreement.Required[0]);

        built.Later(2).SignAll();

        built.Agreement.ReachedOn.ShouldBe(CaseBuilder.FirstDay);
        built.Agreement.EffectiveOn.ShouldBe(new DateOnly(2026, 3, 4));
        built.Case.PendingEvents.ShouldContain(new AgreementEffective(built.Agreement.Id.Value, new DateOnly(2026, 3, 4)));
    }

    [Fact]
    public void Effect_StartsBothConfirmationClocksAndEachTermFromTheEffectiveDate()
    {
        var built = CaseBuilder.Mediating();
        built.Agree(terms: [built.Pay(400_000, new DateOnly(2026, 3, 20)), built.Pay(600_000, new DateOnly(2026, 4, 4))]);

        built.On(new DateOnly(2026, 3, 5)).SignAll();

        built.Clock(ClockId.B1).DueOn.ShouldBe(new DateOnly(2026, 3, 20));
        built.Clock(ClockId.B3).DueOn.ShouldBe(new DateOnly(2026, 4, 7));
        built.Clock(ClockId.A9, built.Agreement.Terms[0].Id.Value).DueOn.ShouldBe(new DateOnly(2026, 3, 20));
        built.Clock(ClockId.A9, built.Agreement.Terms[1].Id.Value).DueOn.ShouldBe(new DateOnly(2026, 4, 7));
        built.Case.Deadlines.Where(clock => clock.Clock is ClockId.B1 or ClockId.B3).ShouldAllBe(clock => clock.StartOn == new DateOnly(2026, 3, 5));
    }

    [Fact]
    public void BeforeEffect_MediationClocksRunAndNoConfirmationClockDoes()
    {
        var built = CaseBuilder.Agreed();

        built.Clock(ClockId.A1).IsOpen.ShouldBeTrue();
        built.Clock(ClockId.A2).IsOpen.ShouldBeTrue();
        built.Case.Deadlines.ShouldNotContain(clock => clock.Clock == ClockId.B1 || clock.Clock == ClockId.B3 || clock.Clock == ClockId.A9);
    }

    [Theory]
    [InlineData("2026-03-17", false)]
    [InlineData("2026-03-19", true)]
    public void Effect_EndsTheMediationClocksAndTellsWhetherInTime(string signedOn, bool late)
    {
        var built = CaseBuilder.Agreed().On(Calendar.HolidayNotices.Day(signedOn)).SignAll();

        built.Clock(ClockId.A2).Status.ShouldBe(DeadlineStatus.Met);
        built.Clock(ClockId.A2).MetLate.ShouldBe(late);
        built.Clock(ClockId.A1).Status.ShouldBe(DeadlineStatus.Stopped);
        built.Case.Status.ShouldBe(CaseStatus.AgreedFull);
    }

    [Fact]
    public void Effect_OnDaySeventeen_WhenOneSideSignedOnDayFifteen_IsMetLateAndNoFailure()
    {
        var built = CaseBuilder.Agreed().On(new DateOnly(2026, 3, 17));
        built.Sign(built.Agreement.Required[0]);

        built.On(new DateOnly(2026, 3, 19)).SignAll();

        built.Agreement.EffectiveOn.ShouldBe(new DateOnly(2026, 3, 19));
        built.Clock(ClockId.A2).MetLate.ShouldBeTrue();
        built.Case.FailureGround.ShouldBeNull();
    }

    [Fact]
    public void Sign_AfterATermFellDue_TakesEffectAndTheTermIsOverdueAtOnce()
    {
        var built = CaseBuilder.Mediating();
        built.Agree(terms: [built.Pay(1_000_000, new DateOnly(2026, 3, 4))]);

        built.On(new DateOnly(2026, 3, 6)).SignAll();

        built.Agreement.EffectiveOn.ShouldBe(new DateOnly(2026, 3, 6));
        built.Case.OverdueTerms(built.Today).ShouldBe([built.Term]);
    }

    [Fact]
    public void Revise_ClearsTheSignaturesAndRefusesTheHashOfTheOldText()
    {
        var built = CaseBuilder.Agreed();
        var (worker, oldHash) = (built.Agreement.Required[0], built.Agreement.TextHash);
        built.Sign(worker);

        built.Agree(terms: [built.Pay(900_000)]);

        built.Case.Agreements.ShouldHaveSingleItem().Revision.ShouldBe(2);
        built.Agreement.Signatures.ShouldBeEmpty();
        Broken.By(() => built.Sign(worker, hash: oldHash)).ShouldBe(RuleCode.SignatureOfOtherText);
        built.SignAll().Agreement.Agreed.Fen.ShouldBe(900_000);
    }

    [Fact]
    public void Revise_WithTheSameTermsForMoreClaims_IsAnotherText()
    {
        var built = CaseBuilder.Mediating(TwoClaims);
        built.Agree(claims: [built.Claims[0]], terms: [built.Pay(800_000)]);
        var oldHash = built.Agreement.TextHash;

        built.Agree(terms: [built.Pay(800_000)]);

        built.Agreement.TextHash.ShouldNotBe(oldHash);
    }

    [Fact]
    public void Agree_AgainOnWhatAlreadyBinds_IsRefused()
    {
        var built = CaseBuilder.Effective();

        Broken.By(() => built.Agree()).ShouldBe(RuleCode.AgreementAlreadyEffective);

        built.Case.Agreed.Fen.ShouldBe(1_000_000);
    }

    [Fact]
    public void Agree_ForPartOfThoseInAnOpenDraft_IsAConflict()
    {
        var built = CaseBuilder.Mediating(CaseShape.OfWorkers(3));
        built.Agree([built.Applicants[0], built.Applicants[1]]);

        Broken.By(() => built.Agree([built.Applicants[0]])).ShouldBe(RuleCode.AgreementOpenDraft);
    }

    [Fact]
    public void Sign_TwiceOrByAStrangerOrAfterEffect_IsRefused()
    {
        var built = CaseBuilder.Agreed();
        var worker = built.Agreement.Required[0];
        built.Sign(worker);

        Broken.By(() => built.Sign(worker)).ShouldBe(RuleCode.SignatureAlreadyGiven);
        Broken.By(() => built.Sign(new RequiredSigner(SignerKind.Organisation, worker.Id))).ShouldBe(RuleCode.SignatureNotRequired);
        built.SignAll();
        Broken.By(() => built.Sign(worker)).ShouldBe(RuleCode.AgreementAlreadyEffective);
    }

    [Fact]
    public void PartialClaims_AgreedOneAfterTheOther_AddUpToAFullAgreement()
    {
        var built = CaseBuilder.Mediating(TwoClaims);

        built.Agree(claims: [built.Claims[0]]).SignAll();
        built.Case.Status.ShouldBe(CaseStatus.AgreedPartial);
        built.Case.Strands.Select(strand => (strand.Outcome, strand.ClaimedFen, strand.AgreedFen))
            .ShouldBe([(StrandOutcome.Settled, 800_000, 800_000), (StrandOutcome.Failed, 200_000, 0)]);

        built.Agree(claims: [built.Claims[1]]);
        built.Case.Status.ShouldBe(CaseStatus.AgreedFull);
        built.Case.Agreed.Fen.ShouldBe(1_000_000);
    }

    [Fact]
    public void RefusalToSign_TheSecondOfTwoPartialAgreements_LeavesTheFirstBinding()
    {
        var built = CaseBuilder.Mediating(TwoClaims);
        built.Agree(claims: [built.Claims[0]]).SignAll();
        built.Agree(claims: [built.Claims[1]]);

        built.Fail(ground: FailureGround.RefusedToSign);

        built.Case.Status.ShouldBe(CaseStatus.AgreedPartial);
        built.Case.PartyOf(built.Worker).Outcome.ShouldBe(ApplicantOutcome.PartlyAgreed);
        built.Case.Agreed.Fen.ShouldBe(800_000);
        built.ReceiveAll(built.Case.Agreements[0]).Close().Case.Status.ShouldBe(CaseStatus.Closed);
    }

    [Fact]
    public void Fail_OfWhatAnAgreementLeftOpen_IsRecordedOnce_AndTheAgreementStands()
    {
        var built = CaseBuilder.Mediating(TwoClaims);
        built.Agree(claims: [built.Claims[0]]).SignAll();

        built.Fail([built.Worker]);

        built.Case.FailedOn.ShouldNotBeNull();
        (built.Case.Status, built.Case.PartyOf(built.Worker).Outcome).ShouldBe((CaseStatus.AgreedPartial, ApplicantOutcome.PartlyAgreed));
        built.Case.Agreed.Fen.ShouldBe(800_000);
        Broken.By(() => built.Fail([built.Worker])).ShouldBe(RuleCode.OutcomeAlreadyDecided);
    }
}
