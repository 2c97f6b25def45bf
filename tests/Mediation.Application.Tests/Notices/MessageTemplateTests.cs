using System.Text;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Notices;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Notices;

public sealed class MessageTemplateTests
{
    [Theory]
    [EveryDatabase]
    public async Task Edit_ThenRollBack_KeepsEveryVersionOfTheOfficeAlone(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var head = Callers.Head(platform.Agency);
        var shipped = await SmsAsync(platform, head);

        await platform.SendAsync(Edit("{case}：{due}到期", 0), head);
        await platform.SendAsync(Edit("案件{case}，{due}到期", 1), head);
        (await SmsAsync(platform, head)).Text.ShouldBe("案件{case}，{due}到期");
        (await SmsAsync(platform, Callers.Head(new AgencyId(Guid.CreateVersion7())))).Text.ShouldBe(shipped.Text);
        await platform.SendAsync(
            new RollBackTemplate { Key = TemplateKeys.PartyBefore, Channel = NoticeChannel.Sms, Language = Languages.Chinese, Version = 0 }, head);

        var now = await SmsAsync(platform, head);
        now.Text.ShouldBe(shipped.Text);
        now.Version.ShouldBe(3);
        now.Versions.Select(version => (version.By, version.TakenFrom)).ShouldBe([(head.Id, null), (head.Id, null), (head.Id, 0)]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Edit_OfAnOlderVersionOrWithAnUnknownPlaceholder_IsRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var head = Callers.Head(platform.Agency);
        await platform.SendAsync(Edit("{case}", 0), head);

        await Should.ThrowAsync<StaleVersionException>(() => platform.SendAsync(Edit("{due}", 0), head));
        (await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(Edit("{phone}", 1), head))).Code
            .ShouldBe(RuleCode.TemplatePlaceholderUnknown);
    }

    [Theory]
    [EveryDatabase]
    public async Task Preview_OfACaseOfTheOffice_ShowsItsDates(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(platform);
        var head = Callers.Head(platform.Agency);
        var asked = new PreviewTemplate
        {
            Key = TemplateKeys.PartyBefore,
            Channel = NoticeChannel.Sms,
            Language = Languages.Chinese,
            Text = "{case} {due}",
            Case = journey.Receipt.Number,
        };

        (await platform.SendAsync(asked, head)).Text.ShouldBe($"{journey.Receipt.Number} 2026年3月17日（星期二）");
        (await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(asked, Callers.Head(new AgencyId(Guid.CreateVersion7()))))).Code
            .ShouldBe(RuleCode.TemplateCaseMissing);
    }

    [Theory]
    [EveryDatabase]
    public async Task SendTest_GoesToTheCallerOrTheNumberNamed(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var head = Callers.Head(platform.Agency);
        var test = new SendTestMessage { Key = TemplateKeys.StaffToday, Channel = NoticeChannel.Sms, Language = Languages.English, Phone = "138 0000 0001" };

        var sent = await platform.SendAsync(test, head);

        var notice = await platform.LookAsync(db => db.Notices.AsNoTracking().SingleAsync());
        notice.Id.Value.ShouldBe(sent.Id);
        (notice.IsTest, notice.Recipient).ShouldBe((true, new Recipient(RecipientKind.Account, head.Id)));
        notice.TestAddress.ShouldNotBeNull().ShouldEndWith("13800000001");
        var stored = await platform.LookAsync(db => db.Database.SqlQuery<byte[]>($"SELECT \"TestAddress\" AS \"Value\" FROM \"Notices\"").SingleAsync());
        Encoding.UTF8.GetString(stored).ShouldNotContain("13800000001");
    }

    private static EditTemplate Edit(string text, int seen) => new()
    {
        Key = TemplateKeys.PartyBefore,
        Channel = NoticeChannel.Sms,
        Language = Languages.Chinese,
        Text = text,
        SeenVersion = seen,
    };

    private static async Task<TemplateView> SmsAsync(TestPlatform platform, Caller head) =>
        (await platform.SendAsync(new ListTemplates(TemplateKeys.PartyBefore), head)).Templates
        .Single(template => template.Channel == NoticeChannel.Sms && template.Language == Languages.Chinese);
}
