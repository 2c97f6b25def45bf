namespace Mediation.Domain.Deadlines;

public enum ExtensionBy
{
    BothParties,

    /// <summary>The head of the body that keeps the clock, by approval.</summary>
    HandlingBody,
}

/// <summary>Who may move the end of a period, how far in all, and how often.</summary>
/// <param name="MaxDays">In the unit of the period (calendar days for months and years), all extensions together; null where the text sets no limit.</param>
/// <param name="MaxTimes">How many extensions; null where the text sets no limit.</param>
public sealed record PeriodExtension(ExtensionBy By, int? MaxDays, int? MaxTimes = null);
