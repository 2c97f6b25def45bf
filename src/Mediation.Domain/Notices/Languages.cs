namespace Mediation.Domain.Notices;

/// <summary>The languages that notices are written in.</summary>
public static class Languages
{
    public const string Chinese = "zh-CN";
    public const string English = "en";

    public static IReadOnlyList<string> All { get; } = [Chinese, English];
}
