using System.Diagnostics;
using System.Globalization;
using Mediation.Domain.Calendar;
using Mediation.Domain.Deadlines;

namespace Mediation.Application.Deadlines;

/// <summary>One step of an explanation, as data and in words of both languages.</summary>
public sealed record WordedStep(StepKind Kind, DateOnly Date, string? Detail, int? Days, string Zh, string En);

/// <summary>The one place that puts a computation into words; API, pages and printed papers all use it.</summary>
public static class StepWords
{
    public static IReadOnlyList<WordedStep> Of(DueDateExplanation explanation)
    {
        var unit = explanation.Steps.Where(step => step.Kind == StepKind.NaturalEnd).Select(step => Enum.Parse<PeriodUnit>(step.Detail!)).FirstOrDefault();

        return [.. explanation.Steps.Select(step => Of(step, unit))];
    }

    public static (string Zh, string En) NameOf(PeriodUnit unit) => unit switch
    {
        PeriodUnit.CalendarDay => ("个自然日", "calendar days"),
        PeriodUnit.WorkingDay => ("个工作日", "working days"),
        PeriodUnit.Month => ("个月", "months"),
        PeriodUnit.Year => ("年", "years"),
        PeriodUnit.AsAgreed => ("（按指定日期）", "(as named)"),
        _ => throw new UnreachableException(),
    };

    private static WordedStep Of(ExplanationStep step, PeriodUnit unit)
    {
        var (zh, en) = Say(step, unit);

        return new WordedStep(step.Kind, step.Date, step.Detail, step.Days, zh, en);
    }

    private static (string Zh, string En) Say(ExplanationStep step, PeriodUnit unit)
    {
        var (dayZh, dayEn) = (Chinese(step.Date), English(step.Date));

        return step.Kind switch
        {
            StepKind.StartDayExcluded => ($"{dayZh}发生起算事件，当日不计入。", $"The event is of {dayEn}; that day is not counted."),
            StepKind.NaturalEnd => NaturalEnd(step, unit),
            StepKind.SkippedRestDay => Skipped(step),
            StepKind.CountedMakeUpDay => ($"{dayZh}为调休上班日，计为工作日。", $"{dayEn} is a make-up working day and counts."),
            StepKind.LastDayOfShorterMonth => ($"该月无对应日，以月末{dayZh}为末日。", $"The month has no such day: its last one, {dayEn}, is the end."),
            StepKind.RolledForward => ($"末日为休息日，顺延至{dayZh}。", $"The last day is a rest day: it gives way to {dayEn}."),
            StepKind.RolledBackward => ($"末日为休息日，提前至{dayZh}。", $"The last day is a rest day: it is brought forward to {dayEn}."),
            StepKind.Extended => Extended(step, unit),
            StepKind.Paused => LeftOut(step, unit, "中止", "The clock stood still"),
            StepKind.Excluded => LeftOut(step, unit, $"不计入（{EventNames.Of(step.Detail ?? "").Zh}）", $"Left out ({EventNames.Of(step.Detail ?? "").En})"),
            StepKind.Restarted => (
                $"{dayZh}中断（{EventNames.Of(step.Detail ?? "").Zh}），自次日起重新计算。",
                $"Interrupted on {dayEn} ({EventNames.Of(step.Detail ?? "").En}): the whole period runs anew from the next day."),
            StepKind.AgreedDate => ($"指定日期为{dayZh}。", $"The date named is {dayEn}."),
            StepKind.Provisional => ($"{step.Detail}年放假通知尚未公布，日期为暂定。", $"The holiday notice of {step.Detail} is not out: the date is provisional."),
            StepKind.Due => ($"于{dayZh}届满，当日24时前仍在期限内。", $"It ends on {dayEn}; until midnight of that day is in time."),
            _ => throw new UnreachableException(),
        };
    }

    private static (string Zh, string En) NaturalEnd(ExplanationStep step, PeriodUnit unit)
    {
        var (name, days) = (NameOf(unit), Math.Abs(step.Days ?? 0));

        return step.Days < 0
            ? ($"自前一日起倒算{days}{name.Zh}，至{Chinese(step.Date)}。", $"{days} {name.En} counted backward from the day before lead to {English(step.Date)}.")
            : ($"自次日起计{days}{name.Zh}，至{Chinese(step.Date)}。", $"{days} {name.En} counted from the next day end on {English(step.Date)}.");
    }

    private static (string Zh, string En) Skipped(ExplanationStep step)
    {
        var rest = RestDay.FromReason(step.Date, step.Detail!);
        var (zh, en) = rest.Kind switch
        {
            RestDayKind.Weekend => ("周末", "a weekend"),
            RestDayKind.Holiday => ("法定节假日", "a statutory holiday"),
            RestDayKind.AdjustedRest => ("调休放假日", "a day off by the yearly notice"),
            _ => (rest.Kind.ToString(), rest.Kind.ToString()),
        };
        var (nameZh, nameEn) = rest.Holiday is { } name ? ($"（{name}）", $" ({FestivalNames.InEnglish(name)})") : ("", "");

        return ($"{Chinese(step.Date)}为{zh}{nameZh}，不是工作日。", $"{English(step.Date)} is {en}{nameEn}: nobody works.");
    }

    private static (string Zh, string En) Extended(ExplanationStep step, PeriodUnit unit)
    {
        var (reason, name) = (step.Detail == "both-sides-agreed" ? ("双方同意", "both sides agreed") : EventNames.Of(step.Detail ?? ""), NameOf(DaysOf(unit)));

        return step.Days is { } days
            ? ($"延长{days}{name.Zh}（{reason.Item1}），至{Chinese(step.Date)}。", $"Extended by {days} {name.En} ({reason.Item2}) to {English(step.Date)}.")
            : ($"延长至{Chinese(step.Date)}（{reason.Item1}）。", $"Extended to {English(step.Date)} ({reason.Item2}).");
    }

    private static (string Zh, string En) LeftOut(ExplanationStep step, PeriodUnit unit, string zh, string en)
    {
        var (name, days) = (NameOf(DaysOf(unit)), Math.Abs(step.Days ?? 0));

        return ($"自{Chinese(step.Date)}起{zh}，期限相应移动{days}{name.Zh}。", $"{en} from {English(step.Date)}: the end moves by {days} {name.En}.");
    }

    private static PeriodUnit DaysOf(PeriodUnit unit) => unit == PeriodUnit.WorkingDay ? unit : PeriodUnit.CalendarDay;

    private static string Chinese(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    private static string English(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
