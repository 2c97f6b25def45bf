using System.Globalization;
using System.Text.RegularExpressions;
using Mediation.Domain.Common;
using Mediation.Domain.People;

namespace Mediation.Domain.Agencies;

/// <summary>
/// How an agency writes its case numbers: plain text with {year} once and {serial} once, e.g. 京大工调〔{year}〕{serial:00000}号. The zeros
/// are the least number of figures; a greater serial is written whole, so two cases of one agency never share a number.
/// </summary>
public sealed partial record CaseNumberPattern
{
    public const int MaxLength = 60;

    private CaseNumberPattern(string value) => Value = value;

    public string Value { get; }

    public static CaseNumberPattern Parse(string? text)
    {
        var value = text?.Trim() ?? "";
        Guard.Require(value.Length is > 0 and <= MaxLength, RuleCode.CaseNumberPatternLength, MaxLength);
        Guard.Require(PlainText.IsCleanLine(value), RuleCode.CaseNumberPatternCharacters);
        Guard.Require(Year().Count(value) == 1, RuleCode.CaseNumberPatternYear);
        Guard.Require(Serial().Count(value) == 1, RuleCode.CaseNumberPatternSerial);

        var literal = Serial().Replace(Year().Replace(value, ""), "");
        Guard.Require(literal.AsSpan().IndexOfAny('{', '}') < 0, RuleCode.CaseNumberPatternCharacters);
        return new CaseNumberPattern(value);
    }

    /// <param name="year">Four figures.</param>
    /// <param name="serial">From 1, gapless within agency and year.</param>
    /// <returns>At most <see cref="MaxLength"/> long.</returns>
    public string Format(int year, int serial)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(serial, 1);
        var withYear = Year().Replace(Value, year.ToString(CultureInfo.InvariantCulture));
        return Serial().Replace(withYear, token => serial.ToString(CultureInfo.InvariantCulture).PadLeft(token.Groups["zeros"].Length, '0'));
    }

    public override string ToString() => Value;

    [GeneratedRegex("\\{year\\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();

    [GeneratedRegex("\\{serial(:(?<zeros>0{1,9}))?\\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Serial();
}
