namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    /// <summary>The argument names why.</summary>
    public static readonly RuleCode PaperNotPossible = Conflict("paper.not-possible");
}
