namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode AttemptEnded = Conflict("delivery.ended");
}
