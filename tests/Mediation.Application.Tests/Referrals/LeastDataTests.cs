using Mediation.Application.Cases;
using Mediation.Application.Referrals;
using Mediation.Domain.Cases;
using Mediation.Domain.Referrals;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Referrals;

/// <summary>个人信息保护法 §6: no more than the purpose needs.</summary>
public sealed class LeastDataTests
{
    [Theory]
    [EveryDatabase]
    public async Task WhoBringsTheEmployerIn_GetsNobodysTelephoneOrName(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var employer = Applications.Employer("r1", "某建筑公司", "91110199MA00000A1H") with
        {
            Phone = "13900000009",
            Email = "boss@example.com",
            Particulars = new ParticularsInput { LegalRepresentative = "赵某", ContactName = "钱某", ContactPhone = "13900000008" },
        };
        var journey = await CaseJourney.FiledAsync(platform, Applications.UnpaidWages() with { Channel = Channel.WalkIn, Respondents = [employer] });
        var toFederation = Bodies.FromCourt() with
        {
            To = "DX-QILIAN",
            Chain = ReferralChain.EmployerSide,
            Purpose = ReferralPurpose.Assist,
            Stage = EntrustedStage.None,
        };
        var own = await bodies.DraftAsync(toFederation with { CaseId = journey.Receipt.Id, Dispute = null }, bodies.Union);
        var described = await bodies.DraftAsync(
            toFederation with { Dispute = Bodies.Dispute(Applications.UnpaidWages() with { Respondents = [employer] }) }, bodies.Court);

        foreach (var (referral, by) in ((ReferralReceipt, Application.Access.Caller)[])[(own, bodies.Union), (described, bodies.Court)])
        {
            var goes = (await platform.SendAsync(new PreviewReferral(referral.Id), by)).Goes.Respondents.ShouldHaveSingleItem();
            (goes.Name, goes.CreditCode).ShouldBe(("某建筑公司", "91110199MA00000A1H"));
            (goes.Phone, goes.Email, goes.Address, goes.Particulars).ShouldBe((null, null, null, null));
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task ABodyThatEntrustedOne_IsToldNothingOfThoseWhoJoined(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var (referral, journey) = await EntrustedAsync(platform, bodies);
        await JoinAsync(platform, journey);
        await MediateAsync(journey);
        await journey.TakeAsync(new FailMediation { Ground = FailureGround.Deadlock, Reason = "僵局" });
        var seen = await bodies.ReadAsync(referral, bodies.Union);
        await bodies.TakeAsync(referral with { Version = seen.Version }, new SendResult(), bodies.Union);

        var told = await bodies.ReadAsync(referral, bodies.Court);
        told.Result!.Claims.ShouldHaveSingleItem().Applicant.ShouldBe("张某");
        told.Result.Failure!.UndisputedFacts.ShouldBe(["双方确认劳动合同期限"]);
        foreach (var paper in told.Papers.Where(paper => paper.WithResult))
        {
            var content = await platform.SendAsync(new ReadPaper(referral.Id, paper.Hash), bodies.Court);
            System.Text.Encoding.UTF8.GetString(content.Content).ShouldNotContain("李某", Case.Sensitive, paper.Name);
        }

        told.Papers.Count(paper => paper.WithResult).ShouldBe(2);
    }

    [Theory]
    [EveryDatabase]
    public async Task OfWhoeverJoined_NothingHoldsUpTheAnswer(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var (referral, journey) = await EntrustedAsync(platform, bodies);
        await JoinAsync(platform, journey);
        await MediateAsync(journey);
        var worker = (await journey.ReadAsync()).Parties.Single(party => party.Name == "张某").Id;
        await journey.TakeAsync(new FailMediation { Ground = FailureGround.Deadlock, Reason = "僵局", Applicants = [worker] });
        var seen = await bodies.ReadAsync(referral, bodies.Union);
        await bodies.TakeAsync(referral with { Version = seen.Version }, new SendResult(), bodies.Union);
        (await bodies.ReadAsync(referral, bodies.Court)).Result!.Outcome.ShouldBe(ReferralOutcome.MediationFailed);
    }

    [Theory]
    [EveryDatabase]
    public async Task WhatWasAgreedOn_IsNoPartOfTheFailure(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var journey = await CaseJourney.MediatingAsync(platform, TwoClaims);
        await AgreeOnTheFirstAsync(journey);
        await journey.SignAllAsync();
        await journey.TakeAsync(new FailMediation { Ground = FailureGround.Deadlock, Reason = "僵局" });
        (await journey.ReadAsync()).Parties[0].Outcome.ShouldBe(ApplicantOutcome.PartlyAgreed);

        var report = await platform.SendAsync(new GetFailureReport(journey.Receipt.Id), journey.Centre);
        (report.Applicants.Single(), report.Claims.ShouldHaveSingleItem().Type).ShouldBe(("张某", ClaimType.EconomicCompensation));
        var referral = await bodies.DraftAsync(Bodies.HandOver(journey.Receipt.Id), bodies.Union);
        var goes = (await platform.SendAsync(new PreviewReferral(referral.Id), bodies.Union)).Goes;
        goes.Claims.ShouldHaveSingleItem().Type.ShouldBe(ClaimType.EconomicCompensation);
        goes.Totals.ShouldHaveSingleItem().AmountFen.ShouldBe(500_000);
    }

    private static SubmitApplication TwoClaims { get; } = Applications.UnpaidWages() with
    {
        Claims =
        [
            .. Applications.UnpaidWages().Claims,
            new ClaimInput { Type = ClaimType.EconomicCompensation, Facts = "未支付经济补偿。", Lines = [new ClaimLineInput("a1", "r1", 500_000)] },
        ],
    };

    private static async Task<(ReferralReceipt, CaseJourney)> EntrustedAsync(TestPlatform platform, Bodies bodies)
    {
        var referral = await bodies.TakeAsync(await bodies.DraftAsync(Bodies.FromCourt(), bodies.Court), new SendReferral(), bodies.Court);
        referral = await bodies.TakeAsync(referral, new ReceiveReferral(), bodies.Union);
        referral = await bodies.TakeAsync(referral, new AcceptReferral(), bodies.Union);
        referral = await bodies.TakeAsync(referral, new OpenReferredCase(), bodies.Union);
        var journey = new CaseJourney(platform, referral.CaseId!.Value);
        await journey.CatchUpAsync();
        return (referral, journey);
    }

    /// <summary>The same worker files online with a colleague, and the colleague's claim is taken over.</summary>
    private static async Task JoinAsync(TestPlatform platform, CaseJourney journey)
    {
        var both = Applications.UnpaidWages() with
        {
            Applicants = [.. Applications.UnpaidWages().Applicants, Applications.Worker("a2", "李某", "110199197405154046", "13800000002")],
            Claims =
            [
                .. Applications.UnpaidWages().Claims,
                new ClaimInput { Type = ClaimType.UnpaidWages, Facts = "李某工资未发。", Lines = [new ClaimLineInput("a2", "r1", 1_000_000)] },
            ],
        };
        var online = await CaseJourney.FiledAsync(platform, both);
        var claim = (await online.ReadAsync()).Claims[1].Id;
        await journey.TakeAsync(new JoinFilings { Repeated = online.Receipt.Id, Claims = [claim], Reason = "同一用人单位的重复申请" });
    }

    private static async Task MediateAsync(CaseJourney journey)
    {
        await journey.TakeAsync(new RecordConsent
        {
            PartyId = (await journey.ReadAsync()).Parties.Single(party => party.Side == PartySide.Respondent).Id,
            Agrees = true,
            Manner = ConsentManner.Phone,
        });
        await journey.TakeAsync(new AcceptCase());
        await journey.AssignAsync();
        await journey.HoldSessionAsync("双方到场。", "");
    }

    private static async Task AgreeOnTheFirstAsync(CaseJourney journey)
    {
        var seen = await journey.ReadAsync();
        var claim = seen.Claims[0];
        await journey.TakeAsync(new ReachAgreement
        {
            Applicants = [seen.Parties[0].Id],
            Claims = [claim.Id],
            Text = "就工资达成协议。",
            Terms =
            [
                new TermInput
                {
                    Claim = claim.Id,
                    Payer = seen.Parties[1].Id,
                    Payee = seen.Parties[0].Id,
                    AmountFen = 4_000_000,
                    DueOn = new DateOnly(2026, 3, 20),
                    Manner = Domain.Agreements.PaymentManner.Cash,
                },
            ],
        });
    }
}
