using System.Text;
using Mediation.Application.Common;
using Mediation.Domain.Exchange;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>A message that was let in and read, not yet taken.</summary>
internal sealed record Arrival(ExchangePartner Partner, ExchangeMessage Message, string Payload, string ContentHash, string Hash);

/// <summary>
/// The order of what comes. A message that is not the next of its stream is turned away and kept by its sender, who has all of them and
/// sends them in order anyway: nothing is lost, and nobody can fill our tables with messages that never get their turn.
/// </summary>
internal sealed class Inbox(
    IAppDb db, ExchangeOptions options, ICloudEvents events, IEnumerable<IExchangeReader> readers, SigningKeys signing, TimeProvider clock)
{
    private const string TypeUnknown = "exchange.type-unknown";

    public async Task<Arrival> OpenAsync(Admitted admitted, string jws, CancellationToken ct)
    {
        var message = events.Read(admitted.Payload, options.MaxAttachments);
        if (message is null || message.Attachments.Sum(one => one.Size) > options.MaxAttachmentsBytes
            || message.Attachments.Any(one => one.Size > options.MaxAttachmentBytes))
        {
            throw new ExchangeRefusedException(Refusal.Malformed);
        }

        var (from, to) = (message.From, message.To);
        var agencies = await db.Agencies.AsNoTracking().Where(agency => agency.Code == from || agency.Code == to)
            .Select(agency => new { agency.Id, agency.Code }).ToListAsync(ct);
        if (agencies.Find(agency => agency.Code == from) is not { } sender || !admitted.Partner.Serves(sender.Id))
        {
            throw new ExchangeRefusedException(Refusal.SenderNotServed);
        }

        if (agencies.Find(agency => agency.Code == to) is not { } receiver || admitted.Partner.Serves(receiver.Id))
        {
            throw new ExchangeRefusedException(Refusal.ReceiverUnknown);
        }

        return new Arrival(
            admitted.Partner, message, Encoding.UTF8.GetString(admitted.Payload), Jws.HashOf(admitted.Payload), Jws.HashOf(jws));
    }

    public async Task<MessageReceived> TakeAsync(Arrival arrival, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var message = arrival.Message;
        await db.HoldStreamAsync(ExchangeDirection.In, message.From, message.To, message.Subject, ct);
        var (partner, id) = (arrival.Partner.Id, message.Id);
        var known = await db.ExchangeIn.SingleOrDefaultAsync(one => one.PartnerId == partner && one.Id == id, ct);
        if (known is not null && known.ContentHash != arrival.ContentHash)
        {
            throw new ExchangeRefusedException(Refusal.IdReused);
        }

        if (known?.Receipt is { } first)
        {
            return new MessageReceived(first, Taken: true);
        }

        var stream = await StreamAsync(message, ct);
        known ??= await EnterAsync(arrival, stream, ct);
        var missing = await MissingAsync(arrival, ct);
        var answer = missing.Count > 0
            ? new MessageReceived(await SignAsync(arrival, known, Waits(arrival, known, missing), ct), Taken: false)
            : await ReadAsync(arrival, known, stream, ct);
        await db.SaveChangesAsync(ct);
        await work.CompleteAsync(ct);
        return answer;
    }

    private async Task<ExchangeInMessage> EnterAsync(Arrival arrival, ExchangeStream stream, CancellationToken ct)
    {
        var (sequence, from, to, subject) = (arrival.Message.Sequence, arrival.Message.From, arrival.Message.To, arrival.Message.Subject);
        if (sequence > stream.Last + 1)
        {
            throw new ExchangeRefusedException(Refusal.OutOfOrder, stream.Last + 1);
        }

        // One that waits for its attachments has its number already.
        if (sequence <= stream.Last || await db.ExchangeIn.AnyAsync(
            one => one.From == from && one.To == to && one.Subject == subject && one.Sequence == sequence, ct))
        {
            throw new ExchangeRefusedException(Refusal.SequenceReused);
        }

        var entered = new ExchangeInMessage(
            arrival.Partner.Id, arrival.Message, arrival.Payload, arrival.ContentHash, arrival.Hash, clock.GetUtcNow());
        db.ExchangeIn.Add(entered);
        return entered;
    }

    private async Task<MessageReceived> ReadAsync(Arrival arrival, ExchangeInMessage entered, ExchangeStream stream, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var reader = readers.FirstOrDefault(one => one.Reads(arrival.Message.Type));
        var result = reader is null ? new ReadingResult(Applied: false, TypeUnknown, State: null) : await reader.ReadAsync(arrival.Message, ct);
        if (!result.Applied)
        {
            // Whatever the reader had begun to change in memory must not be saved with the refusal.
            var (partner, id) = (entered.PartnerId, entered.Id);
            db.Forget();
            entered = await db.ExchangeIn.SingleAsync(one => one.PartnerId == partner && one.Id == id, ct);
            stream = await StreamAsync(arrival.Message, ct);
        }

        var now = clock.GetUtcNow();
        var text = new ReceiptText(
            entered.Id, entered.Hash, entered.ContentHash, Taken: true, result.Applied, result.Code, result.State, now, Missing: []);
        var receipt = await SignAsync(arrival, entered, text, ct);
        entered.Take(result, receipt, now);
        stream.Next();
        return new MessageReceived(receipt, Taken: true);
    }

    private ReceiptText Waits(Arrival arrival, ExchangeInMessage entered, IReadOnlyList<string> missing) => new(
        entered.Id, entered.Hash, arrival.ContentHash, Taken: false, Applied: false, Code: null, State: null, clock.GetUtcNow(), missing);

    private Task<string> SignAsync(Arrival arrival, ExchangeInMessage entered, ReceiptText text, CancellationToken ct) =>
        signing.SignAsync(SignedKinds.Receipt, arrival.Partner.Code, text.ToBytes(), ct);

    private async Task<ExchangeStream> StreamAsync(ExchangeMessage message, CancellationToken ct)
    {
        var (from, to, subject) = (message.From, message.To, message.Subject);
        return await db.ExchangeStreams.SingleAsync(
            stream => stream.Direction == ExchangeDirection.In && stream.From == from && stream.To == to && stream.Subject == subject, ct);
    }

    // What somebody else sent does not count: whoever names a file proves that he has it.
    private async Task<IReadOnlyList<string>> MissingAsync(Arrival arrival, CancellationToken ct)
    {
        var (wanted, partner) = (arrival.Message.Attachments.Select(one => one.Hash).Distinct().ToList(), arrival.Partner.Id);
        if (wanted.Count == 0)
        {
            return [];
        }

        var came = await db.ExchangeUploads.Where(one => one.PartnerId == partner && wanted.Contains(one.Hash)).Select(one => one.Hash).ToListAsync(ct);
        return [.. wanted.Except(came)];
    }
}
