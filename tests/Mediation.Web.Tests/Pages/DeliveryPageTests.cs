using System.Net;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Notices;
using Mediation.Web.Tests.Host;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Web.Tests.Pages;

public sealed class DeliveryPageTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Deliveries_OfTheOffice_ShowMaskedAddressOutcomeAndWords()
    {
        var number = await SendAsync(AttemptOutcome.Refused, "13800000001", "<b>&138");
        using var head = await shared.Host.PersonAsync("head");

        var page = await head.SeeAsync($"/workspace/deliveries?case={Uri.EscapeDataString(number)}&channel=sms&outcome=refused");
        var message = await head.SeeAsync(page.QuerySelector("#deliveries th a")!.GetAttribute("href")!);

        page.QuerySelectorAll("#deliveries tbody tr").Length.ShouldBe(1);
        page.Said("#deliveries td[data-label='收件']").ShouldBe("<b>&138");
        page.Said("#deliveries .tag").ShouldBe("被拒收");
        page.DocumentElement.OuterHtml.ShouldNotContain("13800000001");
        message.Said("#message").ShouldContain(number);
        message.Said("#message").ShouldContain("已收到调解申请");
        message.Said("#message").ShouldEndWith("<i>");
    }

    [Fact]
    public async Task Deliveries_FilteredToNothing_SayThatAndKeepTheFilter()
    {
        using var head = await shared.Host.PersonAsync("head");

        var page = await head.SeeAsync("/workspace/deliveries?case=nothing-like-it&outcome=expired");

        page.Said("main").ShouldContain("没有符合条件的记录");
        page.QuerySelector("#case")!.GetAttribute("value").ShouldBe("nothing-like-it");
        page.QuerySelector("#outcome option[selected]")!.GetAttribute("value").ShouldBe("expired");
    }

    [Fact]
    public async Task Message_OfAnotherOffice_IsNotFound()
    {
        await SendAsync(AttemptOutcome.Accepted, "13800000001", "138****0001");
        Guid foreign = default;
        await shared.Host.WithDbAsync(async db =>
        {
            var attempt = await db.Deliveries.OrderByDescending(one => one.Id).FirstAsync();
            foreign = attempt.Id.Value;
            await db.Deliveries.Where(one => one.Id == attempt.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.AgencyId, new AgencyId(Guid.CreateVersion7())));
        });
        using var head = await shared.Host.PersonAsync("head");

        await head.SeeAsync($"/workspace/deliveries/{foreign}", HttpStatusCode.NotFound);
    }

    /// <summary>One text message about a new case, and what came of it.</summary>
    private async Task<string> SendAsync(AttemptOutcome outcome, string to, string masked)
    {
        using var worker = await shared.Host.SignedInAsync("worker");
        var id = new CaseId(await worker.FileCaseAsync());
        var number = "";
        await shared.Host.WithDbAsync(async db =>
        {
            var dispute = await db.Cases.IgnoreQueryFilters().AsNoTracking().SingleAsync(dispute => dispute.Id == id);
            number = dispute.Number;
            var notice = Notice.Queue(
                new NoticeDraft
                {
                    AgencyId = dispute.AgencyId,
                    CaseId = id,
                    OnceKey = $"test {id.Value}",
                    Audience = Audience.Worker,
                    Recipient = new Recipient(RecipientKind.Account, Guid.CreateVersion7()),
                    TemplateKey = TemplateKeys.CaseReceived,
                    Language = Languages.Chinese,
                    NotBefore = Now,
                    Channels = [NoticeChannel.Sms],
                    Values = new Dictionary<string, string> { [Placeholders.Case] = number, [Placeholders.Office] = "某工会", ["to"] = to },
                },
                Now);
            var attempt = DeliveryAttempt.Begin(DeliveryAttemptId.New(Now), notice, 1, masked, Now);
            attempt.Say(new RenderedMessage(null, $"某工会：已收到调解申请，案件编号{number}。<i>"));
            if (outcome == AttemptOutcome.Accepted)
            {
                attempt.Accept("ref-1");
            }
            else
            {
                attempt.Miss(outcome, "sms.refused");
            }

            db.AddRange(notice, attempt);
            await db.SaveChangesAsync();
        });
        return number;
    }
}
