using Mediation.Application.Exchange;
using Mediation.Domain.Exchange;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    DbSet<ExchangePartner> ExchangePartners { get; }

    DbSet<ExchangeStream> ExchangeStreams { get; }

    /// <summary>Not filtered by the model: whoever queries for a person narrows it to the agency.</summary>
    DbSet<ExchangeOutMessage> ExchangeOut { get; }

    /// <summary>Not filtered by the model: whoever queries for a person narrows it to the agency.</summary>
    DbSet<ExchangeInMessage> ExchangeIn { get; }

    DbSet<StoredAttachment> Attachments { get; }

    DbSet<AttachmentChunk> AttachmentChunks { get; }

    DbSet<ExchangeUpload> ExchangeUploads { get; }

    DbSet<ExchangeKey> ExchangeKeys { get; }

    DbSet<ExchangeIncident> ExchangeIncidents { get; }

    DbSet<Reconciliation> Reconciliations { get; }

    DbSet<ReconciliationDifference> ReconciliationDifferences { get; }

    /// <summary>
    /// Inside a transaction: whoever else asks for this stream waits until it ends. Outside of one nothing happens, and of two that post at
    /// the same moment the second is told by its save.
    /// </summary>
    Task HoldStreamAsync(ExchangeDirection direction, string from, string to, Guid subject, CancellationToken ct);
}
