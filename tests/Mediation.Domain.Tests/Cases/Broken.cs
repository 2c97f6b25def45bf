using Mediation.Domain.Common;

namespace Mediation.Domain.Tests.Cases;

internal static class Broken
{
    /// <summary>Which rule refuses the act.</summary>
    public static RuleCode By(Action act) => Should.Throw<RuleBrokenException>(act).Code;
}
