using System.Diagnostics;
using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using Mediation.Domain.Deadlines;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Load;

/// <summary>How many due dates one core finds in a second, against stepping through the days one by one.</summary>
internal static class DatesPerSecond
{
    private const int Rounds = 400;
    private static readonly DateOnly First = new(2024, 1, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);

    public static void Run()
    {
        var calendar = Shipped();
        Report("working days (C9, 10 wd)", ClockId.C9, calendar);
        Report("calendar days (A2, 15 d)", ClockId.A2, calendar);
        Report("years (C1, 1 y)", ClockId.C1, calendar);
        Console.WriteLine();
    }

    private static void Report(string name, ClockId clock, WorkCalendar calendar)
    {
        var period = ClockCatalogue.Shipped.For(clock, Last);
        var stepping = PerSecond(start => Stepping(period, start, calendar), Rounds / 20);
        var finding = PerSecond(start => DueDateRule.Find(period, start, calendar, []).On, Rounds);
        var explaining = PerSecond(start => DueDateRule.Compute(period, start, calendar, []).On, Rounds / 20);
        Console.WriteLine(
            $"{name,-26} found {finding,12:N0}/s = {finding / stepping,6:N1} x stepping day by day; explained {explaining,10:N0}/s = {explaining / stepping,5:N2} x");
    }

    private static double PerSecond(Func<DateOnly, DateOnly> find, int rounds)
    {
        Walk(find, rounds / 4);
        var watch = Stopwatch.StartNew();
        var found = Walk(find, rounds);
        return found / watch.Elapsed.TotalSeconds;
    }

    private static long Walk(Func<DateOnly, DateOnly> find, int rounds)
    {
        long found = 0;
        for (var round = 0; round < rounds; round++)
        {
            for (var start = First; start <= Last; start = start.AddDays(1))
            {
                found += find(start) > start ? 1 : 0;
            }
        }

        return found;
    }

    /// <summary>What others do: a loop over the days that asks each whether it is worked.</summary>
    private static DateOnly Stepping(StatutoryPeriod period, DateOnly start, WorkCalendar calendar)
    {
        var end = start;
        if (period.Unit == PeriodUnit.WorkingDay)
        {
            for (var counted = 0; counted < period.Length;)
            {
                end = end.AddDays(1);
                counted += calendar.WhyRest(end) is null ? 1 : 0;
            }

            return end;
        }

        end = period.Unit == PeriodUnit.Year ? start.AddYears(period.Length) : start.AddDays(period.Length);
        while (calendar.WhyRest(end) is not null)
        {
            end = end.AddDays(1);
        }

        return end;
    }

    private static WorkCalendar Shipped()
    {
        var platform = TestPlatform.StartAsync(DatabaseProvider.Sqlite).GetAwaiter().GetResult();
        try
        {
            return platform.Services.GetRequiredService<IWorkCalendars>().CurrentAsync(default).AsTask().GetAwaiter().GetResult();
        }
        finally
        {
            platform.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}
