using Mediation.Domain.Exchange;

namespace Mediation.Application.Exchange;

public enum ReconciliationOutcome
{
    Running,
    Clean,
    Differs,

    /// <summary>The partner could not be asked; nothing is known.</summary>
    Failed,
}

/// <summary>One comparison of our half of the ledger with a partner's.</summary>
public sealed class Reconciliation
{
    private Reconciliation()
    {
    }

    public Reconciliation(Guid id, ExchangePartnerId partner, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now) =>
        (Id, PartnerId, From, Until, StartedAt) = (id, partner, from, until, now);

    public Guid Id { get; private set; }

    public ExchangePartnerId PartnerId { get; private set; }

    /// <summary>Messages posted at or after it.</summary>
    public DateTimeOffset From { get; private set; }

    /// <summary>Messages posted before it.</summary>
    public DateTimeOffset Until { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public ReconciliationOutcome Outcome { get; private set; }

    public string? FailureCode { get; private set; }

    public int Subjects { get; private set; }

    public int Sent { get; private set; }

    public int Received { get; private set; }

    public int Differences { get; private set; }

    /// <summary>One more subject was compared.</summary>
    public void Count(int differences) => (Subjects, Differences) = (Subjects + 1, Differences + differences);

    public void End(string? failureCode, int sent, int received, DateTimeOffset now)
    {
        (EndedAt, FailureCode, Sent, Received) = (now, failureCode, sent, received);
        Outcome = failureCode is not null ? ReconciliationOutcome.Failed
            : Differences > 0 ? ReconciliationOutcome.Differs : ReconciliationOutcome.Clean;
    }
}

public enum DifferenceKind
{
    MissingHere,
    MissingThere,
    HashDiffers,
    StateDiffers,
}

/// <summary>One thing in which the two halves of the ledger are not alike.</summary>
public sealed class ReconciliationDifference
{
    public const int ValueMaxLength = 100;

    private ReconciliationDifference()
    {
    }

    public ReconciliationDifference(Guid id, Guid reconciliation, Guid subject, DifferenceKind kind, Guid? message, string? here, string? there)
    {
        (Id, ReconciliationId, Subject, Kind, MessageId) = (id, reconciliation, subject, kind, message);
        (Here, There) = (Cut(here), Cut(there));
    }

    public Guid Id { get; private set; }

    public Guid ReconciliationId { get; private set; }

    public Guid Subject { get; private set; }

    public DifferenceKind Kind { get; private set; }

    /// <summary>Null where the states differ.</summary>
    public Guid? MessageId { get; private set; }

    /// <summary>Hash or state in our half; null where it is missing.</summary>
    public string? Here { get; private set; }

    /// <summary>Hash or state in the partner's half; null where it is missing.</summary>
    public string? There { get; private set; }

    private static string? Cut(string? value) => value is { Length: > ValueMaxLength } ? value[..ValueMaxLength] : value;
}
