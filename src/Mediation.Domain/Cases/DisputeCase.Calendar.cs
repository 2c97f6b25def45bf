using Mediation.Domain.Calendar;

namespace Mediation.Domain.Cases;

public sealed partial class DisputeCase
{
    /// <summary>Counts the open clocks again after a notice came. A case in which no last day moves is left untouched, as nothing happened in it.</summary>
    public IReadOnlyList<MovedDeadline> RecomputeDeadlines(WorkCalendar calendar)
    {
        var open = _deadlines.Where(deadline => deadline.IsOpen).ToList();
        if (!open.Exists(deadline => deadline.WouldMove(calendar)))
        {
            return [];
        }

        List<MovedDeadline> moved = [];
        foreach (var deadline in open)
        {
            var from = deadline.DueOn;
            if (deadline.Recompute(calendar))
            {
                moved.Add(new MovedDeadline(deadline.Id, deadline.Clock, from, deadline.DueOn, deadline.IsProvisional));
                Raise(new DeadlineMoved(deadline.Clock, from, deadline.DueOn));
            }
        }

        RefreshNextDue();
        return moved;
    }
}
