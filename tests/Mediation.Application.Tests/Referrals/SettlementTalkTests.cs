using System.Text;
using Mediation.Application.Cases;
using Mediation.Application.Referrals;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Referrals;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Referrals;

/// <summary>Whatever a person writes for another body is held against what was said to settle.</summary>
public sealed class SettlementTalkTests
{
    private const string Minutes = "单位代表陈述经营困难，愿一次性再付一万五千元，条件是申请人撤回全部请求并不再主张其他权利。";
    private const string Talk = "劳动者可以让到八成";

    [Theory]
    [EveryDatabase]
    public async Task ADraft_ThatRetellsIt_InWhateverField_IsRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var draft = Bodies.HandOver((await FailedAsync(platform)).Receipt.Id);
        foreach (var told in (DraftReferral[])
            [
                draft with { LegalBasis = "调解仲裁法；劳动者可以让到八成" },
                draft with { Number = "劳动者可以让到八成-1" },
                draft with { Reason = "条件是申请人撤回全部请求并不再主张其他权利" },
                draft with { Reason = "单位愿付1.5万元" },
            ])
        {
            await RefusedAsync(() => bodies.DraftAsync(told, bodies.Union));
        }

        await bodies.DraftAsync(draft with { Reason = "单位经营困难，申请人请求46293元，调解不成", Number = "京大工调〔2026〕1号" }, bodies.Union);
    }

    [Theory]
    [EveryDatabase]
    public async Task APaper_WhoseNameOrTextRetellsIt_IsRefused_UnlessItStays(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var referral = await bodies.DraftAsync(Bodies.HandOver((await FailedAsync(platform)).Receipt.Id), bodies.Union);
        await RefusedAsync(() => bodies.TakeAsync(referral, Paper("劳动者可以让到八成.txt", "工资条"), bodies.Union));
        await RefusedAsync(() => bodies.TakeAsync(referral, Paper("说明.txt", "据悉，劳动者可以让到八成"), bodies.Union));
        referral = await bodies.TakeAsync(
            referral, Paper("劳动者可以让到八成.txt", "底稿") with { Share = Shareability.MediationOnly }, bodies.Union);
        await bodies.TakeAsync(referral, Paper("工资条.txt", "十月工资"), bodies.Union);
    }

    [Theory]
    [EveryDatabase]
    public async Task WhatWasSaidAfterTheDraft_StopsTheSending_AndThePreviewSaysSo(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var journey = await CaseJourney.AcceptedAsync(platform);
        await journey.AssignAsync();
        var referral = await bodies.DraftAsync(Bodies.HandOver(journey.Receipt.Id) with { Reason = "劳动者可以让到八成" }, bodies.Union);
        (await platform.SendAsync(new PreviewReferral(referral.Id), bodies.Union)).CanBeSent.ShouldBeTrue();

        await journey.HoldSessionAsync(Minutes, Talk);

        var preview = await platform.SendAsync(new PreviewReferral(referral.Id), bodies.Union);
        (preview.CanBeSent, preview.RepeatsTalk.Single()).ShouldBe((false, "劳动者可以让到八成"));
        await RefusedAsync(() => bodies.TakeAsync(referral, new SendReferral(), bodies.Union));
    }

    [Theory]
    [EveryDatabase]
    public async Task AnOfferedSum_ThatNobodySigned_IsNotTold(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var journey = await CaseJourney.MediatingAsync(platform);
        await journey.AgreeAsync();
        var offered = (await journey.ReadAsync()).Agreements.Single().Terms[0].AmountFen / 100m;
        await RefusedAsync(() => bodies.DraftAsync(Bodies.HandOver(journey.Receipt.Id) with { Reason = $"协议草案写明支付{offered}元" }, bodies.Union));
    }

    [Theory]
    [EveryDatabase]
    public async Task AResult_ThatRetellsIt_IsRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var referral = await bodies.TakeAsync(await bodies.DraftAsync(Bodies.FromCourt(), bodies.Court), new SendReferral(), bodies.Court);
        referral = await bodies.TakeAsync(referral, new ReceiveReferral(), bodies.Union);
        referral = await bodies.TakeAsync(referral, new AcceptReferral(), bodies.Union);
        referral = await bodies.TakeAsync(referral, new OpenReferredCase(), bodies.Union);
        await FailAsync(await MediatedAsync(platform, referral.CaseId!.Value));
        referral = referral with { Version = (await bodies.ReadAsync(referral, bodies.Union)).Version };
        foreach (var told in (SendResult[])
            [
                new() { Focus = "劳动者可以让到八成" },
                new() { Difficulties = "单位愿一次性再付15000元" },
                new() { Remarks = "条件是申请人撤回全部请求并不再主张其他权利" },
                new() { Number = "劳动者可以让到八成" },
            ])
        {
            await RefusedAsync(() => bodies.TakeAsync(referral, told, bodies.Union));
        }

        await bodies.TakeAsync(referral, new SendResult { Focus = "欠薪数额", Difficulties = "单位经营困难" }, bodies.Union);
    }

    private static async Task RefusedAsync(Func<Task> act) =>
        (await Should.ThrowAsync<RuleBrokenException>(act)).Code.ShouldBe(RuleCode.WallRepeatsSettlementTalk);

    private static AttachPaper Paper(string name, string text) => new()
    {
        Kind = "evidence",
        Name = name,
        MediaType = "text/plain",
        Content = Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
    };

    private static async Task<CaseJourney> FailedAsync(TestPlatform platform)
    {
        var journey = await CaseJourney.AcceptedAsync(platform);
        await journey.AssignAsync();
        await journey.HoldSessionAsync(Minutes, Talk);
        await FailAsync(journey);
        return journey;
    }

    private static async Task<CaseJourney> MediatedAsync(TestPlatform platform, Guid dispute)
    {
        var journey = new CaseJourney(platform, dispute);
        await journey.CatchUpAsync();
        await journey.TakeAsync(new RecordConsent
        {
            PartyId = (await journey.ReadAsync()).Parties.Single(party => party.Side == PartySide.Respondent).Id,
            Agrees = true,
            Manner = ConsentManner.Phone,
        });
        await journey.TakeAsync(new AcceptCase());
        await journey.AssignAsync();
        await journey.HoldSessionAsync(Minutes, Talk);
        return journey;
    }

    private static async Task FailAsync(CaseJourney journey) => await journey.TakeAsync(new FailMediation
    {
        Ground = FailureGround.Deadlock,
        Reason = "僵局",
        Applicants = [.. (await journey.ReadAsync()).Parties.Where(party => party.Side == PartySide.Applicant).Select(party => party.Id)],
    });
}
