namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode NoticeWithoutChannel = Refused("notice.without-channel");
    public static readonly RuleCode NoticeChannelTwice = Refused("notice.channel-twice");
    public static readonly RuleCode NoticeAddressOfTestsOnly = Refused("notice.address-of-tests-only");
    public static readonly RuleCode NoticeEnded = Conflict("notice.ended");
    public static readonly RuleCode NoticeNoChannelLeft = Conflict("notice.no-channel-left");
    public static readonly RuleCode NoticeChannelsLeft = Conflict("notice.channels-left");
    public static readonly RuleCode NoticeNotUnderway = Conflict("notice.not-underway");
}
