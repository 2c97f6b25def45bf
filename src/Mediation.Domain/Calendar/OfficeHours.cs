using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Domain.Calendar;

public readonly record struct OfficeHoursId(Guid Value)
{
    public static OfficeHoursId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>
/// When the counter of a centre is open. On the last day papers reach it until it closes, and online until 24:00; no legal date moves by it.
/// </summary>
[LegalBasis("民法典 §203(2)")]
public sealed class OfficeHours : AggregateRoot
{
    public const int MaxWindows = 28;

    private OfficeHours()
    {
    }

    public OfficeHoursId Id { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public IReadOnlyList<OfficeWindow> Week { get; private set; } = [];

    /// <summary>On a Saturday or Sunday that is worked; none when the counter stays shut then.</summary>
    public IReadOnlyList<TimeWindow> MakeUpDays { get; private set; } = [];

    public static OfficeHours Of(OfficeHoursId id, AgencyId agency) => new() { Id = id, AgencyId = agency };

    public void Set(IReadOnlyList<OfficeWindow> week, IReadOnlyList<TimeWindow> makeUpDays)
    {
        foreach (var day in week.GroupBy(window => window.Day))
        {
            Require([.. day.Select(window => window.Time)]);
        }

        Require(makeUpDays);
        Week = [.. week.OrderBy(window => window.Day).ThenBy(window => window.Time.Opens)];
        MakeUpDays = [.. makeUpDays.OrderBy(window => window.Opens)];
        Raise(new OfficeHoursSet(AgencyId.Value, Week, MakeUpDays));
    }

    /// <summary>When the counter closes for the day; null when it does not open.</summary>
    public TimeOnly? ClosesOn(DateOnly date, WorkCalendar calendar)
    {
        if (!calendar.IsWorkingDay(date))
        {
            return null;
        }

        var windows = calendar.IsMakeUpWorkingDay(date) ? MakeUpDays : Week.Where(window => window.Day == date.DayOfWeek).Select(window => window.Time);
        return windows.Select(window => (TimeOnly?)window.Closes).Max();
    }

    private static void Require(IReadOnlyList<TimeWindow> windows)
    {
        foreach (var window in windows)
        {
            Guard.Require(window.Opens < window.Closes, RuleCode.OfficeWindowEmpty);
        }

        var inOrder = windows.OrderBy(window => window.Opens).ToList();
        Guard.Require(inOrder.Zip(inOrder.Skip(1)).All(pair => pair.First.Closes <= pair.Second.Opens), RuleCode.OfficeWindowsOverlap);
    }
}

/// <param name="Closes">Not included: who comes at this time finds the door shut.</param>
public sealed record TimeWindow(TimeOnly Opens, TimeOnly Closes);

public sealed record OfficeWindow(DayOfWeek Day, TimeWindow Time);

public sealed record OfficeHoursSet(Guid AgencyId, IReadOnlyList<OfficeWindow> Week, IReadOnlyList<TimeWindow> MakeUpDays) : DomainEvent;
