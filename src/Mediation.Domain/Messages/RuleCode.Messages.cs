namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode MessagesClosed = Conflict("messages.closed");
    public static readonly RuleCode MessagesTooMany = Conflict("messages.too-many");
}
