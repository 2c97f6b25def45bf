using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Domain.Linkage;

public readonly record struct TriageRuleSetId(Guid Value)
{
    public static TriageRuleSetId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>The triage table of an agency, kept as editions: each is whole, dated, and never changed. Without one the shipped table holds.</summary>
public sealed class TriageRuleSet : AggregateRoot
{
    private TriageRuleSet()
    {
    }

    public TriageRuleSetId Id { get; private set; }

    public AgencyId AgencyId { get; private set; }

    /// <summary>How many editions there are; the shipped table is edition 0.</summary>
    public int LastEdition { get; private set; }

    public static TriageRuleSet Begin(TriageRuleSetId id, AgencyId agency) => new() { Id = id, AgencyId = agency };

    /// <param name="inForceFrom">The first day in Asia/Shanghai on which it is used; not before today, because what was proposed stays explainable.</param>
    /// <param name="takenFrom">The edition it brings back, or null for a new one.</param>
    /// <returns>The edition; it is the caller's to store, since all of them are never loaded at once.</returns>
    public TriageEdition Write(IReadOnlyList<TriageRule> rules, DateOnly inForceFrom, DateOnly today, MatterActor by, int? takenFrom = null)
    {
        if (TriageTable.FaultsIn(rules) is [var fault, ..])
        {
            throw new RuleBrokenException(fault.Code, fault.Index + 1, fault.Other ?? "");
        }

        Guard.Require(inForceFrom >= today, RuleCode.TriageInForceInPast);
        LastEdition++;
        Raise(new TriageEditionWritten(LastEdition, inForceFrom, rules.Count, takenFrom));
        return TriageEdition.Write(Id, LastEdition, rules, inForceFrom, by, takenFrom);
    }
}

/// <summary>One edition of the table.</summary>
public sealed class TriageEdition
{
    private TriageEdition()
    {
    }

    public TriageRuleSetId RuleSetId { get; private set; }

    public int Number { get; private set; }

    public DateOnly InForceFrom { get; private set; }

    public IReadOnlyList<TriageRule> Rules { get; private set; } = [];

    public Guid By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public int? TakenFrom { get; private set; }

    internal static TriageEdition Write(TriageRuleSetId set, int number, IReadOnlyList<TriageRule> rules, DateOnly from, MatterActor by, int? takenFrom) => new()
    {
        RuleSetId = set,
        Number = number,
        InForceFrom = from,
        Rules = [.. rules],
        By = by.Account,
        At = by.At,
        TakenFrom = takenFrom,
    };
}

public sealed record TriageEditionWritten(int Number, DateOnly InForceFrom, int Rules, int? TakenFrom) : DomainEvent;
