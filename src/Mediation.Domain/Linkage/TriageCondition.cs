using Mediation.Domain.Cases;

namespace Mediation.Domain.Linkage;

/// <summary>When a rule matches: everything that is given must hold; of a list one is enough. Nothing given matches every case.</summary>
public sealed record TriageCondition
{
    public const int MaxWords = 30;
    public const int WordMaxLength = 30;
    public const int MaxDays = 366;

    public IReadOnlyList<Channel> Channels { get; init; } = [];

    public IReadOnlyList<EntrustedStage> Stages { get; init; } = [];

    public IReadOnlyList<TriageOutcome> Outcomes { get; init; } = [];

    public IReadOnlyList<ClaimType> Claims { get; init; } = [];

    public IReadOnlyList<PriorityGroups> Groups { get; init; } = [];

    public IReadOnlyList<string> Words { get; init; } = [];

    public int? HeadcountAtLeast { get; init; }

    public long? AmountFenAtLeast { get; init; }

    /// <summary>The limitation ends within so many days, or is over.</summary>
    public int? LimitationWithinDays { get; init; }

    public FestivalNear? Festival { get; init; }

    public bool? OtherMatter { get; init; }

    public bool? Death { get; init; }

    public bool? EmployerAbsent { get; init; }

    /// <summary>Each condition given, by its stable name, and whether it holds.</summary>
    public IReadOnlyList<TriageCheck> Check(TriageFacts facts) => [.. ConditionTable.All.Select(one => one.Check(this, facts)).OfType<TriageCheck>()];

    /// <summary>Whether every case that this matches is matched by the other too.</summary>
    public bool Implies(TriageCondition other) => ConditionTable.All.All(one => one.Implies(this, other));
}

/// <param name="WithinDays">Before its first day off.</param>
public sealed record FestivalNear(Festival Festival, int WithinDays);

/// <param name="Condition">Stable name, e.g. headcount-at-least.</param>
/// <param name="Asked">What the rule asks for.</param>
/// <param name="Found">What the case says; never its words.</param>
public sealed record TriageCheck(string Condition, bool Holds, string Asked, string Found);
