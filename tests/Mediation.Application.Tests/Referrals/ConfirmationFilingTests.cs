using System.Text.Json.Nodes;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Application.Referrals;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Referrals;
using Mediation.Domain.Tasks;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Mediation.Application.Tests.Referrals;

/// <summary>An application for confirmation lies with one body at a time, and one that comes too late is heard of.</summary>
public sealed class ConfirmationFilingTests
{
    [Theory]
    [EveryDatabase]
    public async Task TheSameApplication_IsSentOnce_UntilItComesBack_AndTheOtherWayRunsBesideIt(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var (bodies, draft) = await EffectiveAsync(platform, ReferralPurpose.JudicialConfirmation);
        var first = await DraftAsync(bodies, draft);
        var second = await DraftAsync(bodies, draft);
        first = await SendAsync(bodies, first);

        (await Should.ThrowAsync<RuleBrokenException>(() => SendAsync(bodies, second))).Code.ShouldBe(RuleCode.ReferralAgreementWithBody);
        var review = Bodies.Confirm(draft.CaseId!.Value, draft.AgreementId!.Value, ReferralPurpose.ArbitrationReview);
        (await SendAsync(bodies, await DraftAsync(bodies, review))).Status.ShouldBe(ReferralStatus.Sent);

        await bodies.TakeAsync(first, new ReturnReferral { Reason = "不属本院管辖" }, bodies.Court);
        (await SendAsync(bodies, second)).Status.ShouldBe(ReferralStatus.Sent);
    }

    [Theory]
    [EveryDatabase]
    public async Task TheSameApplication_SentByTwoAtOneMoment_GoesOnce(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider, adjust: ToOtherSystems);
        var (bodies, draft) = await EffectiveAsync(platform, ReferralPurpose.JudicialConfirmation);
        ReferralReceipt[] drafts = [await DraftAsync(bodies, draft), await DraftAsync(bodies, draft), await DraftAsync(bodies, draft)];

        var codes = await Task.WhenAll(drafts.Select(one => Task.Run(() => CodeOfAsync(() => SendAsync(bodies, one)))));

        codes.Order().ShouldBe(["", RuleCode.ReferralAgreementWithBody.Code, RuleCode.ReferralAgreementWithBody.Code]);
        (await platform.LookAsync(db => db.Referrals.CountAsync(referral => referral.Status == ReferralStatus.Sent))).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task AnApplication_ThatArrivesAfterTheTerm_IsATaskOfTheOffice_Once(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider, adjust: ToOtherSystems);
        var (bodies, draft) = await EffectiveAsync(platform, ReferralPurpose.JudicialConfirmation);
        var referral = await SendAsync(bodies, await DraftAsync(bodies, draft));
        platform.Clock.Advance(TimeSpan.FromDays(60));

        await AcknowledgeAsync(platform, referral);
        await AcknowledgeAsync(platform, referral);

        var task = await platform.LookAsync(db => db.Tasks.SingleAsync(one => one.Kind == TaskKind.ConfirmationNotFiled));
        (task.Subject, task.SubjectId, task.AssignedRole).ShouldBe((RuleCode.ConfirmationTooLate.Code, referral.Id, TaskRole.Clerk));
        task.CaseId!.Value.Value.ShouldBe(draft.CaseId!.Value);
        (await bodies.ReadAsync(referral, bodies.Union)).Ledger[0].DeliveredAt.ShouldNotBeNull();
    }

    [Theory]
    [EveryDatabase]
    public async Task AnApplication_OnceItsTermIsOver_IsNotSentToAnotherSystem(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider, adjust: ToOtherSystems);
        var (bodies, draft) = await EffectiveAsync(platform, ReferralPurpose.JudicialConfirmation);
        var referral = await DraftAsync(bodies, draft);
        platform.Clock.Advance(TimeSpan.FromDays(60));

        (await Should.ThrowAsync<RuleBrokenException>(() => SendAsync(bodies, referral))).Code.ShouldBe(RuleCode.ConfirmationTooLate);
    }

    private static void ToOtherSystems(IServiceCollection services) => services.Replace(ServiceDescriptor.Scoped<IExchangePost, EverybodyElsewhere>());

    private static async Task<(Bodies Bodies, DraftReferral Draft)> EffectiveAsync(TestPlatform platform, ReferralPurpose purpose)
    {
        var bodies = await Bodies.OnAsync(platform);
        var journey = await CaseJourney.EffectiveAsync(platform);
        return (bodies, Bodies.Confirm(journey.Receipt.Id, (await journey.ReadAsync()).Agreements[^1].Id, purpose));
    }

    private static Task<ReferralReceipt> DraftAsync(Bodies bodies, DraftReferral draft) => bodies.DraftAsync(draft, bodies.Union);

    private static Task<ReferralReceipt> SendAsync(Bodies bodies, ReferralReceipt draft) => bodies.TakeAsync(draft, new SendReferral(), bodies.Union);

    private static async Task<string> CodeOfAsync(Func<Task> send)
    {
        try
        {
            await send();
            return "";
        }
        catch (RuleBrokenException broken)
        {
            return broken.Code.Code;
        }
    }

    private static async Task AcknowledgeAsync(TestPlatform platform, ReferralReceipt referral)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        var (now, type) = (platform.Clock.GetUtcNow(), ReferralMessage.TypeOf(ReferralAction.Send));
        var said = new JsonObject { ["step"] = 1, ["at"] = now, ["on"] = "2026-03-02", ["actor"] = "办公室" }.ToJsonString();
        var sent = new ExchangeMessage(Guid.CreateVersion7(), type, "DX-UNION", "DX-COURT", referral.Id, 1, now, said, []);
        await scope.ServiceProvider.GetServices<IExchangeReader>().Single(reader => reader.Reads(type))
            .AcknowledgedAsync(sent, new ExchangeReceipt(sent.Id, new string('a', 64), true, null, "sent", now, "jws"), default);
    }

    private sealed class EverybodyElsewhere : IExchangePost
    {
        public Task<bool> PostAsync(
            AgencyId from, AgencyId to, string type, Guid subject, string data, IReadOnlyList<AttachmentReference> attachments, CancellationToken ct) =>
            Task.FromResult(true);

        public Task<bool> HasSystemAsync(AgencyId agency, CancellationToken ct) => Task.FromResult(true);
    }
}
