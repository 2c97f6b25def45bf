using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Papers;
using Mediation.Domain.Tests.Calendar;
using static Mediation.Domain.Tests.Papers.Files;

namespace Mediation.Domain.Tests.Papers;

public sealed class PaperOptionsTests
{
    private static readonly Reckoning Reckoning = new(HolidayNotices.Calendar, ClockCatalogue.Shipped);
    private static readonly DateOnly ReviewDue = new(2026, 4, 3);
    private static readonly DateOnly CourtDue = new(2026, 4, 20);

    [Fact]
    public void Options_OfAFailedCase_AllowTheApplicationAndTheReport()
    {
        var possible = Of(Full()).Where(option => option.IsPossible).ToList();

        possible.Select(option => option.Kind).ShouldBe([PaperKind.ArbitrationApplication, PaperKind.FailureReport, PaperKind.ResultReport]);
        possible[0].Applicants.ShouldBe([WorkerId]);
    }

    [Theory]
    [InlineData(EntrustedStage.BeforeCourtRegistration, "goes-back-to-court")]
    [InlineData(EntrustedStage.AfterCourtRegistration, "goes-back-to-court")]
    [InlineData(EntrustedStage.AfterCourtRegistrationSimplified, "goes-back-to-court")]
    [InlineData(EntrustedStage.BeforeArbitrationAcceptance, "already-at-commission")]
    [InlineData(EntrustedStage.BeforeHearing, "already-at-commission")]
    public void Options_OfAnEntrustedCase_SendAReplyAndNoNewApplication(EntrustedStage stage, string why)
    {
        var options = Of(Full() with { Stage = stage, ExternalNumber = "大兴劳人仲字1号" });

        options.Single(option => option.Kind == PaperKind.ArbitrationApplication).WhyNot.Single().Code.ShouldBe(why);
        options.Single(option => option.Kind == PaperKind.EntrustmentReply).IsPossible.ShouldBeTrue();
    }

    [Fact]
    public void Options_OfAnEffectiveAgreement_RunBothConfirmationsTogether()
    {
        var options = Of(Settled());

        var review = options.Single(option => option.Kind == PaperKind.JointReviewApplication);
        var court = options.Single(option => option.Kind == PaperKind.JudicialConfirmationApplication);
        (review.DueOn, court.DueOn).ShouldBe((ReviewDue, CourtDue));
        review.Notes.ShouldBe([PaperNote.BothApply, PaperNote.FirstGrantedEndsTheOther, PaperNote.EmployerFiles]);
        court.Notes.ShouldBe([PaperNote.BothApply, PaperNote.FirstGrantedEndsTheOther]);
    }

    [Fact]
    public void Options_OnceOneRouteWasGranted_ShutTheOther()
    {
        var granted = new ShareableConfirmation(ConfirmationRoute.CourtConfirmation, "大兴区人民法院", null, Today, ConfirmationResult.Granted, "（2026）京0115民特1号");

        var options = Of(Settled(Agreement(Today.AddDays(5)) with { Confirmations = [granted] }));

        WhyNot(options, PaperKind.JointReviewApplication).ShouldBe(PaperNote.Confirmed);
        WhyNot(options, PaperKind.JudicialConfirmationApplication).ShouldBe(PaperNote.Confirmed);
    }

    [Fact]
    public void Options_AfterTheFifteenDays_LeaveTheThirty()
    {
        var options = PaperOptions.Of(Settled(), ReviewDue.AddDays(1), Reckoning);

        WhyNot(options, PaperKind.JointReviewApplication).ShouldBe(PaperNote.TermOver);
        options.Single(option => option.Kind == PaperKind.JudicialConfirmationApplication).IsPossible.ShouldBeTrue();
        PaperOptions.Of(Settled(), ReviewDue, Reckoning).Single(option => option.Kind == PaperKind.JointReviewApplication).IsPossible.ShouldBeTrue();
    }

    [Fact]
    public void Review_OfALabourRelationAlone_IsNotPossible_AndOfMoreLeavesItOut()
    {
        var relation = new ClaimId(new Guid("0193a000-0000-7000-8000-0000000000c3"));
        var both = Agreement(Today.AddDays(5), WagesId, relation);
        var act = both.Terms[0] with { Id = new TermId(relation.Value), Number = 2, Claim = relation, Manner = PaymentManner.InKind, Account = null, Amount = Money.Zero, Paid = Money.Zero, Text = "确认劳动关系" };
        var file = Settled(both with { Terms = [both.Terms[0], act] });
        file = file with { Claims = [.. file.Claims, Claim(relation, 2, ClaimType.LabourRelation, Line(WorkerId, 0))] };
        var only = file with { Agreements = [both with { Claims = [relation], Terms = [act with { Claim = null }] }] };

        Of(file).Single(option => option.Kind == PaperKind.JointReviewApplication).Notes.ShouldContain(PaperNote.LabourRelationLeftOut);
        Write(file, PaperKind.JointReviewApplication, file.Agreements[0]).Sections.Count(section => section.Code == "term").ShouldBe(1);
        WhyNot(Of(only), PaperKind.JointReviewApplication).ShouldBe(PaperNote.LabourRelationOnly);
        Of(only).Single(option => option.Kind == PaperKind.JudicialConfirmationApplication).IsPossible.ShouldBeTrue();
    }

