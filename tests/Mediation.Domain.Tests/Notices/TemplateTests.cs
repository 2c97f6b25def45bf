using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;
using Mediation.Domain.Tests.Cases;

namespace Mediation.Domain.Tests.Notices;

public sealed class TemplateTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 14);

    private static readonly Dictionary<string, string> Values = new()
    {
        ["case"] = "大兴劳调〔2026〕1号",
        ["office"] = "{clock}\r\n中心",
        ["clock"] = nameof(ClockId.A2),
        ["due"] = "2026-03-17",
        ["old"] = "2026-03-10",
        ["when"] = "2026-03-16T09:30",
        ["mode"] = "Video",
        ["matter"] = "DX-UNION会商〔2026〕001号",
        ["title"] = "集体欠薪",
        ["link"] = "https://example.invalid/answer/0123456789abcdefghjkmnpqrs",
        ["code"] = "0123456789",
    };

    [Theory]
    [InlineData("zh-CN", "2026年3月17日（星期二），还有3天，调解期限，2026年3月16日（星期一） 09:30，视频")]
    [InlineData("en", "Tuesday, 17 March 2026，in 3 days，Mediation must finish，Monday, 16 March 2026 09:30，by video")]
    public void Render_DatesAndTerms_AreWrittenForPeople(string language, string expected)
    {
        TemplateRenderer.Render(new TemplateText(null, "{due}，{left}，{clock}，{when}，{mode}"), Values, language, Today, ClockCatalogue.Shipped).Text.ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026-03-16", "就是明天")]
    [InlineData("2026-03-17", "就是今天")]
    [InlineData("2026-03-19", "已过2天")]
    public void Render_DaysLeft_AreThoseOfTheDayItIsSent(string today, string expected)
    {
        var day = DateOnly.ParseExact(today, "yyyy-MM-dd");

        TemplateRenderer.Render(new TemplateText(null, "{left}"), Values, Languages.Chinese, day, ClockCatalogue.Shipped).Text.ShouldBe(expected);
    }

    [Fact]
    public void Render_WhatIsFilledIn_IsNeverFilledAgainAndHasNoSecondLine()
    {
        TemplateRenderer.Render(new TemplateText("{office}", "x"), Values, Languages.Chinese, Today, ClockCatalogue.Shipped).Subject.ShouldBe("{clock}  中心");
    }

    [Fact]
    public void Shipped_EveryTemplate_FitsAndLeavesNothingOpen()
    {
        foreach (var key in TemplateKeys.All)
        {
            foreach (var (channel, language) in Enum.GetValues<NoticeChannel>().SelectMany(_ => Languages.All, (channel, language) => (channel, language)))
            {
                var text = ShippedTemplates.Find(key, channel, language);
                text.MustFit(key, channel);
                var shown = TemplateRenderer.Render(text, Values, language, Today, ClockCatalogue.Shipped);
                (shown.Subject + shown.Text).ShouldNotContain("—", customMessage: key);
                shown.Text.Length.ShouldBeLessThan(500);
            }
        }
    }

    [Fact]
    public void Words_OfEveryClock_AreThereInBothLanguages()
    {
        foreach (var clock in Enum.GetValues<ClockId>())
        {
            ClockWords.Term(ClockCatalogue.Shipped.Latest(clock), Languages.English).ShouldNotBe(ClockWords.Term(ClockCatalogue.Shipped.Latest(clock), Languages.Chinese));
            ClockWords.Meaning(ClockCatalogue.Shipped.Latest(clock), Languages.English).ShouldNotBe(ClockWords.Meaning(ClockCatalogue.Shipped.Latest(clock), Languages.Chinese));
        }
    }

    [Theory]
    [InlineData(null, "案件{number}", "template.placeholder-unknown")]
    [InlineData(null, "案件{case", "template.braces")]
    [InlineData(null, "案件{{case}}", "template.braces")]
    [InlineData(null, " ", "template.too-long")]
    [InlineData("标题", "案件{case}", "template.subject-missing")]
    public void Write_WhatNobodyCouldFill_IsRefused(string? subject, string text, string code)
    {
        Broken.By(() => OfSms().Write(new TemplateText(subject, text), Guid.Empty, Now)).Code.ShouldBe(code);
    }

    [Fact]
    public void Write_TooLongForATextMessage_IsRefused()
    {
        Broken.By(() => OfSms().Write(new TemplateText(null, new string('字', TemplateText.SmsMaxLength + 1)), Guid.Empty, Now))
            .ShouldBe(RuleCode.TemplateTooLong);
    }

    [Fact]
    public void RollBack_AddsTheOldWordsAsANewVersion()
    {
        var template = OfSms();
        template.Write(new TemplateText(null, "一 {case}"), Guid.Empty, Now);
        template.Write(new TemplateText(null, "二 {case}"), Guid.Empty, Now);

        template.RollBack(1, Guid.Empty, Now);
        template.Current.Text.ShouldBe("一 {case}");
        template.RollBack(0, Guid.Empty, Now);

        template.Current.ShouldBe(template.Shipped);
        template.Versions.Select(version => version.TakenFrom).ShouldBe([null, null, 1, 0]);
        Broken.By(() => template.RollBack(9, Guid.Empty, Now)).ShouldBe(RuleCode.TemplateVersionUnknown);
    }

    [Fact]
    public void ClockWords_OfAnAddedVersion_AreThoseItBrings()
    {
        var shipped = ClockCatalogue.Shipped.Latest(ClockId.A2);
        var added = shipped with
        {
            Version = shipped.Version + 1,
            InForceFrom = Today.AddDays(10),
            Length = 30,
            NameZh = "调解期限（新）",
            ConsequenceZh = "届满即终止。",
        };
        var clocks = ClockCatalogue.Shipped.With([added]);
        var words = new TemplateText(null, "{clock}：{means}");
        Dictionary<string, string> Values(int? version) => new()
        {
            [Placeholders.Clock] = nameof(ClockId.A2),
            [Placeholders.ClockVersion] = $"{version}",
        };
        string Say(int? version, int daysOn) => TemplateRenderer.Render(words, Values(version), Languages.Chinese, Today.AddDays(daysOn), clocks).Text;

        Say(added.Version, 0).ShouldBe("调解期限（新）：届满即终止。");
        Say(shipped.Version, 20).ShouldBe($"{shipped.NameZh}：{ClockWords.Meaning(shipped, Languages.Chinese)}");
        Say(null, 9).ShouldBe(Say(shipped.Version, 0));
        Say(null, 10).ShouldBe(Say(added.Version, 0));
    }

    [Fact]
    public void ClockWords_OfAVersionThatOnlyTakesLonger_KeepThePlainSentence()
    {
        var shipped = ClockCatalogue.Shipped.Latest(ClockId.A1);

        ClockWords.Meaning(shipped with { Version = shipped.Version + 1, Length = 20 }, Languages.English)
            .ShouldBe(ClockWords.Meaning(shipped, Languages.English));
        ClockWords.Meaning(shipped, Languages.English).ShouldNotBe(shipped.ConsequenceEn);
    }

    [Fact]
    public void ShippedLadder_OfTheYearOfConversion_TellsTheWorkerLikeTheLimitation()
    {
        ShippedLadders.For(ClockId.A8, Audience.Worker).ShouldBe(ShippedLadders.For(ClockId.C1, Audience.Worker));
        ShippedLadders.For(ClockId.A8, Audience.Worker).ShouldNotBeEmpty();
        ShippedLadders.For(ClockId.A8, Audience.Employer).ShouldBeEmpty();
    }

    private static MessageTemplate OfSms() =>
        MessageTemplate.Of(MessageTemplateId.New(Now), AgencyId.New(Now), TemplateKeys.PartyBefore, NoticeChannel.Sms, Languages.Chinese);
}
