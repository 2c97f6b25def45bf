using System.Globalization;
using System.Text;

namespace Mediation.Domain.Deadlines;

/// <summary>The catalogue as Markdown: one table per letter, one row per clock and version.</summary>
public static class ClockTable
{
    private const string Head = "| clock | 中文 / English | starts with | length | last day | extension | suspends, excludes, restarts | kept by | on expiry | basis | in force |\n"
        + "|---|---|---|---|---|---|---|---|---|---|---|\n";

    private static readonly (char Letter, string Title)[] Parts =
    [
        ('A', "Mediation / 调解"), ('B', "Confirmation and enforcement / 确认与执行"), ('C', "Arbitration / 仲裁"), ('D', "Court / 法院"),
        ('E', "Neighbouring channels / 相邻渠道"),
    ];

    public static string Render()
    {
        var page = new StringBuilder();
        page.Append("# Legal clocks / 法定期限\n\n");
        page.Append("Generated from `ClockCatalogue.Shipped`; a test fails when it is stale. ");
        page.Append("`UPDATE_DOCS=1 dotnet test --project tests/Mediation.Domain.Tests` writes it. ");
        page.Append("What an administrator added later is read at `GET /api/v1/clocks`.\n\n");
        page.Append("The day of the event is never counted (民法典 §201). Months and years end on the corresponding day, or on the last of a month that has none (§202). ");
        page.Append("Only the last day rolls: rest days inside a period of calendar days count (§203). Clocks of other bodies are kept as information.\n\n");
        AppendTraps(page);

        foreach (var (letter, title) in Parts)
        {
            page.Append(CultureInfo.InvariantCulture, $"## {letter}. {title}\n\n{Head}");
            foreach (var period in ClockCatalogue.Shipped.All.Where(period => period.Clock.ToString()[0] == letter))
            {
                AppendRow(page, period);
            }

            page.Append('\n');
        }

        page.Append("No period have A5 (mediation on own motion), B7 (suing on a wage-only agreement), C1a (limitation must be pleaded), ");
        page.Append("D5 (appraisal: left out of D1 and D2) and E9 (added compensation); D3 is the second version of D2.\n\n");
        AppendNotes(page);
        return page.ToString();
    }

    private static void AppendTraps(StringBuilder page)
    {
        page.Append("Two traps:\n\n");
        page.Append("1. A1 runs from **receipt**, A2 from **acceptance**: two different dates on the same case. ");
        page.Append("A1 自收到申请起算，A2 自受理起算，同一案件是两个日期。\n");
        page.Append("2. \"15 days\" in A, B and C6 are calendar days; \"3\", \"5\" and \"10 days\" of the arbitration rules are working days; ");
        page.Append("\"30 days\", \"7 days\" and the courts' 15 and 7 are calendar days. ");
        page.Append("A、B、C6 的“15日”是自然日；办案规则的“3日、5日、10日”是工作日；“30日”“7日”和法院的15日、7日是自然日。\n\n");
    }

    private static void AppendRow(StringBuilder page, StatutoryPeriod period)
    {
        var version = period.Version == 1 ? "" : $" v{period.Version}";
        var triggers = string.Join("; ", new[] { period.Trigger }.Concat(period.OtherTriggers).Select(code => $"{EventNames.Of(code).Zh} `{code}`"));
        var mark = period.Certainty == Certainty.Text ? "" : $" [{period.Certainty}](#notes--说明)";
        var to = period.InForceTo is { } last ? $"{last:O}" : "";
        string[] cells =
        [
            $"**{period.Clock}**{version}", $"{period.NameZh}<br>{period.NameEn}", triggers, Length(period) + mark, period.Roll.ToString(), Extension(period.Extension),
            Events(period), period.KeptBy + (period.Visibility == ClockVisibility.StaffOnly ? ", staff only" : ""),
            $"{period.ConsequenceZh}<br>{period.ConsequenceEn}", string.Join("; ", period.LegalBasis), $"{period.InForceFrom:O} – {to}".TrimEnd(),
        ];
        page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    private static string Length(StatutoryPeriod period)
    {
        var unit = (period.Unit, period.Length) switch
        {
            (PeriodUnit.AsAgreed, _) => "as named / 按指定日期",
            (PeriodUnit.CalendarDay, var days) => $"{days} calendar days / {days}日",
            (PeriodUnit.WorkingDay, var days) => $"{days} working days / {days}个工作日",
            (PeriodUnit.Month, var months) => $"{months} months / {months}个月",
            (_, 1) => "1 year / 1年",
            (_, var years) => $"{years} years / {years}年",
        };

        return period.Direction == ClockDirection.Backward ? $"{unit}, backward / 倒算" : unit;
    }

    private static string Extension(PeriodExtension? extension) => extension is null
        ? "none"
        : extension.By + (extension.MaxDays is { } days ? $", {days} at most" : ", no limit") + (extension.MaxTimes is { } times ? $", {times} time" : "");

    private static string Events(StatutoryPeriod period)
    {
        (string Word, IReadOnlyList<string> Codes)[] kinds = [("中止", period.PausedBy), ("不计入", period.ExcludedBy), ("中断", period.RestartedBy)];
        var listed = kinds.Where(kind => kind.Codes.Count > 0).Select(kind => $"{kind.Word}: {string.Join(", ", kind.Codes.Select(code => $"`{code}`"))}");

        return string.Join("<br>", listed);
    }

    private static void AppendNotes(StringBuilder page)
    {
        page.Append("## Notes / 说明\n\n`Text`: read in the law itself. `SecondarySource`: read only in reports. `Reading`: the text leaves it open, this is our reading or setting. ");
        page.Append("`NotFound`: no figure was found, none is invented.\n\n| clock | certainty | note |\n|---|---|---|\n");
        foreach (var period in ClockCatalogue.Shipped.All.Where(period => period.NoteZh is not null))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {period.Clock} v{period.Version} | {period.Certainty} | {period.NoteZh}<br>{period.NoteEn} |\n");
        }
    }
}
