using Mediation.Application.Access;
using Mediation.Application.Agencies;
using Mediation.Application.Common;
using Mediation.Application.History;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb : IAppDb
{
    public DbSet<DisputeCase> Cases => Set<DisputeCase>();

    public DbSet<Mediator> Mediators => Set<Mediator>();

    public DbSet<Agency> Agencies => Set<Agency>();

    public DbSet<CaseNumberSeries> CaseNumbers => Set<CaseNumberSeries>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<HistoryAnchor> Anchors => Set<HistoryAnchor>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<IdempotentAnswer> IdempotentAnswers => Set<IdempotentAnswer>();

    public DbSet<Division> Divisions => Set<Division>();

    // Read anew by every query: the filter below is part of the cached model, the caller is not.
    private bool SeesAll => scope.Caller.Kind == CallerKind.System;

    private AgencyId? StaffOf => scope.Caller.IsStaff ? scope.Caller.Agency : null;

    private Guid OwnCallerId => scope.Caller.IsStaff || !scope.Caller.IsSignedIn ? Guid.Empty : scope.Caller.Id;

    private DateOnly OwnDay => scope.Today;

    /// <summary>SQLite and PostgreSQL say it alike; SQL Server has its own way.</summary>
    public virtual Task OpenCaseNumbersAsync(AgencyId agency, int year, CancellationToken ct) => Database.ExecuteSqlAsync(
        $"""INSERT INTO "CaseNumberSeries" ("AgencyId", "Year", "Last") VALUES ({agency.Value}, {year}, 0) ON CONFLICT DO NOTHING""", ct);

    public async Task<IUnitOfWork> BeginAsync(CancellationToken ct) =>
        Database.CurrentTransaction is null ? new UnitOfWork(await Database.BeginTransactionAsync(ct)) : UnitOfWork.Joined;

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException taken) when (taken is not DbUpdateConcurrencyException && taken.Entries.Any(entry => entry.Entity is HistoryEntry || IsShared(entry.Entity)))
        {
            // Somebody else wrote the entry of this number first: the version was seen by both, only one may follow it.
            throw new DbUpdateConcurrencyException("The aggregate was changed by somebody else.", taken);
        }
    }

    public void Forget() => ChangeTracker.Clear();

    /// <summary>
    /// Staff see the cases of their agency, the platform sees all, and everyone else sees what it filed for itself, is party to, or represents
    /// somebody in today. As a filter of the model it is part of every query, so none can forget it.
    /// </summary>
    private void ScopeCases(ModelBuilder builder) => builder.Entity<DisputeCase>().HasQueryFilter(dispute =>
        SeesAll
        || (StaffOf != null && dispute.AgencyId == StaffOf)
        || (OwnCallerId != Guid.Empty
            && ((dispute.FiledBy == OwnCallerId && dispute.Confirmation == FilingConfirmation.NotNeeded)
                || dispute.Parties.Any(party => party.AccountId == OwnCallerId)
                || (dispute.Status != CaseStatus.Archived && dispute.Representatives.Any(agent => agent.AccountId == OwnCallerId
                    && agent.ValidFrom <= OwnDay && (agent.ValidTo == null || agent.ValidTo >= OwnDay) && (agent.RevokedOn == null || agent.RevokedOn > OwnDay))))));

    private sealed class UnitOfWork(IDbContextTransaction? transaction) : IUnitOfWork
    {
        /// <summary>Inside a transaction begun further out, which alone commits.</summary>
        public static UnitOfWork Joined { get; } = new(null);

        public Task CompleteAsync(CancellationToken ct) => transaction?.CommitAsync(ct) ?? Task.CompletedTask;

        public ValueTask DisposeAsync() => transaction?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
