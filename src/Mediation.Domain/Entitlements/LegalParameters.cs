using System.Collections.Frozen;
using Mediation.Domain.Common;

namespace Mediation.Domain.Entitlements;

/// <summary>
/// Every legal figure in every version: those shipped, and those the office published. Never changes once built. What holds on a day is the
/// version with the latest first day up to it; of two with the same first day, the one published last, which corrects the other.
/// </summary>
public sealed class LegalParameters
{
    private readonly FrozenDictionary<LegalParameterCode, LegalParameter[]> _versions;

    private LegalParameters(IEnumerable<LegalParameter> versions)
    {
        _versions = versions.GroupBy(version => version.Code).ToFrozenDictionary(
            code => code.Key, code => code.OrderBy(version => version.InForceFrom).ThenBy(version => version.Number).ToArray());
        All = [.. _versions.OrderBy(code => code.Key).SelectMany(code => code.Value)];
    }

    public static LegalParameters Shipped { get; } = new(ShippedParameters.All);

    /// <summary>In the order of the codes, versions of one code from the earliest day on.</summary>
    public IReadOnlyList<LegalParameter> All { get; }

    /// <summary>
    /// The published versions beside the shipped ones. They were checked when they were published: a later release may ship a version under
    /// the same number, and what stands in the table must be read all the same.
    /// </summary>
    public LegalParameters With(IEnumerable<LegalParameter> published) => new(All.Concat(published));

    public void CheckNext(LegalParameter version)
    {
        var next = _versions[version.Code].Max(other => other.Number) + 1;
        Guard.Require(version.Number == next, RuleCode.LegalParameterOutOfSequence, next);
        Guard.Require(LegalParameter.IsSane(version.Code, version.Value), RuleCode.LegalParameterNotSane);
        Guard.Require((version.DataYear is not null) == (version.Unit == ParameterUnit.YuanPerYear), RuleCode.LegalParameterWithoutYear);
    }

    public LegalParameter On(LegalParameterCode code, DateOnly day) =>
        Array.FindLast(_versions.GetValueOrDefault(code, []), version => version.InForceFrom <= day)
            ?? throw new RuleBrokenException(RuleCode.LegalParameterMissing, day);

    /// <summary>One of each code, as of the day; a code that was not yet set is left out.</summary>
    public IReadOnlyList<LegalParameter> On(DateOnly day) =>
        [.. _versions.OrderBy(code => code.Key).Select(code => Array.FindLast(code.Value, version => version.InForceFrom <= day)).OfType<LegalParameter>()];

    /// <summary>The last day it counts for; null while it does.</summary>
    public DateOnly? LastDayOf(LegalParameter version)
    {
        var versions = _versions[version.Code];
        var at = Array.IndexOf(versions, version);
        return at + 1 < versions.Length ? versions[at + 1].InForceFrom.AddDays(-1) : null;
    }
}
