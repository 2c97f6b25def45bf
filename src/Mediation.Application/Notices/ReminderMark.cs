using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;

namespace Mediation.Application.Notices;

/// <summary>That a rung was climbed for one deadline and last day, whether it had recipients or not. Set in the save that queues its notices.</summary>
public sealed class ReminderMark
{
    private ReminderMark()
    {
    }

    public ReminderMark(DeadlineId deadlineId, DateOnly dueOn, Audience audience, string step) =>
        (DeadlineId, DueOn, Audience, Step) = (deadlineId, dueOn, audience, step);

    public DeadlineId DeadlineId { get; private set; }

    public DateOnly DueOn { get; private set; }

    public Audience Audience { get; private set; }

    public string Step { get; private set; } = "";
}
