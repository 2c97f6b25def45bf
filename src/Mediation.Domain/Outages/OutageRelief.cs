using System.Globalization;
using Mediation.Domain.Calendar;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Outages;

/// <summary>
/// What a centre can do for a deadline whose last hours an outage took. Its own clocks it lets end later. Before an arbitration commission
/// or a court only that body decides, on an application made within ten days after the obstacle ended: there the centre certifies the outage.
/// </summary>
[LegalBasis("民事诉讼法 §86")]
public static class OutageRelief
{
    public const int ApplyWithinDays = 10;

    private static readonly ClockId[] KeptByTheOffice =
    [
        ClockId.A2, ClockId.A3, ClockId.A4, ClockId.A7, ClockId.C9, ClockId.D1, ClockId.D2, ClockId.D2Simplified,
    ];

    // Nothing has to be handed in by their last day: one opens the way to arbitration, the other is owed between the parties.
    private static readonly ClockId[] NotConcerned = [ClockId.A1, ClockId.A9];

    public static bool IsKeptByTheOffice(ClockId clock) => KeptByTheOffice.Contains(clock);

    public static bool IsConcerned(ClockId clock) => !NotConcerned.Contains(clock);

    /// <summary>The first working day that begins after the outage: a whole day for the hours that were lost.</summary>
    public static DateOnly EarliestEnd(OutageSpan outage, WorkCalendar calendar) =>
        calendar.FirstWorkingDayOnOrAfter(outage.LastDay.AddDays(1));

    /// <summary>Until when the body is to be asked; like every last day it rolls past rest days.</summary>
    public static DateOnly ApplyBy(OutageSpan outage, WorkCalendar calendar) =>
        calendar.FirstWorkingDayOnOrAfter(outage.LastDay.AddDays(ApplyWithinDays));

    /// <summary>The certificate in the words a party hands in. No person is named in it.</summary>
    public static string Certificate(OutageSpan outage, DateOnly dueOn, DateOnly applyBy) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        系统故障证明
        兹证明：本调解平台自{Local(outage.From):yyyy年M月d日HH时mm分}至{Local(outage.Until):yyyy年M月d日HH时mm分}（北京时间）不能提供服务，当事人在此期间无法通过本平台提交材料或者办理手续。
        有关期限的届满日为{dueOn:yyyy年M月d日}。依照《中华人民共和国民事诉讼法》第八十六条，当事人因不可抗拒的事由或者其他正当理由耽误期限的，在障碍消除后的十日内（至{applyBy:yyyy年M月d日}）可以申请顺延期限，是否准许由受理机关决定。
        """);

    private static DateTimeOffset Local(DateTimeOffset instant) => instant.ToOffset(TimeSpan.FromHours(8));
}
