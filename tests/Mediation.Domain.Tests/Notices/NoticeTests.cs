using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Notices;
using Mediation.Domain.Tests.Cases;

namespace Mediation.Domain.Tests.Notices;

public sealed class NoticeTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Queue_WaitsForItsMoment()
    {
        var notice = Queued(NoticeChannel.InApp, NoticeChannel.Sms);

        notice.State.ShouldBe(NoticeState.Queued);
        notice.Channel.ShouldBe(NoticeChannel.InApp);
        notice.NextTryAt.ShouldBe(Now.AddHours(1));
    }

    [Fact]
    public void Queue_WithoutChannelsOrWithOneTwice_IsRefused()
    {
        Broken.By(() => Queued()).ShouldBe(RuleCode.NoticeWithoutChannel);
        Broken.By(() => Queued(NoticeChannel.Sms, NoticeChannel.Sms)).ShouldBe(RuleCode.NoticeChannelTwice);
    }

    [Fact]
    public void Queue_ToAnAddressOfItsOwn_IsForTestsOnly()
    {
        Broken.By(() => Notice.Queue(Draft([NoticeChannel.Sms]) with { TestAddress = "13800000001" }, Now)).ShouldBe(RuleCode.NoticeAddressOfTestsOnly);
    }

    [Fact]
    public void TakeNextChannel_GoesThroughAllAndThenNoFurther()
    {
        var notice = Queued(NoticeChannel.InApp, NoticeChannel.Sms);
        notice.Try(Now.AddHours(2));
        Broken.By(() => notice.Exhaust(Now)).ShouldBe(RuleCode.NoticeChannelsLeft);

        notice.TakeNextChannel(Now.AddHours(3));

        notice.Channel.ShouldBe(NoticeChannel.Sms);
        notice.NextTryAt.ShouldBe(Now.AddHours(3));
        Broken.By(() => notice.TakeNextChannel(Now)).ShouldBe(RuleCode.NoticeNoChannelLeft);
    }

    [Fact]
    public void Confirm_AfterAllWasGivenUp_StillCounts()
    {
        var notice = Queued(NoticeChannel.Sms);
        Broken.By(() => notice.Confirm(Now)).ShouldBe(RuleCode.NoticeNotUnderway);
        notice.Try(Now);
        notice.Exhaust(Now);

        notice.Confirm(Now.AddHours(5));

        notice.State.ShouldBe(NoticeState.Confirmed);
        notice.EndedAt.ShouldBe(Now.AddHours(5));
        notice.NextTryAt.ShouldBeNull();
    }

    [Fact]
    public void Cancel_EndsIt()
    {
        var notice = Queued(NoticeChannel.Sms);

        notice.Cancel("date-moved", Now);

        notice.State.ShouldBe(NoticeState.Cancelled);
        Broken.By(() => notice.Try(Now)).ShouldBe(RuleCode.NoticeEnded);
        Broken.By(() => notice.Cancel("date-moved", Now)).ShouldBe(RuleCode.NoticeEnded);
        Broken.By(() => notice.Read(Now)).ShouldBe(RuleCode.NoticeEnded);
    }

    [Fact]
    public void Read_TwiceKeepsTheFirstTime()
    {
        var notice = Queued(NoticeChannel.InApp);

        notice.Read(Now);
        notice.Read(Now.AddHours(1));

        notice.ReadAt.ShouldBe(Now);
    }

    private static Notice Queued(params NoticeChannel[] channels) => Notice.Queue(Draft(channels), Now);

    private static NoticeDraft Draft(IReadOnlyList<NoticeChannel> channels) => new()
    {
        AgencyId = AgencyId.New(Now),
        OnceKey = "key",
        Audience = Audience.Worker,
        Recipient = new Recipient(RecipientKind.Party, Guid.Empty),
        TemplateKey = "deadline.before",
        Language = "zh-CN",
        Values = new Dictionary<string, string>(),
        Channels = channels,
        NotBefore = Now.AddHours(1),
    };
}
