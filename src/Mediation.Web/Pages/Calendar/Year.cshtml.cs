using Mediation.Application.Calendar;
using Mediation.Domain.Calendar;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;

namespace Mediation.Web.Pages.Calendar;

/// <summary>The days of a year as they are counted, for everybody to check.</summary>
[ServesUseCase(typeof(GetCalendarYear))]
internal sealed class YearPage(IMediator sender, ProblemTable problems) : Screen(sender, problems)
{
    private const int DaysOfAWeek = 7;
    private Dictionary<DateOnly, CalendarDay> _days = [];

    public CalendarYear Found { get; private set; } = null!;

    /// <summary>What a plain week would not tell: festivals, days made free and days made working days.</summary>
    public IEnumerable<CalendarDay> Special => Found.Days.Where(day => day is not { Kind: RestDayKind.Weekend, Name: null });

    public async Task OnGetAsync(int year)
    {
        Found = await SendAsync(new GetCalendarYear(year));
        _days = Found.Days.ToDictionary(day => day.Date);
    }

    public CalendarDay? Of(DateOnly date) => _days.GetValueOrDefault(date);

    public static string ClassOf(CalendarDay? day) => day switch
    {
        null => "",
        { IsOffDay: false } => "make-up",
        { Kind: RestDayKind.Weekend, Name: null } => "weekend",
        _ => "off",
    };

    /// <summary>Weeks from Monday; null where the week lies outside the month.</summary>
    public IEnumerable<DateOnly?[]> WeeksOf(int month)
    {
        var first = new DateOnly(Found.Year, month, 1);
        var before = ((int)first.DayOfWeek + DaysOfAWeek - 1) % DaysOfAWeek;
        var cells = Enumerable.Repeat((DateOnly?)null, before)
            .Concat(Enumerable.Range(0, DateTime.DaysInMonth(Found.Year, month)).Select(day => (DateOnly?)first.AddDays(day)));
        return cells.Chunk(DaysOfAWeek);
    }
}
