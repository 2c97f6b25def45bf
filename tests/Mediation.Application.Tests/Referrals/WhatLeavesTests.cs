using System.Text;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Referrals;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Referrals;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Referrals;

public sealed class WhatLeavesTests
{
    [Theory]
    [EveryDatabase]
    public async Task APaper_StaysBehind_WhereTheReceiverGetsNone(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var journey = await CaseJourney.FiledAsync(platform);
        var referral = await bodies.DraftAsync(ToFederation(journey.Receipt.Id), bodies.Union);
        referral = await bodies.TakeAsync(referral, Paper, bodies.Union);
        (await platform.SendAsync(new PreviewReferral(referral.Id), bodies.Union)).Papers.Single().Kind.ShouldBe("referral-letter");

        referral = await bodies.TakeAsync(referral, new SendReferral(), bodies.Union);
        var kept = (await bodies.ReadAsync(referral, bodies.Union)).Papers.Single(paper => paper.Kind != "referral-letter");
        (await bodies.ReadAsync(referral, bodies.Liaison("DX-QILIAN"))).Papers.Single().Kind.ShouldBe("referral-letter");
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new ReadPaper(referral.Id, kept.Hash), bodies.Liaison("DX-QILIAN")));
    }

    [Theory]
    [EveryDatabase]
    public async Task ABodyWithoutACase_SendsNoMoreThanTheTableNames(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var draft = Bodies.FromCourt() with
        {
            To = "DX-QILIAN",
            Chain = ReferralChain.EmployerSide,
            Purpose = ReferralPurpose.Assist,
            Stage = EntrustedStage.None,
        };
        var referral = await bodies.TakeAsync(await bodies.DraftAsync(draft, bodies.Court), new SendReferral(), bodies.Court);
        var got = (await bodies.ReadAsync(referral, bodies.Liaison("DX-QILIAN"))).Dispute!;
        got.Applicants.ShouldBeEmpty();
        got.Claims.ShouldBeEmpty();
        got.Respondents.Single().Name.ShouldBe("某建筑公司");
    }

    [Theory]
    [EveryDatabase]
    public async Task AWorkerWhoIsAskedToPay_ConsentsToo_AndIsNotTheEmployerToBringIn(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var journey = await CaseJourney.FiledAsync(platform, AgainstAWorker);
        var assist = await bodies.DraftAsync(
            ToFederation(journey.Receipt.Id) with { To = "DX-LEGALAID", Chain = ReferralChain.LegalAid }, bodies.Union);
        (await platform.SendAsync(new PreviewReferral(assist.Id), bodies.Union)).WithoutConsent.Select(person => person.Name).ShouldBe(["张某"]);

        var federation = await bodies.DraftAsync(ToFederation(journey.Receipt.Id), bodies.Union);
        (await platform.SendAsync(new PreviewReferral(federation.Id), bodies.Union)).Goes.Respondents.ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task AReasonToTakeBack_ThatRetellsAnOffer_IsRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var journey = await CaseJourney.MediatingAsync(platform);
        var referral = await bodies.DraftAsync(Bodies.HandOver(journey.Receipt.Id), bodies.Union);
        referral = await bodies.TakeAsync(referral, new SendReferral(), bodies.Union);
        var broken = await Should.ThrowAsync<RuleBrokenException>(
            () => bodies.TakeAsync(referral, new RecallReferral { Reason = "会上单位称可付两万，再谈" }, bodies.Union));
        broken.Code.ShouldBe(RuleCode.WallRepeatsSettlementTalk);
    }

    [Theory]
    [EveryDatabase]
    public async Task AMatterNotYetSignedFor_OpensNoCase(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var sent = await bodies.TakeAsync(await bodies.DraftAsync(Bodies.FromCourt(), bodies.Court), new SendReferral(), bodies.Court);
        var broken = await Should.ThrowAsync<RuleBrokenException>(() => bodies.TakeAsync(sent, new OpenReferredCase(), bodies.Union));
        broken.Code.ShouldBe(RuleCode.ReferralActionNotAllowed);
    }

    [Theory]
    [EveryDatabase]
    public async Task WhatIsHandedOverForOne_EndsNothingForTheOthers(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var journey = await CaseJourney.MediatingAsync(platform, TwoWorkers);
        var first = (await journey.ReadAsync()).Parties.First(party => party.Side == PartySide.Applicant).Id;
        var referral = await bodies.DraftAsync(Bodies.HandOver(journey.Receipt.Id) with { Applicants = [first] }, bodies.Union);
        referral = await bodies.TakeAsync(referral, new SendReferral(), bodies.Union);
        referral = await bodies.TakeAsync(referral, new ReceiveReferral(), bodies.Commission);
        await bodies.TakeAsync(referral, new AcceptReferral(), bodies.Commission);
        (await journey.ReadAsync()).Status.ShouldBe(CaseStatus.Mediating);
    }

    [Theory]
    [EveryDatabase]
    public async Task AMediatorWithAnAccountThereToo_DoesNotSeeWhatIsHandedOver(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var journey = await CaseJourney.AcceptedAsync(platform);
        var enrolled = await platform.SendAsync(
            new Application.People.EnrolMediator
            {
                Name = "调解员乙",
                AccountId = new Guid("0193a000-0000-7000-8000-000000000202"),
                Capacity = 40,
                ActiveFrom = new DateOnly(2020, 1, 1),
            },
            journey.Centre);
        await journey.TakeAsync(new AssignMediators { Mediators = [enrolled.Id], Presiding = enrolled.Id });
        var referral = await bodies.DraftAsync(Bodies.HandOver(journey.Receipt.Id), bodies.Union);
        referral = await bodies.TakeAsync(referral, new SendReferral(), bodies.Union);
        var same = bodies.Commission with { Name = "调解员乙" };
        await Should.ThrowAsync<NotFoundException>(() => bodies.ReadAsync(referral, same));
    }

    private static SubmitApplication AgainstAWorker { get; } = Applications.UnpaidWages() with
    {
        Channel = Channel.WalkIn,
        Applicants = [Applications.Employer("a1", "某建筑公司", "91110199MA00000A1H")],
        Respondents = [Applications.Worker("r1", "张某", "110199198603124512", "13800000001")],
        Claims =
        [
            new ClaimInput { Type = ClaimType.TrainingFee, Facts = "培训费未返还。", Lines = [new ClaimLineInput("a1", "r1", 500_000)] },
        ],
    };

    private static SubmitApplication TwoWorkers { get; } = Applications.UnpaidWages() with
    {
        Channel = Channel.WalkIn,
        Applicants =
        [
            Applications.Worker("a1", "张某", "110199198603124512", "13800000001"),
            Applications.Worker("a2", "李某", "110199197405154046", "13800000002"),
        ],
        Claims =
        [
            new ClaimInput
            {
                Type = ClaimType.UnpaidWages,
                Facts = "2025年10月至12月工资未发。",
                Lines = [new ClaimLineInput("a1", "r1", 4_629_300), new ClaimLineInput("a2", "r1", 1_000_000)],
            },
        ],
    };

    private static AttachPaper Paper { get; } = new()
    {
        Kind = "evidence",
        Name = "工资条.txt",
        MediaType = "text/plain",
        Content = Convert.ToBase64String(Encoding.UTF8.GetBytes("十月工资")),
    };

    private static DraftReferral ToFederation(Guid dispute) => new()
    {
        To = "DX-QILIAN",
        Chain = ReferralChain.EmployerSide,
        Purpose = ReferralPurpose.Assist,
        LegalBasis = "调解仲裁法 §8",
        Reason = "请协助联系用人单位",
        CaseId = dispute,
    };
}
