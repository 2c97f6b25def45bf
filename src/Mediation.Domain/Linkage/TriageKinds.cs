namespace Mediation.Domain.Linkage;

/// <summary>What mediation came to, as far as the route depends on it.</summary>
public enum TriageOutcome
{
    /// <summary>Not decided yet, or kept.</summary>
    Open,
    Failed,
    Breached,
}

/// <summary>Festivals before which arrears weigh more. Their first day off is the one the statute fixes.</summary>
public enum Festival
{
    NewYear,
    SpringFestival,
    LabourDay,
    MidAutumn,
    NationalDay,
}
