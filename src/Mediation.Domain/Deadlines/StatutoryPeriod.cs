namespace Mediation.Domain.Deadlines;

/// <summary>One clock as one version of the law has it.</summary>
/// <param name="Version">Counts up per clock; a deadline keeps the version it was started under.</param>
/// <param name="Trigger">The event that starts it, one of <see cref="StartEvents"/>. The day of that event is not counted.</param>
/// <param name="Length">In <paramref name="Unit"/>; 0 for a date that is named and not counted.</param>
/// <param name="Roll">What becomes of a last day on which nobody works.</param>
/// <param name="Extension">Null where the law knows no extension.</param>
/// <param name="LegalBasis">Act and article of every text it rests on.</param>
/// <param name="InForceFrom">First day on which an event starts this version.</param>
/// <param name="InForceTo">Last such day, inclusive; null while in force.</param>
public sealed record StatutoryPeriod(
    ClockId Clock,
    int Version,
    string NameZh,
    string NameEn,
    string Trigger,
    int Length,
    PeriodUnit Unit,
    RollRule Roll,
    PeriodExtension? Extension,
    string ConsequenceZh,
    string ConsequenceEn,
    IReadOnlyList<string> LegalBasis,
    DateOnly InForceFrom,
    DateOnly? InForceTo = null)
{
    public const int TextLength = 500;
    public const int NameLength = 100;

    public ClockDirection Direction { get; init; }

    public ClockKeeper KeptBy { get; init; }

    public ClockVisibility Visibility { get; init; }

    /// <summary>Other events that start it as well, of <see cref="StartEvents"/>.</summary>
    public IReadOnlyList<string> OtherTriggers { get; init; } = [];

    /// <summary>中止: codes of <see cref="ClockEvents"/> during which it stands still.</summary>
    public IReadOnlyList<string> PausedBy { get; init; } = [];

    /// <summary>不计入: codes of <see cref="ClockEvents"/> whose days are left out.</summary>
    public IReadOnlyList<string> ExcludedBy { get; init; } = [];

    /// <summary>中断: codes of <see cref="ClockEvents"/> after which the whole period runs anew.</summary>
    public IReadOnlyList<string> RestartedBy { get; init; } = [];

    /// <summary>Deadlines that run when this version comes into force move to it; otherwise they keep their own.</summary>
    public bool AppliesToOpen { get; init; }

    public Certainty Certainty { get; init; }

    public string? NoteZh { get; init; }

    public string? NoteEn { get; init; }

    public StartRule StartRule => (Unit, Direction) switch
    {
        (PeriodUnit.AsAgreed, _) => StartRule.NamedDate,
        (_, ClockDirection.Backward) => StartRule.DayBeforeEvent,
        _ => StartRule.DayAfterEvent,
    };

    public bool IsInForce(DateOnly on) => InForceFrom <= on && (InForceTo is null || on <= InForceTo);
}
