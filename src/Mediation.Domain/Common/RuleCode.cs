namespace Mediation.Domain.Common;

/// <summary>How a broken rule is answered: refused for what was asked (422), in conflict with what the case is now (409), or not for this person to do (403).</summary>
public enum RuleKind
{
    Refused,
    Conflict,
    Forbidden,
}

/// <summary>
/// A stable code that names the rule which refused. Codes are never renamed or reused: partners and translations depend on them.
/// Each feature folder lists its own in a part of this type.
/// </summary>
public sealed partial record RuleCode(string Code, RuleKind Kind)
{
    private static RuleCode Refused(string code) => new(code, RuleKind.Refused);

    private static RuleCode Forbidden(string code) => new(code, RuleKind.Forbidden);

    private static RuleCode Conflict(string code) => new(code, RuleKind.Conflict);
}
