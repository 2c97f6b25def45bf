using Mediation.Domain.Common;

namespace Mediation.Domain.Guidance;

public readonly record struct GuidedCheckSetId(Guid Value)
{
    /// <summary>There is one for the platform: who asks before filing has no office yet.</summary>
    public static readonly GuidedCheckSetId Platform = new(new Guid("0192f000-0000-7000-8000-00000000c4ec"));
}

/// <summary>The check before filing, kept as editions: each is whole, dated, and never changed. Without one the shipped table holds.</summary>
public sealed class GuidedCheckSet : AggregateRoot
{
    private GuidedCheckSet()
    {
    }

    public GuidedCheckSetId Id { get; private set; }

    /// <summary>How many editions there are; the shipped table is edition 0.</summary>
    public int LastEdition { get; private set; }

    public static GuidedCheckSet Begin() => new() { Id = GuidedCheckSetId.Platform };

    /// <param name="inForceFrom">The first day in Asia/Shanghai on which it is asked; not before today, because what was told stays explainable.</param>
    /// <param name="takenFrom">The edition it brings back, or null for a new one.</param>
    /// <returns>The edition; it is the caller's to store, since all of them are never loaded at once.</returns>
    public GuidedEdition Write(GuidedCheck check, DateOnly inForceFrom, int? takenFrom, EditionWriter by)
    {
        if (GuidedFaults.In(check) is [var fault, ..])
        {
            throw new RuleBrokenException(fault.Code, fault.Other);
        }

        Guard.Require(inForceFrom >= by.Today, RuleCode.GuidanceInForceInPast);
        LastEdition++;
        Raise(new GuidedEditionWritten(LastEdition, inForceFrom, check.Questions.Count, check.Rows.Count, takenFrom));
        return GuidedEdition.Write(LastEdition, check, inForceFrom, takenFrom, by);
    }
}

/// <param name="Today">In Asia/Shanghai.</param>
public sealed record EditionWriter(Guid Account, DateTimeOffset At, DateOnly Today);

/// <summary>One edition of the check.</summary>
public sealed class GuidedEdition
{
    private GuidedEdition()
    {
    }

    public GuidedCheckSetId SetId { get; private set; }

    public int Number { get; private set; }

    public DateOnly InForceFrom { get; private set; }

    public GuidedCheck Check { get; private set; } = null!;

    public Guid By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public int? TakenFrom { get; private set; }

    internal static GuidedEdition Write(int number, GuidedCheck check, DateOnly from, int? takenFrom, EditionWriter by) => new()
    {
        SetId = GuidedCheckSetId.Platform,
        Number = number,
        InForceFrom = from,
        Check = check,
        By = by.Account,
        At = by.At,
        TakenFrom = takenFrom,
    };
}

public sealed record GuidedEditionWritten(int Number, DateOnly InForceFrom, int Questions, int Rows, int? TakenFrom) : DomainEvent;
