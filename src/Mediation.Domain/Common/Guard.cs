namespace Mediation.Domain.Common;

internal static class Guard
{
    public static void Require(bool holds, RuleCode otherwise, params object[] arguments)
    {
        if (!holds)
        {
            throw new RuleBrokenException(otherwise, arguments);
        }
    }

    public static T Found<T>(T? item, RuleCode otherwise) where T : class => item ?? throw new RuleBrokenException(otherwise);
}
