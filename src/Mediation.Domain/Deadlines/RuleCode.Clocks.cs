namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode ClockVersionOutOfSequence = Conflict("clock.version-out-of-sequence");
    public static readonly RuleCode ClockVersionNotLater = Refused("clock.version-not-later");
    public static readonly RuleCode ClockVersionNotInFuture = Refused("clock.version-not-in-future");
    public static readonly RuleCode ClockLengthNotSane = Refused("clock.length-not-sane");
    public static readonly RuleCode ClockDirectionFixed = Refused("clock.direction-fixed");
}
