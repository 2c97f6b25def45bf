using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record DeliveryPage(IReadOnlyList<DeliveryRow> Deliveries, string? Next);

/// <summary>One notice on one channel, without its text.</summary>
/// <param name="CaseNumber">Null where the case is not the caller's to see.</param>
/// <param name="Id">The key under which the gateway was called, and the Message-ID of the e-mail.</param>
/// <param name="What">Which template it was written by.</param>
/// <param name="Number">1-based among the attempts of its notice.</param>
/// <param name="Tries">How often the gateway was called.</param>
/// <param name="To">Masked number or address, to everybody.</param>
/// <param name="Code">Stable code of what went wrong.</param>
/// <param name="Notice">Where the whole notice stands.</param>
public sealed record DeliveryRow(
    Guid Id, Guid NoticeId, Guid? CaseId, string? CaseNumber, string What, Audience Audience, NoticeChannel Channel, int Number, DateTimeOffset At, int Tries,
    DateTimeOffset LastTryAt, string To, AttemptOutcome Outcome, string? Code, string? ProviderReference, DateTimeOffset? ReceiptAt, NoticeState Notice);

internal static class DeliveryRows
{
    public const int MaxTake = 200;

    /// <summary>Newest first.</summary>
    public static async Task<DeliveryPage> PageAsync(
        this IAppDb db, IQueryable<DeliveryAttempt> attempts, string? cursor, int take, CancellationToken ct)
    {
        if (cursor is not null)
        {
            var (at, id) = AttemptCursor.Read(cursor)!.Value;
            attempts = attempts.Where(attempt => attempt.At < at || (attempt.At == at && attempt.Id < id));
        }

        var rows = await attempts.AsNoTracking().OrderByDescending(attempt => attempt.At).ThenByDescending(attempt => attempt.Id).Take(take + 1)
            .Join(db.Notices, attempt => attempt.NoticeId, notice => notice.Id, (attempt, notice) => new { attempt, notice })
            .OrderByDescending(pair => pair.attempt.At).ThenByDescending(pair => pair.attempt.Id)
            .Select(pair => new DeliveryRow(
                pair.attempt.Id.Value, pair.attempt.NoticeId.Value, pair.attempt.CaseId == null ? null : pair.attempt.CaseId.Value.Value,
                db.Cases.Where(dispute => dispute.Id == pair.attempt.CaseId).Select(dispute => dispute.Number).FirstOrDefault(),
                pair.notice.TemplateKey, pair.notice.Audience, pair.attempt.Channel, pair.attempt.Number, pair.attempt.At, pair.attempt.Tries,
                pair.attempt.LastTryAt, pair.attempt.MaskedTo, pair.attempt.Outcome, pair.attempt.Code, pair.attempt.ProviderReference,
                pair.attempt.ReceiptAt, pair.notice.State))
            .ToListAsync(ct);
        List<DeliveryRow> page = [.. rows.Take(take)];
        return new DeliveryPage(page, rows.Count > take ? AttemptCursor.Of(page[^1].At, page[^1].Id) : null);
    }

    /// <summary>What the caller's own office sent; the platform itself sees all.</summary>
    public static IQueryable<DeliveryAttempt> SeenBy(this IQueryable<DeliveryAttempt> attempts, RequestScope scope)
    {
        if (scope.Caller.Kind == Access.CallerKind.System)
        {
            return attempts;
        }

        AgencyId? agency = scope.Caller.IsStaff ? scope.Caller.Agency : null;
        return attempts.Where(attempt => agency != null && attempt.AgencyId == agency);
    }
}
