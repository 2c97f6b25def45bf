using Mediation.Application.Exchange;
using Mediation.Domain.Exchange;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<ExchangePartner> ExchangePartners => Set<ExchangePartner>();

    public DbSet<ExchangeStream> ExchangeStreams => Set<ExchangeStream>();

    public DbSet<ExchangeOutMessage> ExchangeOut => Set<ExchangeOutMessage>();

    public DbSet<ExchangeInMessage> ExchangeIn => Set<ExchangeInMessage>();

    public DbSet<StoredAttachment> Attachments => Set<StoredAttachment>();

    public DbSet<AttachmentChunk> AttachmentChunks => Set<AttachmentChunk>();

    public DbSet<ExchangeUpload> ExchangeUploads => Set<ExchangeUpload>();

    public DbSet<ExchangeKey> ExchangeKeys => Set<ExchangeKey>();

    public DbSet<ExchangeIncident> ExchangeIncidents => Set<ExchangeIncident>();

    public DbSet<Reconciliation> Reconciliations => Set<Reconciliation>();

    public DbSet<ReconciliationDifference> ReconciliationDifferences => Set<ReconciliationDifference>();

    public async Task HoldStreamAsync(ExchangeDirection direction, string from, string to, Guid subject, CancellationToken ct)
    {
        if (Database.CurrentTransaction is null)
        {
            return;
        }

        await OpenStreamAsync(direction.ToString(), from, to, subject, ct);

        // Changing nothing, it keeps the row until the transaction ends.
        await ExchangeStreams
            .Where(stream => stream.Direction == direction && stream.From == from && stream.To == to && stream.Subject == subject)
            .ExecuteUpdateAsync(set => set.SetProperty(stream => stream.Last, stream => stream.Last), ct);
    }

    /// <summary>SQLite and PostgreSQL say it alike; SQL Server has its own way.</summary>
    protected virtual Task OpenStreamAsync(string direction, string from, string to, Guid subject, CancellationToken ct) => Database.ExecuteSqlAsync(
        $"""
        INSERT INTO "ExchangeStreams" ("Direction", "From", "To", "Subject", "Last") VALUES ({direction}, {from}, {to}, {subject}, 0)
        ON CONFLICT DO NOTHING
        """,
        ct);

    // Two that post about the same thing, or keep the same file, at the same moment: one of them has to look again.
    private static bool IsShared(object entity) => entity is ExchangeStream or ExchangeOutMessage or StoredAttachment or AttachmentChunk;
}
