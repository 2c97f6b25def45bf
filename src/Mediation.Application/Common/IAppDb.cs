using Mediation.Application.History;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

/// <summary>
/// The database as use cases see it. Cases are filtered to what the caller may see, on every query. A save writes the history entries and
/// outbox messages of all raised events in the same transaction.
/// </summary>
public partial interface IAppDb
{
    DbSet<DisputeCase> Cases { get; }

    DbSet<Mediator> Mediators { get; }

    DbSet<Agency> Agencies { get; }

    DbSet<CaseNumberSeries> CaseNumbers { get; }

    DbSet<HistoryEntry> History { get; }

    DbSet<HistoryAnchor> Anchors { get; }

    DbSet<OutboxMessage> Outbox { get; }

    DbSet<IdempotentAnswer> IdempotentAnswers { get; }

    /// <summary>Begins the case numbers of an agency's year at zero; nothing happens where they have begun, even at this same moment.</summary>
    Task OpenCaseNumbersAsync(AgencyId agency, int year, CancellationToken ct);

    Task<int> SaveChangesAsync(CancellationToken ct);

    /// <summary>Begins a transaction, or joins the one that runs already: then completing it is left to the outer one.</summary>
    Task<IUnitOfWork> BeginAsync(CancellationToken ct);

    /// <summary>Forgets what was loaded, so that a failed attempt leaves nothing behind for the next.</summary>
    void Forget();
}

/// <summary>A transaction; disposed without being completed it is rolled back.</summary>
public interface IUnitOfWork : IAsyncDisposable
{
    Task CompleteAsync(CancellationToken ct);
}
