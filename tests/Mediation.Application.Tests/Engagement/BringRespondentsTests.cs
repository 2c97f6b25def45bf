using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Engagement;
using Mediation.Application.Notices;
using Mediation.Domain.Cases;
using Mediation.Domain.Engagement;
using Mediation.Domain.Notices;
using Mediation.Domain.Tasks;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Engagement;

public sealed class BringRespondentsTests
{
    [Theory]
    [EveryDatabase]
    public async Task Silent_AfterTwoWorkingDays_IsApproachedByAnotherChannelOnce_OnTwoNodes(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(
            provider, filed => filed with { Respondents = [filed.Respondents[0] with { Email = "hr@example.cn" }] });
        await desk.InviteAsync();

        // Monday to Wednesday, then to Friday.
        await desk.DaysLaterAsync(1);
        (await desk.BringAsync()).Again.ShouldBe(0);
        await desk.DaysLaterAsync(1);
        (await Task.WhenAll(desk.BringAsync(), desk.BringAsync())).Sum(run => run.Again).ShouldBe(1);
        (await desk.BringAsync()).Again.ShouldBe(0);
        await desk.DaysLaterAsync(2);
        (await desk.BringAsync()).Again.ShouldBe(1);
        await desk.DaysLaterAsync(5);
        (await desk.BringAsync()).Again.ShouldBe(0);

        (await desk.Platform.LookAsync(db => db.Invitations.SingleAsync())).Approaches.Select(approach => approach.Channel)
            .ShouldBe([ApproachChannel.Sms, ApproachChannel.Email, ApproachChannel.Phone], ignoreOrder: true);
        (await desk.Platform.LookAsync(db => db.Notices.Where(notice => notice.TemplateKey == TemplateKeys.RespondentInvited).Select(notice => notice.Channel).ToListAsync()))
            .ShouldBe([NoticeChannel.Sms, NoticeChannel.Email], ignoreOrder: true);
        (await desk.Platform.LookAsync(db => db.Tasks.CountAsync(task => task.Kind == TaskKind.RespondentToCall))).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task NumberThatTakesNothing_IsNotWaitedFor(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(
            provider, filed => filed with { Respondents = [filed.Respondents[0] with { Email = "hr@example.cn" }] });
        await desk.InviteAsync();
        await desk.Platform.LookAsync(async db =>
        {
            (await db.Notices.SingleAsync(notice => notice.TemplateKey == TemplateKeys.RespondentInvited)).Exhaust(desk.Platform.Now);
            return await db.SaveChangesAsync();
        });

        (await desk.BringAsync()).Again.ShouldBe(1);
        (await desk.BringAsync()).Again.ShouldBe(0);
    }

    [Theory]
    [EveryDatabase]
    public async Task CaseThatEndedByNight_AndAddressThatWasRenewed_AreNotBroughtInTheMorning(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var respondent = await desk.RespondentAsync();
        desk.Platform.Clock.Advance(TimeSpan.FromHours(14));
        await desk.Journey.TakeAsync(new InviteRespondent { PartyId = respondent });
        await desk.Journey.TakeAsync(new InviteRespondent { PartyId = respondent });
        desk.Platform.Clock.Advance(TimeSpan.FromHours(10));
        await desk.Platform.SendAsync(new DeliverNotices(NoticeChannel.Sms), Caller.Platform);
        (await InvitationsAsync(desk)).ShouldBe(["1 address-over", "2 "]);
        desk.Sent.Count.ShouldBe(1);

        desk.Platform.Clock.Advance(TimeSpan.FromHours(14));
        await desk.Journey.TakeAsync(new InviteRespondent { PartyId = respondent });
        await desk.Journey.TakeAsync(new RejectCase { Ground = RejectionGround.OutOfScope, Reason = "不属于调解范围" });
        desk.Platform.Clock.Advance(TimeSpan.FromHours(10));
        await desk.Platform.SendAsync(new DeliverNotices(NoticeChannel.Sms), Caller.Platform);

        (await InvitationsAsync(desk)).ShouldBe(["1 address-over", "2 address-over", "3 address-over"]);
        desk.Sent.Count.ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task Came_OrCaseEnded_IsApproachedNoMore(DatabaseProvider provider)
    {
        await using var came = await AnswerDesk.StartAsync(provider);
        await came.BeginAsync(await came.InviteAsync());
        await came.DaysLaterAsync(3);
        (await came.BringAsync()).Again.ShouldBe(0);

        await using var ended = await AnswerDesk.StartAsync(provider);
        await ended.InviteAsync();
        await ended.Journey.TakeAsync(new RejectCase { Ground = RejectionGround.OutOfScope, Reason = "不属于调解范围" });
        await ended.DaysLaterAsync(3);
        (await ended.BringAsync()).Again.ShouldBe(0);
    }

    [Theory]
    [EveryDatabase]
    public async Task Office_ThatWaitsLonger_IsObeyed(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        await desk.Platform.SendAsync(new SetEngagementPolicy { AgainAfterWorkingDays = 4 }, desk.Centre);
        await desk.InviteAsync();
        await desk.DaysLaterAsync(3);
        (await desk.BringAsync()).Again.ShouldBe(0);
        await desk.DaysLaterAsync(1);
        (await desk.BringAsync()).Again.ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task Accepted_WithoutAnInvitation_IsInvitedOnce(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        await desk.Journey.TakeAsync(new RecordConsent { PartyId = await desk.RespondentAsync(), Agrees = true, Manner = ConsentManner.Phone });
        (await desk.BringAsync()).Invited.ShouldBe(0);
        await desk.Journey.TakeAsync(new AcceptCase());

        (await desk.BringAsync()).Invited.ShouldBe(1);
        (await desk.BringAsync()).Invited.ShouldBe(0);
    }

    [Theory]
    [EveryDatabase]
    public async Task Delivered_IsReadFromTheReceipt_AndTheFunnelHidesSmallNumbers(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var visit = await desk.BeginAsync(await desk.InviteAsync());
        var attempt = await desk.Platform.LookAsync(db => db.Deliveries.SingleAsync(one => one.Channel == NoticeChannel.Sms && one.Outcome == AttemptOutcome.Accepted));
        await desk.Platform.SendAsync(new RecordReceipts { Receipts = [new ReceiptInput(attempt.Id.Value, ReceiptStatus.Delivered)] }, Caller.Platform);

        (await desk.BringAsync()).Delivered.ShouldBe(1);
        (await desk.BringAsync()).Delivered.ShouldBe(0);

        visit.Message.ShouldNotBeNull();
        var day = new DateOnly(2026, 3, 2);
        var counts = await desk.Platform.SendAsync(new CountFunnel(day, day), desk.Centre);
        counts.Steps.Where(step => step.Respondents is null).Select(step => step.Step).ShouldBe([FunnelStep.Invited, FunnelStep.Delivered, FunnelStep.Opened]);
        counts.Steps.Where(step => step.Respondents == 0).Select(step => step.Step)
            .ShouldBe([FunnelStep.Identified, FunnelStep.Answered, FunnelStep.Offered, FunnelStep.SignedAgreement]);
        (await desk.Platform.SendAsync(new CountFunnel(day.AddDays(1), day.AddDays(1)), desk.Centre)).Steps.ShouldAllBe(step => step.Respondents == 0);
        (await desk.Platform.SendAsync(new GetEngagement(desk.Case), desk.Centre)).ShouldHaveSingleItem().Steps.Count.ShouldBe(3);
    }

    [Theory]
    [EveryDatabase]
    public async Task Signed_IsNotedFromTheAgreement(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        await desk.Journey.TakeAsync(new RecordConsent { PartyId = await desk.RespondentAsync(), Agrees = true, Manner = ConsentManner.Phone });
        await desk.Journey.TakeAsync(new AcceptCase());
        await desk.BringAsync();
        await desk.Journey.AssignAsync();
        await desk.Journey.HoldSessionAsync("双方陈述", "可付两万");
        await desk.Journey.AgreeAsync();
        (await desk.BringAsync()).SignedAgreement.ShouldBe(0);
        await desk.Journey.SignAllAsync();

        (await desk.BringAsync()).SignedAgreement.ShouldBe(1);
    }

    /// <returns>Serial of the address and why its message was called off.</returns>
    private static async Task<IReadOnlyList<string>> InvitationsAsync(AnswerDesk desk) =>
    [
        .. (await desk.Platform.LookAsync(db => db.Notices.AsNoTracking().Where(notice => notice.TemplateKey == TemplateKeys.RespondentInvited).ToListAsync()))
            .Select(notice => $"{notice.Values[Placeholders.Serial]} {notice.CancelReason}").Order(StringComparer.Ordinal),
    ];
}
