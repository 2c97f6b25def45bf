namespace Mediation.Domain.Common;

/// <summary>A rule of the domain refuses the action. Nothing was changed; the code is stable and is translated at the edge.</summary>
/// <param name="code">Which rule refused.</param>
/// <param name="arguments">What the translated message names: never a person's data.</param>
public sealed class RuleBrokenException(RuleCode code, params object[] arguments) : Exception(code.Code)
{
    public RuleCode Code { get; } = code;

    public IReadOnlyList<object> Arguments { get; } = arguments;
}
