namespace Mediation.Application.Agencies;

/// <summary>An administrative division of GB/T 2260, or an area that is apart from them for jurisdiction (北京经济技术开发区).</summary>
public sealed class Division
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>municipality, district, area or street.</summary>
    public string Level { get; init; } = "";

    public string? Parent { get; init; }
}