    [Fact]
    public void Options_AfterABreach_OpenPaymentOrderAndArbitration_NotEnforcement()
    {
        var options = Of(Settled(Agreement(Today.AddDays(-1))));

        options.Where(option => option is { IsPossible: true, Kind: PaperKind.PaymentOrderApplication or PaperKind.ArbitrationApplication })
            .Select(option => (option.Kind, option.Agreement)).ShouldBe([(PaperKind.ArbitrationApplication, FirstAgreement), (PaperKind.PaymentOrderApplication, FirstAgreement)]);
        WhyNot(options, PaperKind.EnforcementApplication).ShouldBe(PaperNote.NotConfirmed);
    }

    [Fact]
    public void Remedies_OfAConfirmedAgreement_LeaveEnforcementForTwoYearsFromTheLastInstalment()
    {
        var granted = new ShareableConfirmation(ConfirmationRoute.ArbitrationReview, "大兴仲裁委", null, Today, ConfirmationResult.Granted, "京大兴劳人仲调字[2026]第1号");
        var first = Agreement(Today.AddDays(-1)) with { Confirmations = [granted] };
        var later = first.Terms[0] with { Id = new TermId(WagesId.Value), Number = 2, AgreedOn = new DateOnly(2026, 8, 3), DueOn = new DateOnly(2026, 8, 3), Paid = Money.Zero };

        var paths = RemedyPaths.Of(Settled(first with { Terms = [first.Terms[0], later] }), Today, Reckoning);

        paths.Where(path => path.IsOpen).Select(path => (path.Remedy, path.Until)).ShouldBe([(Remedy.Enforcement, new DateOnly(2028, 8, 3))]);
        paths.Where(path => !path.IsOpen).Select(path => path.WhyNot!.Code).Distinct().ShouldBe(["enforce-instead"]);
    }

    [Fact]
    public void Remedies_NameWhatIsThereAndWhatIsMissing()
    {
        var file = Settled(Agreement(Today.AddDays(-1))) with { Parties = [Worker(), Employer() with { Address = null }], DebtorCourt = null };

        var order = RemedyPaths.Of(file, Today, Reckoning).Single(path => path.Remedy == Remedy.PaymentOrder);

        order.IsOpen.ShouldBeTrue();
        order.Needs.Where(need => !need.Have).Select(need => need.Code).ShouldBe(["court.court", "respondent.address"]);
        order.Needs.Take(3).Select(need => need.Code).ShouldBe(["agreement", "breach", "fixed-and-due"]);
    }

    [Theory]
    [InlineData(PaperKind.JointReviewApplication)]
    [InlineData(PaperKind.JudicialConfirmationApplication)]
    [InlineData(PaperKind.CourtWritRequest)]
    [InlineData(PaperKind.PaymentOrderApplication)]
    [InlineData(PaperKind.EnforcementApplication)]
    [InlineData(PaperKind.FailureReport)]
    [InlineData(PaperKind.EntrustmentReply)]
    [InlineData(PaperKind.ResultReport)]
    public void EveryPaper_OfACompleteFile_LeavesNothingToKey(PaperKind kind)
    {
        var granted = new ShareableConfirmation(ConfirmationRoute.ArbitrationReview, "大兴仲裁委", null, Today, ConfirmationResult.Granted, "京大兴劳人仲调字[2026]第1号");
        var bound = Agreement(Today.AddDays(-1)) with { Confirmations = [granted] };
        var file = Settled(bound) with
        {
            ExternalNumber = "（2026）京0115民初1号",
            DebtorCourt = "北京市大兴区人民法院",
            Parties = [Worker(), Employer() with { Phone = Domain.People.PhoneNumber.Parse("13900000002") }],
        };

        var paper = Write(file, kind, kind is PaperKind.FailureReport or PaperKind.EntrustmentReply or PaperKind.ResultReport ? null : bound);

        paper.Missing.ShouldBeEmpty();
        paper.Fields.ShouldNotBeEmpty();
    }

    private static IReadOnlyList<PaperOption> Of(ShareableCase file) => PaperOptions.Of(file, Today, Reckoning);

    private static PaperNote WhyNot(IReadOnlyList<PaperOption> options, PaperKind kind) => options.Single(option => option.Kind == kind).WhyNot.Single();

    private static ShareableCase Settled(ShareableAgreement? agreement = null) => Full() with
    {
        Status = CaseStatus.Performing,
        FailedOn = null,
        FailureGround = null,
        Parties = [Worker() with { Outcome = ApplicantOutcome.Agreed }, Employer()],
        Agreements = [agreement ?? Agreement(Today.AddDays(5))],
        Clocks =
        [
            new ShareableClock("B1", new DateOnly(2026, 3, 19), ReviewDue, false, true, FirstAgreement.Value),
            new ShareableClock("B3", new DateOnly(2026, 3, 19), CourtDue, false, true, FirstAgreement.Value),
        ],
    };
}
