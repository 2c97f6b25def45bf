using Mediation.Application.Cases;
using Mediation.Application.Referrals;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Referrals;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Referrals;

public sealed class ReferralJourneyTests
{
    [Theory]
    [EveryDatabase]
    public async Task WhatACourtEntrusts_BecomesACaseWithoutTyping_AndComesBack(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var referral = await bodies.DraftAsync(Bodies.FromCourt(), bodies.Court);
        referral = await bodies.TakeAsync(referral, new SendReferral(), bodies.Court);
        referral = await bodies.TakeAsync(referral, new ReceiveReferral(), bodies.Union);
        referral = await bodies.TakeAsync(referral, new AcceptReferral(), bodies.Union);
        referral = await bodies.TakeAsync(referral, new OpenReferredCase(), bodies.Union);

        var dispute = await platform.SendAsync(new GetCase(referral.CaseId!.Value), bodies.Union);
        dispute.Channel.ShouldBe(Channel.Court);
        dispute.Stage.ShouldBe(EntrustedStage.AfterCourtRegistration);
        dispute.ExternalNumber.ShouldBe("（2026）京0115民初00001号");
        dispute.Parties.Count.ShouldBe(2);
        dispute.Ledger.ClaimedFen.ShouldBe(4_629_300);
        dispute.Deadlines.Single(deadline => deadline.Clock == nameof(ClockId.D2)).StartOn.ShouldBe(new DateOnly(2026, 3, 2));

        await FailAsync(platform, dispute);
        referral = referral with { Version = (await bodies.ReadAsync(referral, bodies.Union)).Version };
        referral = await bodies.TakeAsync(referral, new SendResult { Focus = "欠薪数额", Difficulties = "单位资金困难" }, bodies.Union);

        var seen = await bodies.ReadAsync(referral, bodies.Court);
        seen.Result!.Outcome.ShouldBe(ReferralOutcome.MediationFailed);
        seen.Result.Failure!.UndisputedFacts.ShouldBe(["双方确认劳动合同期限"]);
        seen.Result.Claims.Single().ClaimedFen.ShouldBe(4_629_300);
        seen.Ledger.Select(line => line.Action).ShouldBe(
            [ReferralAction.Send, ReferralAction.Receive, ReferralAction.Accept, ReferralAction.Begin, ReferralAction.SendResult]);

        referral = await bodies.TakeAsync(referral with { Version = seen.Version }, new AcknowledgeResult(), bodies.Court);
        referral = await bodies.TakeAsync(referral, new CloseReferral(), bodies.Court);
        referral.Status.ShouldBe(ReferralStatus.Closed);
    }

    [Theory]
    [EveryDatabase]
    public async Task AFailedCase_GoesToTheCommission_AndIsReferredOutOnceTaken(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var journey = await CaseJourney.MediatingAsync(platform);
        await FailAsync(journey);

        var referral = await bodies.DraftAsync(Bodies.HandOver(journey.Receipt.Id), bodies.Union);
        var preview = await platform.SendAsync(new PreviewReferral(referral.Id), bodies.Union);
        preview.StaysBehind.ShouldContain(item => item.What == "settlement-talk" && item.Why == "mediation-only" && item.Count == 1);
        preview.Goes.Applicants.Single().Identity!.Number.ShouldBe("110199198603124512");
        preview.Goes.UndisputedFacts.ShouldBe(["双方确认劳动合同期限"]);
        preview.CanBeSent.ShouldBeTrue();
        preview.Papers.Select(paper => paper.Kind).ShouldBe(["referral-letter", "arbitration-application", "failure-report"]);

        referral = await bodies.TakeAsync(referral, new SendReferral(), bodies.Union);
        (await bodies.ReadAsync(referral, bodies.Commission)).Papers.Select(paper => paper.Hash).ShouldBe(preview.Papers.Select(paper => paper.Hash));
        referral = await bodies.TakeAsync(referral, new ReceiveReferral(), bodies.Commission);
        referral = await bodies.TakeAsync(referral, new AcceptReferral { Number = "京大兴劳人仲字〔2026〕第1号" }, bodies.Commission);
        await bodies.TakeAsync(
            referral, new SendResult { Outcome = ReferralOutcome.Registered, Number = "京大兴劳人仲字〔2026〕第1号" }, bodies.Commission);

        (await journey.ReadAsync()).Status.ShouldBe(CaseStatus.ReferredOut);
        var gone = await platform.SendAsync(new ListCaseReferrals(journey.Receipt.Id), Callers.Worker);
        gone.Single().ReceiverNumber.ShouldBe("京大兴劳人仲字〔2026〕第1号");
        var transfer = (await platform.SendAsync(new ListTransfers { CaseId = journey.Receipt.Id }, bodies.Union)).Transfers.Single();
        (transfer.Ground, transfer.Citation, transfer.People.Count).ShouldBe((TransferGround.StatutoryDuty, "调解仲裁法 §28", 1));
    }

