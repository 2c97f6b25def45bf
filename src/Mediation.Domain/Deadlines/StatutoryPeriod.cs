namespace Mediation.Domain.Deadlines;

/// <summary>One clock as one version of the law has it.</summary>
/// <param name="Version">Counts up per clock; a deadline keeps the version it was started under.</param>
/// <param name="Trigger">The event that starts it, one of <see cref="StartEvents"/>. The day of that event is not counted.</param>
/// <param name="Length">In <paramref name="Unit"/>; 0 for a term the parties agree.</param>
/// <param name="RollsForward">A last day on which nobody works gives way to the first working day after it.</param>
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
    bool RollsForward,
    PeriodExtension? Extension,
    string ConsequenceZh,
    string ConsequenceEn,
    IReadOnlyList<string> LegalBasis,
    DateOnly InForceFrom,
    DateOnly? InForceTo = null)
{
    public bool IsInForce(DateOnly on) => InForceFrom <= on && (InForceTo is null || on <= InForceTo);
}
