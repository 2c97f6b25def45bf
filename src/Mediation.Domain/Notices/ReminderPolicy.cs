using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Domain.Notices;

public readonly record struct ReminderPolicyId(Guid Value)
{
    public static ReminderPolicyId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>What one agency decided for all its reminders.</summary>
public sealed class ReminderPolicy : AggregateRoot
{
    private ReminderPolicy()
    {
    }

    public ReminderPolicyId Id { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public TimeOnly QuietFrom { get; private set; }

    public TimeOnly QuietUntil { get; private set; }

    public QuietHours Quiet => new(QuietFrom, QuietUntil);

    public static ReminderPolicy Of(ReminderPolicyId id, AgencyId agency) =>
        new() { Id = id, AgencyId = agency, QuietFrom = QuietHours.Shipped.From, QuietUntil = QuietHours.Shipped.Until };

    public void BeQuiet(QuietHours hours)
    {
        // A notice must find an hour in which it may go out, on a day on which it still helps.
        Guard.Require((hours.Until - hours.From).TotalHours <= MaxQuietHours, RuleCode.QuietHoursTooLong, MaxQuietHours);
        (QuietFrom, QuietUntil) = (hours.From, hours.Until);
        Raise(new QuietHoursSet(hours.From, hours.Until));
    }

    public const int MaxQuietHours = 14;
}

public sealed record QuietHoursSet(TimeOnly From, TimeOnly Until) : DomainEvent;
