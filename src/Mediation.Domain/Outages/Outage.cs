using System.Globalization;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Domain.Outages;

public enum OutageOrigin
{
    /// <summary>No node of the platform left a sign of life.</summary>
    Detected,

    /// <summary>The head of a centre says so, e.g. when the network of the building was down.</summary>
    Declared,
}

/// <summary>A time in which nobody could file or act on the platform.</summary>
public sealed class Outage : AggregateRoot
{
    public const int ReasonMaxLength = 200;
    public const int GapKeyMaxLength = 40;

    /// <summary>A restart takes less; what lasts longer can cost somebody the last minutes of a deadline.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);

    /// <summary>What would be declared longer is no outage but another way of working.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private Outage()
    {
    }

    public OutageId Id { get; private set; }

    /// <summary>The centre that declared it; null for one of the whole platform.</summary>
    public AgencyId? AgencyId { get; private set; }

    public OutageOrigin Origin { get; private set; }

    public DateTimeOffset From { get; private set; }

    public DateTimeOffset Until { get; private set; }

    public string? Reason { get; private set; }

    public Guid? DeclaredBy { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Unique: the instant of the last sign of life for a gap that several nodes may see, the id for one that was declared.</summary>
    public string GapKey { get; private set; } = "";

    public OutageSpan Span => new(From, Until);

    /// <param name="lastSign">When any node last left a sign of life.</param>
    public static Outage Detect(OutageId id, DateTimeOffset lastSign, DateTimeOffset now) =>
        Record(new Outage
        {
            Id = id,
            Origin = OutageOrigin.Detected,
            From = lastSign,
            Until = now,
            RecordedAt = now,
            GapKey = lastSign.UtcTicks.ToString(CultureInfo.InvariantCulture),
        });

    public static Outage Declare(OutageId id, AgencyId agency, OutageSpan span, string reason, Guid by, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        Guard.Require(span.Until <= now, RuleCode.OutageNotOver);
        Guard.Require(span.Until - span.From >= Shortest, RuleCode.OutageTooShort, Shortest.TotalMinutes);
        Guard.Require(span.Until - span.From <= Longest, RuleCode.OutageTooLong, Longest.TotalDays);
        return Record(new Outage
        {
            Id = id,
            AgencyId = agency,
            Origin = OutageOrigin.Declared,
            From = span.From,
            Until = span.Until,
            Reason = reason,
            DeclaredBy = by,
            RecordedAt = now,
            GapKey = id.Value.ToString(),
        });
    }

    private static Outage Record(Outage outage)
    {
        outage.Raise(new OutageRecorded(outage.Origin, outage.From, outage.Until));
        return outage;
    }
}

public sealed record OutageRecorded(OutageOrigin Origin, DateTimeOffset From, DateTimeOffset Until) : DomainEvent;
