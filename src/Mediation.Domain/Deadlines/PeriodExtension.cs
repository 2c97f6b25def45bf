namespace Mediation.Domain.Deadlines;

public enum ExtensionBy
{
    BothParties,
}

/// <summary>Who may move the end of a period, and how far in all.</summary>
/// <param name="MaxDays">In the unit of the period (calendar days for months and years), all extensions together; null where the text sets no limit.</param>
public sealed record PeriodExtension(ExtensionBy By, int? MaxDays);
