namespace Mediation.Domain.Guidance;

/// <summary>The check every office starts with, edition 0.</summary>
public static partial class ShippedGuidance
{
    // Only on first use: which fields of the other files are set before is not laid down.
    private static readonly Lazy<GuidedCheck> Built = new(() => new GuidedCheck
    {
        Questions = [.. Matter(), .. Places(), .. Days(), .. Circumstances()],
        Rows = [.. NotHere(), .. BeforeOthers(), .. Groups(), .. Remaining(), .. ElsewhereRows(), .. Warnings(), .. Notes(), .. ToBring()],
        Bodies = [.. Hotlines(), .. Offices()],
    });

    public static GuidedCheck Check => Built.Value;

    private static GuidedCondition Is(string question, params string[] choices) => new() { Question = question, AnyOf = choices };

    private static GuidedCondition IsNot(string question, params string[] choices) => new() { Question = question, AnyOf = choices, Except = true };

    private static GuidedCondition Since(string question, DateOnly day) => new() { Question = question, From = day };

    private static GuidedChoice Choice(string key, string zh, string en, string helpZh = "", string helpEn = "", string? area = null) =>
        new() { Key = key, Zh = zh, En = en, HelpZh = helpZh, HelpEn = helpEn, Area = area };

    private static GuidedChoice Unsure(string zh = "不确定", string en = "Not sure") => Choice(GuidedKeys.Unsure, zh, en);

    private static GuidedRow Row(GuidedRowKind kind, string key, GuidedCondition[] when, string zh, string en, string? body = null, string? basis = null) =>
        new() { Key = key, Kind = kind, When = when, Zh = zh, En = en, Body = body, Basis = basis };

    private static GuidedRow Decide(
        GuidedVerdict verdict, string key, GuidedCondition[] when, string zh, string en, string? basis = null, string? body = null) =>
        Row(GuidedRowKind.Decision, key, when, zh, en, body, basis) with { Verdict = verdict };
}
