namespace Mediation.Domain.Guidance;

/// <summary>What the law in <c>Rules</c> reads from the answers. The office rewords and moves these, and cannot take them away.</summary>
public static class GuidedKeys
{
    public const string Unsure = "unsure";
    public const string What = "what";
    public const string Wages = "wages";
    public const string Overtime = "overtime";
    public const string Employed = "employed";
    public const string Yes = "yes";

    /// <summary>The day the employment ended.</summary>
    public const string Ended = "ended";

    /// <summary>The day it happened, or became known.</summary>
    public const string Happened = "when";
    public const string Workplace = "place";
    public const string Seat = "seat";

    /// <summary>Questions, each with the choices that are read.</summary>
    public static IReadOnlyDictionary<string, string[]> Needed { get; } = new Dictionary<string, string[]>
    {
        [What] = [Wages, Overtime],
        [Employed] = [Yes],
        [Ended] = [],
        [Happened] = [],
        [Workplace] = [],
        [Seat] = [],
    };
}
