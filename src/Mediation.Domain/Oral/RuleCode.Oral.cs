namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode OralChanged = Conflict("oral.changed");
    public static readonly RuleCode OralEnded = Conflict("oral.ended");
    public static readonly RuleCode OralIncomplete = Refused("oral.incomplete");
    public static readonly RuleCode OralNotReadBack = Refused("oral.not-read-back");

    /// <summary>An oral application is told by the applicant himself, who is there.</summary>
    public static readonly RuleCode OralByAnother = Refused("oral.by-another");
}
