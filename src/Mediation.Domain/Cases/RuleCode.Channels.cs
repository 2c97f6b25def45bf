namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode ChannelUnknown = Refused("channel.unknown");
    public static readonly RuleCode ChannelWithoutTerm = Refused("channel.without-term");
    public static readonly RuleCode ReplyDueBeforeReceipt = Refused("channel.reply-due-before-receipt");
    public static readonly RuleCode ChannelEnteredAlready = Conflict("channel.entered-already");
    public static readonly RuleCode ChannelAnsweredAlready = Conflict("channel.answered-already");
    public static readonly RuleCode AnsweredBeforeReceipt = Refused("channel.answered-before-receipt");
    public static readonly RuleCode ChannelUnanswered = Conflict("channel.unanswered");
    public static readonly RuleCode JoinToItself = Refused("join.to-itself");
    public static readonly RuleCode JoinIntoFinished = Conflict("join.into-finished");
    public static readonly RuleCode JoinOfOthers = Refused("join.of-others");
    public static readonly RuleCode JoinAddsPartiesTooLate = Conflict("join.adds-parties-too-late");
    public static readonly RuleCode JoinOfJointClaim = Refused("join.of-joint-claim");
}
