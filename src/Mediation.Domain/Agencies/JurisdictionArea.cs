using System.Text.RegularExpressions;
using Mediation.Domain.Common;
using Mediation.Domain.People;

namespace Mediation.Domain.Agencies;

/// <summary>
/// An area that has bodies of its own to hear labour disputes: a division of GB/T 2260, or an area apart from every division although
/// it lies within one, under a code of capital letters.
/// </summary>
public sealed partial record JurisdictionArea
{
    public const int MaxCodeLength = 12;
    public const int MaxNameLength = OrganisationName.MaxLength;

    /// <summary>大兴区, without the part of it that belongs to the development area.</summary>
    public static readonly JurisdictionArea Daxing = new("110115", "大兴区", "Daxing District");

    /// <summary>北京经济技术开发区: its own arbitration court, though it lies partly in Daxing.</summary>
    public static readonly JurisdictionArea BeijingDevelopmentArea = new("BDA", "北京经济技术开发区", "Beijing Economic-Technological Development Area");

    private JurisdictionArea(string code, string name, string nameEn)
    {
        Code = code;
        Name = name;
        NameEn = nameEn;
    }

    public string Code { get; }

    public string Name { get; }

    public string NameEn { get; }

    public static JurisdictionArea Create(string? code, string? name, string? nameEn)
    {
        var canonical = CanonicalCode(code);
        var named = OrganisationName.TryParse(name, out var zh, out _);
        var namedEn = OrganisationName.TryParse(nameEn, out var en, out _);
        Guard.Require(named && namedEn, RuleCode.AreaName);
        return new JurisdictionArea(canonical, zh!.Value, en!.Value);
    }

    /// <summary>The code in its one form; refused unless it is a division's code or two to twelve letters.</summary>
    public static string CanonicalCode(string? code)
    {
        var value = IdentifierText.Fold(code);
        Guard.Require(RegionCode.TryParse(value, out _, out _) || Lettered().IsMatch(value), RuleCode.AreaCodeShape);
        return value;
    }

    /// <summary>Whether one area is or includes the other. A lettered area is part of nothing else and includes nothing else.</summary>
    public static bool Includes(string outerCode, string innerCode) =>
        RegionCode.TryParse(outerCode, out var outer, out _) && RegionCode.TryParse(innerCode, out var inner, out _)
            ? outer.Includes(inner)
            : outerCode == innerCode;

    public override string ToString() => Code;

    [GeneratedRegex("^[A-Z]{2,12}\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lettered();
}
