using System.Text;
using Mediation.Application.Agencies;
using Mediation.Application.Exchange;
using Mediation.Application.Referrals;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Referrals;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Referrals;

/// <summary>What goes on paper to a body without a system, and the slip that comes back.</summary>
public sealed class LetterTests
{
    [Theory]
    [EveryDatabase]
    public async Task ALetter_IsListedBefore_AndKeptAsItWasListed(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var referral = await bodies.DraftAsync(Bodies.FromCourt(), bodies.Court);
        referral = await bodies.TakeAsync(referral, Paper("起诉状.txt", Shareability.Shareable), bodies.Court);
        referral = await bodies.TakeAsync(referral, Paper("合议笔记.txt", Shareability.MediationOnly), bodies.Court);
        var preview = await platform.SendAsync(new PreviewReferral(referral.Id), bodies.Court);
        var listed = preview.Papers.Single(paper => paper.Kind == "referral-letter");

        referral = await bodies.TakeAsync(referral, new SendReferral(), bodies.Court);

        var kept = (await bodies.ReadAsync(referral, bodies.Union)).Papers.Single(paper => paper.Kind == "referral-letter");
        (kept.Hash, kept.Name).ShouldBe((listed.Hash, "委托调解函.html"));
        var html = await TextAsync(bodies, referral, kept.Hash);
        html.ShouldContain("特邀调解规定 §20");
        html.ShouldContain("（2026）京0115民初00001号");
        html.ShouldContain(referral.Id.ToString());
        html.ShouldContain("起诉状.txt");
        html.ShouldContain(preview.Papers.Single(paper => paper.Name == "起诉状.txt").Hash);
        html.ShouldContain("送达回执");
        html.ShouldNotContain("合议笔记");
        html.ShouldNotContain("110199198603124512");
    }

    [Theory]
    [EveryDatabase]
    public async Task ALetter_NamesTheLiaisonOnDuty(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        await platform.SendAsync(
            new NameLiaison
            {
                Agency = "DX-COURT",
                Name = "钱书记员",
                Phone = "01069240000",
                Duties = [ReferralChain.Court],
                FirstDay = new DateOnly(2026, 1, 1),
            },
            bodies.Court);

        var referral = await bodies.TakeAsync(await bodies.DraftAsync(Bodies.FromCourt(), bodies.Court), new SendReferral(), bodies.Court);

        var html = await TextAsync(bodies, referral, (await bodies.ReadAsync(referral, bodies.Union)).Papers.Single().Hash);
        html.ShouldContain("钱书记员");
        html.ShouldContain("69240000");
    }

    [Theory]
    [EveryDatabase]
    public async Task ALetter_ToABodyThatGetsNoPersonalData_NamesNobody(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var journey = await CaseJourney.FiledAsync(platform);
        var draft = new DraftReferral
        {
            To = "DX-QILIAN",
            Chain = ReferralChain.EmployerSide,
            Purpose = ReferralPurpose.Assist,
            LegalBasis = "协作机制",
            Reason = "请协助联系单位",
            CaseId = journey.Receipt.Id,
        };

        var referral = await bodies.TakeAsync(await bodies.DraftAsync(draft, bodies.Union), new SendReferral(), bodies.Union);

        var html = await TextAsync(bodies, referral, (await bodies.ReadAsync(referral, bodies.Liaison("DX-QILIAN"))).Papers.Single().Hash);
        html.ShouldContain("协助调解函");
        html.ShouldContain("1人");
        html.ShouldNotContain((await journey.ReadAsync()).Parties.Single(party => party.Role == Domain.Cases.PartyRole.Worker).Name);
    }

    [Theory]
    [EveryDatabase]
    public async Task TheSlip_NotedByTheSender_IsTheReceipt_AndItsDayDrivesTheClocks(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var referral = await bodies.TakeAsync(await bodies.DraftAsync(Bodies.FromCourt(), bodies.Court), new SendReferral(), bodies.Court);
        platform.Clock.Advance(TimeSpan.FromDays(3));

        referral = await bodies.TakeAsync(referral, Slip(new DateOnly(2026, 3, 4)), bodies.Court);

        var seen = await bodies.ReadAsync(referral, bodies.Union);
        (seen.Status, seen.ReceivedOn).ShouldBe((ReferralStatus.Received, new DateOnly(2026, 3, 4)));
        (seen.Ledger[^1].Actor, seen.Ledger[^1].Note).ShouldBe(("孙收发", "送达回执：收字第12号"));
        seen.Clocks.Select(clock => (clock.Clock, clock.StartOn)).ShouldBe(
            [(ClockId.D4Confirm, new DateOnly(2026, 3, 4)), (ClockId.D2, new DateOnly(2026, 3, 4))], ignoreOrder: true);
        (await bodies.TakeAsync(referral with { Version = seen.Version }, new AcceptReferral(), bodies.Union)).Status.ShouldBe(ReferralStatus.Accepted);
    }

    [Theory]
    [EveryDatabase]
    public async Task TheSlip_DatedBeforeTheSending_OrAlreadySignedFor_IsRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var referral = await bodies.TakeAsync(await bodies.DraftAsync(Bodies.FromCourt(), bodies.Court), new SendReferral(), bodies.Court);

        (await Should.ThrowAsync<RuleBrokenException>(() => bodies.TakeAsync(referral, Slip(new DateOnly(2026, 3, 1)), bodies.Court))).Code
            .ShouldBe(RuleCode.ReferralReceiptBeforeSending);
        referral = await bodies.TakeAsync(referral, new ReceiveReferral(), bodies.Union);
        (await Should.ThrowAsync<RuleBrokenException>(() => bodies.TakeAsync(referral, Slip(new DateOnly(2026, 3, 2)), bodies.Court))).Code
            .ShouldBe(RuleCode.ReferralActionNotAllowed);
    }

    private static RecordReceiptSlip Slip(DateOnly on) => new() { SignedBy = "孙收发", On = on, Number = "收字第12号" };

    private static AttachPaper Paper(string name, Shareability share) => new()
    {
        Kind = "evidence",
        Name = name,
        MediaType = "text/plain",
        Content = Convert.ToBase64String(Encoding.UTF8.GetBytes(name)),
        Share = share,
    };

    private static async Task<string> TextAsync(Bodies bodies, ReferralReceipt referral, string hash)
    {
        AttachmentContent paper = await bodies.Platform.SendAsync(new ReadPaper(referral.Id, hash), bodies.Union);
        return Encoding.UTF8.GetString(paper.Content);
    }
}
