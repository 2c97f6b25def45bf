using Mediation.Domain.Calendar;
using Mediation.Domain.Common;

namespace Mediation.Domain.Entitlements;

/// <summary>
/// Part of a month pays by its paid days: working days, and statutory holidays, which are paid like them. A month has 21.75 of them on the
/// average, and a part never pays more than the month.
/// </summary>
[LegalBasis("劳动法 §51")]
[LegalBasis("人社部发〔2025〕2号 二")]
public static class PaidDays
{
    public static int In(Span span, WorkCalendar calendar) => span.EachDay().Count(day => IsPaid(day, calendar));

    internal static bool IsProvisional(Span span, WorkCalendar calendar) => calendar.IsProvisional(span.From) || calendar.IsProvisional(span.To);

    internal static (Ratio Fen, string InWords) Pay(Floored wage, int days, LegalParameter perMonth)
    {
        var fen = wage.Fen * Ratio.Of(days) / perMonth.Exact();
        return fen <= wage.Fen
            ? (fen, $"{wage.InWords} ÷ {InFigures.Number(perMonth.Value)} × {days}")
            : (wage.Fen, wage.InWords);
    }

    private static bool IsPaid(DateOnly day, WorkCalendar calendar) => calendar.WhyRest(day)?.Kind is null or RestDayKind.Holiday;
}
