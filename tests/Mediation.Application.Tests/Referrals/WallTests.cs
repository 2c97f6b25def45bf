using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Application.People;
using Mediation.Application.Referrals;
using Mediation.Application.Tests.Notices;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Referrals;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Referrals;

public sealed class WallTests
{
    private static readonly Guid Judge = new("0193a000-0000-7000-8000-000000000201");

    [Theory]
    [EveryDatabase]
    public async Task AReasonThatRetellsAnOffer_IsRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var journey = await FailedAsync(platform, "某建筑公司在调解中曾提出再付 20 万元");
        var broken = await Should.ThrowAsync<RuleBrokenException>(() => bodies.DraftAsync(
            Bodies.HandOver(journey.Receipt.Id) with { Reason = "调解不成，公司曾提出再付20万元，申请人不同意" }, bodies.Union));
        broken.Code.ShouldBe(RuleCode.WallRepeatsSettlementTalk);
    }

    [Theory]
    [EveryDatabase]
    public async Task WhoMediated_DoesNotSeeWhatIsHandedToTheCommission(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var journey = await MediatedByAsync(platform, Judge);
        var referral = await bodies.DraftAsync(Bodies.HandOver(journey.Receipt.Id), bodies.Union);
        referral = await bodies.TakeAsync(referral, new SendReferral(), bodies.Union);

        var arbitrator = new Caller(Judge, CallerKind.Person, "仲裁员", bodies.Agency("DX-ARB"), [Role.Adjudicator]);
        var colleague = arbitrator with { Id = Guid.CreateVersion7(platform.Clock.GetUtcNow()) };
        await Should.ThrowAsync<NotFoundException>(() => bodies.ReadAsync(referral, arbitrator));
        await Should.ThrowAsync<NotFoundException>(() => bodies.TakeAsync(referral, new ReceiveReferral(), arbitrator));
        (await platform.SendAsync(new ListReferrals(), arbitrator)).Referrals.ShouldBeEmpty();
        (await platform.SendAsync(new ListReferrals(), colleague)).Referrals.ShouldHaveSingleItem();
        (await bodies.ReadAsync(referral, colleague)).Dispute.ShouldNotBeNull();
    }

    /// <summary>Nobody mediates and decides with one account, so the name tells: of one system, or of a mediator another system named.</summary>
    [Theory]
    [EveryDatabase]
    public async Task WhoMediated_UnderAnotherAccount_SeesNothingEither(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var journey = await MediatedByAsync(platform, Judge);
        var here = await bodies.TakeAsync(await bodies.DraftAsync(Bodies.HandOver(journey.Receipt.Id), bodies.Union), new SendReferral(), bodies.Union);
        var elsewhere = await bodies.TakeAsync(await bodies.DraftAsync(Bodies.HandOver(journey.Receipt.Id), bodies.Union), new SendReferral(), bodies.Union);
        await platform.LookAsync(db => db.Set<BarredPerson>().Where(person => EF.Property<ReferralId>(person, "ReferralId") == new ReferralId(elsewhere.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.AccountId, (Guid?)null)));

        var twin = new Caller(Guid.CreateVersion7(platform.Clock.GetUtcNow()), CallerKind.Person, " 调解员乙", bodies.Agency("DX-ARB"), [Role.Adjudicator]);
        foreach (var referral in (ReferralReceipt[])[here, elsewhere])
        {
            await Should.ThrowAsync<NotFoundException>(() => bodies.ReadAsync(referral, twin));
            await Should.ThrowAsync<NotFoundException>(() => bodies.TakeAsync(referral, new ReceiveReferral(), twin));
            (await bodies.ReadAsync(referral, twin with { Name = "仲裁员" })).Dispute.ShouldNotBeNull();
        }

        (await platform.SendAsync(new ListReferrals(), twin)).Referrals.ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task WhoDecides_IsNotEnrolledAsMediator_WithTheSameAccount(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var judge = await Staff.JoinAsync(platform, bodies.Agency("DX-COURT"), Role.Adjudicator);
        var liaison = await Staff.JoinAsync(platform, bodies.Agency("DX-COURT"), Role.Liaison);
        var enrol = new EnrolMediator { Name = "调解员丙", Capacity = 5, ActiveFrom = new DateOnly(2020, 1, 1) };
        var broken = await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(enrol with { AccountId = judge }, bodies.Union));
        broken.Code.ShouldBe(RuleCode.AccountAdjudicatorApart);
        await platform.SendAsync(enrol with { AccountId = liaison }, bodies.Union);
    }

    [Theory]
    [EveryDatabase]
    public async Task APaperMarkedMediationOnly_StaysBehind(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var journey = await FailedAsync(platform, "单位称可付两万");
        var referral = await bodies.DraftAsync(Bodies.HandOver(journey.Receipt.Id), bodies.Union);
        referral = await bodies.TakeAsync(referral, Paper("底稿.txt", "让步底线", Shareability.MediationOnly), bodies.Union);
        referral = await bodies.TakeAsync(referral, Paper("工资条.txt", "十月工资", Shareability.Shareable), bodies.Union);
        referral = await bodies.TakeAsync(referral, new SendReferral(), bodies.Union);

        var kept = (await bodies.ReadAsync(referral, bodies.Union)).Papers.Single(paper => paper.Name == "底稿.txt");
        (await bodies.ReadAsync(referral, bodies.Commission)).Papers.ShouldNotContain(paper => paper.Hash == kept.Hash);
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new ReadPaper(referral.Id, kept.Hash), bodies.Commission));
        (await platform.SendAsync(new ReadPaper(referral.Id, kept.Hash), bodies.Union)).Reference.ShouldBe(
            new AttachmentReference(kept.Hash, kept.Size, "text/plain", "底稿.txt"));
    }

    [Theory]
    [EveryDatabase]
    public async Task OnlyTheTwoBodies_SeeAReferral_AndTheReceiverNoDraft(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var draft = await bodies.DraftAsync(Bodies.FromCourt(), bodies.Court);
        await Should.ThrowAsync<NotFoundException>(() => bodies.ReadAsync(draft, bodies.Union));
        var sent = await bodies.TakeAsync(draft, new SendReferral(), bodies.Court);
        (await bodies.ReadAsync(sent, bodies.Union)).Side.ShouldBe(ReferralSide.Receiver);
        await Should.ThrowAsync<NotFoundException>(() => bodies.ReadAsync(sent, bodies.Liaison("DX-PETITION")));
        (await platform.SendAsync(new ListReferrals(), bodies.Liaison("DX-PETITION"))).Referrals.ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task Reading_IsNotedOnce_ForTheOtherSide(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var sent = await bodies.TakeAsync(await bodies.DraftAsync(Bodies.FromCourt(), bodies.Court), new SendReferral(), bodies.Court);
        (await bodies.ReadAsync(sent, bodies.Court)).Ledger.Single().ReadAt.ShouldBeNull();

        var read = await bodies.ReadAsync(sent, bodies.Union);
        platform.Clock.Advance(TimeSpan.FromHours(1));
        (await bodies.ReadAsync(sent, bodies.Union)).Version.ShouldBe(read.Version);
        var line = (await bodies.ReadAsync(sent, bodies.Court)).Ledger.Single();
        (line.ReadBy, line.ReadAt).ShouldBe((bodies.Union.Name, platform.Clock.GetUtcNow().AddHours(-1)));
    }

    private static AttachPaper Paper(string name, string text, Shareability share) => new()
    {
        Kind = "evidence",
        Name = name,
        MediaType = "text/plain",
        Content = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)),
        Share = share,
    };

    private static async Task<CaseJourney> FailedAsync(TestPlatform platform, string talk)
    {
        var journey = await CaseJourney.AcceptedAsync(platform);
        await journey.AssignAsync();
        await journey.HoldSessionAsync("会上双方陈述", talk);
        await FailAsync(journey);
        return journey;
    }

    private static async Task<CaseJourney> MediatedByAsync(TestPlatform platform, Guid account)
    {
        var journey = await CaseJourney.AcceptedAsync(platform);
        var enrolled = await platform.SendAsync(
            new EnrolMediator { Name = "调解员乙", AccountId = account, Capacity = 40, ActiveFrom = new DateOnly(2020, 1, 1) }, journey.Centre);
        await journey.TakeAsync(new AssignMediators { Mediators = [enrolled.Id], Presiding = enrolled.Id });
        await FailAsync(journey);
        return journey;
    }

    private static async Task FailAsync(CaseJourney journey) => await journey.TakeAsync(new FailMediation
    {
        Ground = FailureGround.Deadlock,
        Reason = "僵局",
        Applicants = [.. (await journey.ReadAsync()).Parties.Where(party => party.Side == PartySide.Applicant).Select(party => party.Id)],
    });
}
