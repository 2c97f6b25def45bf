namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode ApproachedByThatChannel = Conflict("engagement.approached");
    public static readonly RuleCode RespondentAlreadyHere = Conflict("engagement.already-here");
    public static readonly RuleCode RespondentOnly = Refused("engagement.respondent-only");
    public static readonly RuleCode EngagementOver = Conflict("engagement.over");

    /// <summary>Argument: the greatest number of days.</summary>
    public static readonly RuleCode EngagementDays = Refused("engagement.days");

    /// <summary>Wrong, tried too often, not on file, or of somebody who stands on the other side: nobody learns which.</summary>
    public static readonly RuleCode UnitCodeWrong = Refused("engagement.unit-code-wrong");

    public static readonly RuleCode AnswerSent = Conflict("answer.sent");
    public static readonly RuleCode AnswerChanged = Conflict("answer.changed");
    public static readonly RuleCode AnswerIncomplete = Refused("answer.incomplete");
    public static readonly RuleCode AnswerWordsMissing = Refused("answer.words-missing");
    public static readonly RuleCode AnswerConsentMissing = Refused("answer.consent-missing");

    /// <summary>Arguments: the fewest and the most.</summary>
    public static readonly RuleCode SlotCount = Refused("slots.count");
    public static readonly RuleCode SlotTwice = Refused("slots.twice");
    public static readonly RuleCode SlotInThePast = Refused("slots.past");
    public static readonly RuleCode SlotUnknown = Refused("slots.unknown");
    public static readonly RuleCode SlotModeUnknown = Refused("slots.mode-unknown");
    public static readonly RuleCode SlotNothingSaid = Refused("slots.nothing-said");
    public static readonly RuleCode ProposalEnded = Conflict("slots.ended");
}
