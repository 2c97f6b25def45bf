using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Jobs;
using Mediation.Domain.Common;
using Mediation.Domain.Exchange;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>Writes down what came of a try. Each is one save, or one transaction with what the receipt means to the feature that posted.</summary>
internal sealed class MessageOutcome(
    IAppDb db, IEnumerable<IExchangeReader> readers, IJobFailures failures, ExchangeOptions options, RequestScope scope, TimeProvider clock)
{
    public async Task FailAsync(ExchangeOutMessage message, string code, bool isFinal, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var isDead = isFinal || now - (message.FirstTryAt ?? now) >= TimeSpan.FromDays(options.DeadAfterDays);
        await SaveAsync(message, () =>
        {
            if (isDead)
            {
                message.Bury(code, now);
            }
            else
            {
                message.Retry(code, now + Backoff.After(message.Tries + 1), now);
            }

            return Task.CompletedTask;
        }, ct);
        if (isDead)
        {
            await failures.NoteAsync(DeliverMessages.Job, DeliverMessages.SubjectKind, message.Id, code, ct);
        }
    }

    public async Task AcknowledgeAsync(
        ExchangeOutMessage message, ExchangeMessage sent, ReceiptText text, string jws, ExchangePartner partner, CancellationToken ct)
    {
        var receipt = new ExchangeReceipt(text.Message, text.Hash, text.Applied, text.Code, text.State, text.At, jws);
        var (before, id, holder) = (scope.Caller, message.Id, message.LeasedBy);

        // The history names the partner whose receipt moves the subject on.
        scope.ActAs(new Caller(partner.Id.Value, CallerKind.System, partner.Code, Agency: null, Roles: []));
        try
        {
            await SaveAsync(message, async () =>
            {
                if (message.Acknowledge(receipt, clock.GetUtcNow()) && readers.FirstOrDefault(reader => reader.Reads(message.Type)) is { } reader)
                {
                    await reader.AcknowledgedAsync(sent, receipt, ct);
                }
            }, ct);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            await NotTakenInAsync(id, holder, failed, ct);
            return;
        }
        finally
        {
            scope.ActAs(before);
        }

        await failures.ClearAsync(DeliverMessages.Job, DeliverMessages.SubjectKind, message.Id, ct);
    }

    /// <summary>
    /// The partner has the message, and what its receipt means here cannot be written down. A rule that stands against it will stand again, so
    /// that it is a dead letter at once; anything else is tried again for days. Sent again, the partner answers with its first receipt.
    /// </summary>
    private async Task NotTakenInAsync(Guid id, string? holder, Exception failed, CancellationToken ct)
    {
        db.Forget();
        var code = JobReport.CodeOf(failed);
        await failures.NoteAsync(DeliverMessages.Job, DeliverMessages.SubjectKind, id, code, ct);
        if (await db.ExchangeOut.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.LeasedBy == holder, ct) is { } held)
        {
            await FailAsync(held, code, isFinal: failed is RuleBrokenException, ct);
        }
    }

    private async Task SaveAsync(ExchangeOutMessage message, Func<Task> change, CancellationToken ct)
    {
        var (id, holder) = (message.Id, message.LeasedBy);
        db.Forget();
        db.ExchangeOut.Attach(message);
        try
        {
            await using var work = await db.BeginAsync(ct);
            await db.HoldStreamAsync(ExchangeDirection.Out, message.From, message.To, message.Subject, ct);
            await change();
            await db.SaveChangesAsync(ct);
            await work.CompleteAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The lease ended, and another node has done the same; or somebody changed the subject at this moment: then it is tried again.
            db.Forget();
            await db.ExchangeOut.Where(one => one.Id == id && one.LeasedBy == holder && one.State == OutState.Queued).ExecuteUpdateAsync(
                set => set.SetProperty(one => one.LeasedBy, (string?)null).SetProperty(one => one.LeasedUntil, (DateTimeOffset?)null), ct);
        }
        finally
        {
            db.Forget();
        }
    }
}

/// <summary>How long to wait after a try in vain: soon at first, hourly in the end, and never in step with others.</summary>
internal static class Backoff
{
    private const double Spread = 0.2;

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
    ];

    public static TimeSpan After(int tries) =>
        Waits[Math.Clamp(tries, 1, Waits.Length) - 1] * (1 + (Spread * ((Random.Shared.NextDouble() * 2) - 1)));
}
