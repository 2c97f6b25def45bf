using Mediation.Application.Common;
using Mediation.Application.Deadlines;
using Mediation.Domain.Deadlines;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.RateLimiting;

namespace Mediation.Web.Pages.Deadlines;

/// <summary>Am I in time? Open to everyone; nothing is kept.</summary>
[ServesUseCase(typeof(CalculateDueDate))]
[EnableRateLimiting(RateLimits.Calculations)]
internal sealed class CalculatorPage(IMediator sender, ProblemTable problems, PlatformTime time) : Screen(sender, problems)
{
    public CalculatorForm Form { get; private set; } = new("", "", "", []);

    public IReadOnlyList<IGrouping<char, ClockEntry>> Clocks { get; private set; } = [];

    public DueDateCalculation? Result { get; private set; }

    public DateOnly Today => time.Today;

    /// <summary>The clock chosen, in the version in force today; the result may rest on another.</summary>
    public ClockEntry? Chosen => Clocks.SelectMany(group => group).FirstOrDefault(clock => clock.Clock == Form.Clock);

    public int DaysLeft => Result!.DueOn.DayNumber - Today.DayNumber;

    public async Task OnGetAsync()
    {
        Form = CalculatorForm.Of(Request.Query);
        Clocks = [.. (await SendAsync(new ListClocks(Today))).GroupBy(clock => clock.Clock[0]).OrderBy(group => group.Key)];
        if (!Form.IsEmpty)
        {
            Result = await TryAsync(() => Form.ToRequest(), Form.FieldOf);
        }
    }

    public static string TriggerOf(ClockEntry clock)
    {
        var words = new[] { clock.Trigger }.Concat(clock.OtherTriggers).Select(EventNames.Of).ToList();
        return Texts.Said.InChinese ? string.Join("、", words.Select(word => word.Zh)) : string.Join(", ", words.Select(word => word.En));
    }
}
