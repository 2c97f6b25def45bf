using System.Globalization;
using System.Text.RegularExpressions;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Notices;

/// <summary>What is really sent.</summary>
public sealed record RenderedMessage(string? Subject, string Text);

/// <summary>
/// Fills a template in one pass: what is filled in is never looked at again, so that a name in braces stays a name in braces. Control
/// characters become spaces, so that nobody writes a second line into a subject.
/// </summary>
public static class TemplateRenderer
{
    /// <summary>Stands for what the notice does not know; a notice that goes out with a gap helps more than none.</summary>
    private const string Unknown = "—";

    public static RenderedMessage Render(
        TemplateText template, IReadOnlyDictionary<string, string> values, string language, DateOnly today, ClockCatalogue clocks)
    {
        var words = new Words(values, language, today, clocks);
        return new RenderedMessage(template.Subject is null ? null : words.Fill(template.Subject), words.Fill(template.Text));
    }

    private sealed class Words(IReadOnlyDictionary<string, string> values, string language, DateOnly today, ClockCatalogue clocks)
    {
        private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
        private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
        private static readonly string[] Weekdays = ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"];

        private bool IsEnglish => language == Languages.English;

        public string Fill(string text) => TemplateText.Hole().Replace(text, Value);

        private string Value(Match hole) => Clean((hole.Groups["name"].Value switch
        {
            Placeholders.Clock => Clock() is { } clock ? ClockWords.Term(clock, language) : null,
            Placeholders.Meaning => Clock() is { } clock ? ClockWords.Meaning(clock, language) : null,
            Placeholders.Due => Date(Placeholders.Due) is { } due ? InWords(due) : null,
            Placeholders.Old => Date(Placeholders.Old) is { } old ? InWords(old) : null,
            Placeholders.Left => Date(Placeholders.Due) is { } due ? Left(due.DayNumber - today.DayNumber) : null,
            Placeholders.When => When(),
            Placeholders.Mode => Mode(),
            var name => values.GetValueOrDefault(name),
        }) ?? Unknown);

        private StatutoryPeriod? Clock()
        {
            if (!Enum.TryParse<ClockId>(values.GetValueOrDefault(Placeholders.Clock), out var clock))
            {
                return null;
            }

            var versions = clocks.All.Where(period => period.Clock == clock).ToList();
            return int.TryParse(values.GetValueOrDefault(Placeholders.ClockVersion), CultureInfo.InvariantCulture, out var version)
                && versions.Find(period => period.Version == version) is { } kept
                ? kept
                : versions.Find(period => period.IsInForce(today)) ?? versions.LastOrDefault();
        }

        private DateOnly? Date(string name) =>
            DateOnly.TryParseExact(values.GetValueOrDefault(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : null;

        private string InWords(DateOnly date) => IsEnglish
            ? date.ToString("dddd, d MMMM yyyy", English)
            : date.ToString("yyyy年M月d日", Chinese) + $"（{Weekdays[(int)date.DayOfWeek]}）";

        private string Left(int days) => (days, IsEnglish) switch
        {
            (0, true) => "today",
            (0, false) => "就是今天",
            (1, true) => "tomorrow",
            (1, false) => "就是明天",
            (-1, true) => "yesterday",
            ( > 0, true) => string.Create(English, $"in {days} days"),
            ( > 0, false) => string.Create(Chinese, $"还有{days}天"),
            (_, true) => string.Create(English, $"{-days} days ago"),
            (_, false) => string.Create(Chinese, $"已过{-days}天"),
        };

        private string? When() => values.TryGetValue(Placeholders.When, out var text)
            && DateTime.TryParseExact(text, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? $"{InWords(DateOnly.FromDateTime(at))} {at.ToString("HH:mm", CultureInfo.InvariantCulture)}"
            : null;

        private string? Mode() => (values.GetValueOrDefault(Placeholders.Mode), IsEnglish) switch
        {
            ("InPerson", true) => "in person",
            ("InPerson", false) => "到场",
            ("Phone", true) => "by phone",
            ("Phone", false) => "电话",
            ("Video", true) => "by video",
            ("Video", false) => "视频",
            _ => null,
        };

        private static string Clean(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
    }
}