    [Theory]
    [EveryDatabase]
    public async Task BothConfirmations_RunTogether_AndTheFirstGrantedEndsTheOther(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var journey = await CaseJourney.EffectiveAsync(platform);
        var agreement = (await journey.ReadAsync()).Agreements[^1].Id;
        var review = await SendAsync(bodies, Bodies.Confirm(journey.Receipt.Id, agreement, ReferralPurpose.ArbitrationReview));
        var court = await SendAsync(bodies, Bodies.Confirm(journey.Receipt.Id, agreement, ReferralPurpose.JudicialConfirmation));
        (await journey.ReadAsync()).Agreements[^1].Confirmations.Count.ShouldBe(2);

        review = await bodies.TakeAsync(review, new ReceiveReferral(), bodies.Commission);
        review = await bodies.TakeAsync(review, new AcceptReferral(), bodies.Commission);
        court = await bodies.TakeAsync(court, new ReceiveReferral(), bodies.Court);
        await bodies.TakeAsync(court, new AcceptReferral(), bodies.Court);
        await bodies.TakeAsync(review, new SendResult { Outcome = ReferralOutcome.Granted, Number = "京大仲调〔2026〕1号" }, bodies.Commission);

        var confirmations = (await journey.ReadAsync()).Agreements[^1].Confirmations;
        confirmations.Select(one => one.Result).ShouldBe(
            [Domain.Agreements.ConfirmationResult.Granted, Domain.Agreements.ConfirmationResult.Superseded], ignoreOrder: true);
        (await bodies.ReadAsync(court, bodies.Court)).Status.ShouldBe(ReferralStatus.Withdrawn);
    }

    [Theory]
    [EveryDatabase]
    public async Task ASilentReceiver_LosesTheMatterToAnother(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var referral = await bodies.DraftAsync(Bodies.FromCourt(), bodies.Court);
        referral = await bodies.TakeAsync(
            referral, new AttachPaper { Kind = "evidence", Name = "起诉状.txt", MediaType = "text/plain", Content = "6LW36K+J54q2" }, bodies.Court);
        referral = await bodies.TakeAsync(referral, new SendReferral(), bodies.Court);
        (await Should.ThrowAsync<RuleBrokenException>(() => bodies.TakeAsync(referral, Elsewhere, bodies.Court))).Code.ShouldBe(RuleCode.ReferralNotSilent);

        platform.Clock.Advance(TimeSpan.FromDays(4));
        var taken = await bodies.TakeAsync(referral, Elsewhere, bodies.Court);
        taken.Status.ShouldBe(ReferralStatus.Recalled);
        var next = await bodies.ReadAsync(taken with { Id = taken.Next!.Value }, bodies.Court);
        (next.Status, next.To.Code, next.Follows).ShouldBe((ReferralStatus.Draft, "DX-JUSTICE", referral.Id));
        next.Dispute!.Applicants.Count.ShouldBe(1);
        next.Papers.Single().Name.ShouldBe("起诉状.txt");
    }

    [Theory]
    [EveryDatabase]
    public async Task AnAgreementThatNotAllHaveSigned_IsNoResult(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var referral = await bodies.TakeAsync(await bodies.DraftAsync(Bodies.FromCourt(), bodies.Court), new SendReferral(), bodies.Court);
        referral = await bodies.TakeAsync(referral, new ReceiveReferral(), bodies.Union);
        referral = await bodies.TakeAsync(referral, new AcceptReferral(), bodies.Union);
        referral = await bodies.TakeAsync(referral, new OpenReferredCase(), bodies.Union);
        var journey = await MediateAsync(platform, await platform.SendAsync(new GetCase(referral.CaseId!.Value), bodies.Union));
        await journey.AgreeAsync();
        (await Should.ThrowAsync<RuleBrokenException>(() => bodies.TakeAsync(referral, new SendResult(), bodies.Union))).Code
            .ShouldBe(RuleCode.ReferralNothingToSend);

        await journey.SignAllAsync();
        referral = await bodies.TakeAsync(referral, new SendResult(), bodies.Union);
        (await bodies.ReadAsync(referral, bodies.Court)).Result!.Agreements.Single().EffectiveOn.ShouldNotBeNull();
    }

    private static ReassignReferral Elsewhere { get; } = new() { To = "DX-JUSTICE", Reason = "三个工作日内未确认" };

    private static async Task<ReferralReceipt> SendAsync(Bodies bodies, DraftReferral draft) =>
        await bodies.TakeAsync(await bodies.DraftAsync(draft, bodies.Union), new SendReferral(), bodies.Union);

    private static async Task FailAsync(CaseJourney journey) => await journey.TakeAsync(new FailMediation
    {
        Ground = FailureGround.LiabilityDisputed,
        Reason = "责任分担分歧",
        Applicants = [.. (await journey.ReadAsync()).Parties.Where(party => party.Side == PartySide.Applicant).Select(party => party.Id)],
    });

    private static async Task FailAsync(TestPlatform platform, CaseDetails dispute) => await FailAsync(await MediateAsync(platform, dispute));

    private static async Task<CaseJourney> MediateAsync(TestPlatform platform, CaseDetails dispute)
    {
        var journey = new CaseJourney(platform, dispute.Id);
        await journey.CatchUpAsync();
        await journey.TakeAsync(new RecordConsent
        {
            PartyId = dispute.Parties.Single(party => party.Side == PartySide.Respondent).Id,
            Agrees = true,
            Manner = ConsentManner.Phone,
        });
        await journey.TakeAsync(new AcceptCase());
        await journey.AssignAsync();
        await journey.HoldSessionAsync("会上双方陈述", "单位称可付两万");
        return journey;
    }
}
