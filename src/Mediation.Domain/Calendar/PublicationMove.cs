using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Calendar;

/// <summary>One last day that a publication moved, written in the save that moved it.</summary>
public sealed class PublicationMove
{
    private PublicationMove()
    {
    }

    public PublicationMove(Guid id, PublicationId publication, AgencyId agency, CaseId @case, MovedDeadline moved, DateTimeOffset at) =>
        (Id, PublicationId, AgencyId, CaseId, DeadlineId, Clock, From, To, IsProvisional, At) =
        (id, publication, agency, @case, moved.Deadline, moved.Clock, moved.From, moved.To, moved.IsProvisional, at);

    public Guid Id { get; private set; }

    public PublicationId PublicationId { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public CaseId CaseId { get; private set; }

    public DeadlineId DeadlineId { get; private set; }

    public ClockId Clock { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    /// <summary>True while the new day still hangs on a year without a notice.</summary>
    public bool IsProvisional { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>A last day that became another.</summary>
public sealed record MovedDeadline(DeadlineId Deadline, ClockId Clock, DateOnly From, DateOnly To, bool IsProvisional);
