using Mediation.Domain.Common;

namespace Mediation.Application.Jobs;

/// <summary>What the job of this scope has done so far; kept with its run.</summary>
public sealed class JobReport
{
    private readonly Dictionary<string, long> _counts = [];

    public IReadOnlyDictionary<string, long> Counts => _counts;

    /// <param name="what">Short stable name, e.g. "cases".</param>
    public void Add(string what, long number = 1) => _counts[what] = _counts.GetValueOrDefault(what) + number;

    /// <summary>The code under which a failure is kept: that of the rule, else the name of the exception type; never its message.</summary>
    public static string CodeOf(Exception failure) => failure is RuleBrokenException broken ? broken.Code.Code : failure.GetType().Name;
}
