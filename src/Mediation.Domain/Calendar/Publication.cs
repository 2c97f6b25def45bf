using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Calendar;

public enum PublicationState
{
    /// <summary>Open deadlines are being counted again.</summary>
    Running,

    /// <summary>Every deadline was counted again once; a second look follows.</summary>
    Settled,

    Done,
}

/// <summary>
/// The run that counts open deadlines again after a notice came. Its progress is kept batch by batch, so that a run that was killed goes on
/// where it stood. A second look follows, for what was computed with the old calendar while the notice was being published.
/// </summary>
public sealed class Publication : AggregateRoot
{
    /// <summary>Longer than any request takes and any node remembers an old calendar.</summary>
    public static readonly TimeSpan SecondLookAfter = TimeSpan.FromMinutes(15);

    /// <summary>Between looks at what still fails.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromHours(1);

    private Publication()
    {
    }

    public PublicationId Id { get; private set; }

    public CalendarNoticeId NoticeId { get; private set; }

    public int Year { get; private set; }

    public int Edition { get; private set; }

    /// <summary>First of the days that changed.</summary>
    public DateOnly FirstDay { get; private set; }

    /// <summary>Last of the days that changed, included.</summary>
    public DateOnly LastDay { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }

    public PublicationState State { get; private set; }

    /// <summary>1 for the first look at each deadline.</summary>
    public int Look { get; private set; }

    /// <summary>Open deadlines whose span touched a changed day when the run began; null before.</summary>
    public int? Touched { get; private set; }

    /// <summary>How many of them were counted again.</summary>
    public int Done { get; private set; }

    /// <summary>How many are definite that were provisional, whether they moved or not.</summary>
    public int Confirmed { get; private set; }

    /// <summary>How many could not be counted again in the present look.</summary>
    public int Failed { get; private set; }

    /// <summary>The last deadline the present look came to.</summary>
    public DeadlineId? Cursor { get; private set; }

    /// <summary>When the next look may begin.</summary>
    public DateTimeOffset LookAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public Guid? LeasedBy { get; private set; }

    public DateTimeOffset? LeasedUntil { get; private set; }

    public static Publication Of(PublicationId id, CalendarNotice notice, CalendarDifference difference, DateTimeOffset now)
    {
        var publication = new Publication
        {
            Id = id,
            NoticeId = notice.Id,
            Year = notice.Year,
            Edition = notice.Edition,
            FirstDay = difference.First,
            LastDay = difference.Last,
            PublishedAt = now,
            LookAt = now,
            Look = 1,
        };
        publication.Raise(new PublicationBegun(notice.Year, notice.Edition, difference.First, difference.Last));
        return publication;
    }

    /// <summary>Ends the present look. The entry it leaves stands for every deadline that only became definite: those have none of their own.</summary>
    public void EndLook(int moved, DateTimeOffset now)
    {
        Guard.Require(State != PublicationState.Done, RuleCode.PublicationDone);
        State = Look > 1 && Failed == 0 ? PublicationState.Done : PublicationState.Settled;
        Raise(new DeadlinesCounted(Look, Done, moved, Confirmed, Failed));
        (LeasedBy, LeasedUntil, FinishedAt) = (null, null, State == PublicationState.Done ? now : null);
        if (State != PublicationState.Done)
        {
            LookAt = now + (Look == 1 ? SecondLookAfter : RetryAfter);
            (Cursor, Failed) = (null, 0);
            Look++;
        }
    }
}
