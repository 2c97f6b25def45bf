using Mediation.Application.Common;
using Mediation.Application.Referrals;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Referrals;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Referrals;

public sealed class TransferConsentTests
{
    [Theory]
    [EveryDatabase]
    public async Task LegalAid_GetsNothing_WithoutTheWorkersConsent(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var journey = await CaseJourney.FiledAsync(platform);
        var draft = await bodies.DraftAsync(ToLegalAid(journey.Receipt.Id), bodies.Union);
        (await platform.SendAsync(new PreviewReferral(draft.Id), bodies.Union)).WithoutConsent.ShouldHaveSingleItem();
        (await Should.ThrowAsync<RuleBrokenException>(() => bodies.TakeAsync(draft, new SendReferral(), bodies.Union))).Code
            .ShouldBe(RuleCode.TransferConsentMissing);

        var worker = (await journey.ReadAsync()).Parties.First(party => party.Side == PartySide.Applicant).Id;
        var consent = await platform.SendAsync(Consent(journey.Receipt.Id, worker), Callers.Worker);
        await bodies.TakeAsync(draft, new SendReferral(), bodies.Union);

        var transfer = (await platform.SendAsync(new ListTransfers { CaseId = journey.Receipt.Id }, Callers.Worker)).Transfers.Single();
        (transfer.Ground, transfer.Consents.Single(), transfer.People.Single()).ShouldBe((TransferGround.SeparateConsent, consent.Id, worker));
    }

    [Theory]
    [EveryDatabase]
    public async Task AConsentTakenBack_CarriesNothingMore(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var journey = await CaseJourney.FiledAsync(platform);
        var worker = (await journey.ReadAsync()).Parties.First(party => party.Side == PartySide.Applicant).Id;
        var consent = await platform.SendAsync(Consent(journey.Receipt.Id, worker), Callers.Worker);
        await platform.SendAsync(new WithdrawTransferConsent { CaseId = journey.Receipt.Id, ConsentId = consent.Id }, Callers.Worker);
        var draft = await bodies.DraftAsync(ToLegalAid(journey.Receipt.Id), bodies.Union);
        (await Should.ThrowAsync<RuleBrokenException>(() => bodies.TakeAsync(draft, new SendReferral(), bodies.Union))).Code
            .ShouldBe(RuleCode.TransferConsentMissing);
    }

    [Theory]
    [EveryDatabase]
    public async Task TheFederation_GetsTheEmployer_AndNoWorker(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var journey = await CaseJourney.FiledAsync(platform);
        var draft = await bodies.DraftAsync(
            ToLegalAid(journey.Receipt.Id) with { To = "DX-QILIAN", Chain = ReferralChain.EmployerSide, Reason = "请协助联系用人单位" }, bodies.Union);
        var sent = await bodies.TakeAsync(draft, new SendReferral(), bodies.Union);
        var got = (await bodies.ReadAsync(sent, bodies.Liaison("DX-QILIAN"))).Dispute!;
        got.Applicants.ShouldBeEmpty();
        got.Claims.ShouldBeEmpty();
        got.Respondents.Single().Name.ShouldBe("某建筑公司");
        got.Totals.Single().ShouldBe(new ClaimTotal(ClaimType.UnpaidWages, "追索劳动报酬纠纷", 1, 4_629_300));
    }

    [Theory]
    [EveryDatabase]
    public async Task NobodyConsents_ForAnother(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await Bodies.OnAsync(platform);
        var journey = await CaseJourney.FiledAsync(platform);
        var employer = (await journey.ReadAsync()).Parties.First(party => party.Side == PartySide.Respondent).Id;
        await Should.ThrowAsync<ForbiddenException>(() => platform.SendAsync(Consent(journey.Receipt.Id, employer), Callers.Worker));
    }

    private static GiveTransferConsent Consent(Guid dispute, Guid party) => new()
    {
        CaseId = dispute,
        Party = party,
        To = "DX-LEGALAID",
        Purpose = ReferralPurpose.Assist,
        Manner = ConsentManner.Online,
    };

    private static DraftReferral ToLegalAid(Guid dispute) => new()
    {
        To = "DX-LEGALAID",
        Chain = ReferralChain.LegalAid,
        Purpose = ReferralPurpose.Assist,
        LegalBasis = "法律援助法 §31",
        Reason = "农民工追索劳动报酬，请求法律援助",
        CaseId = dispute,
    };
}
