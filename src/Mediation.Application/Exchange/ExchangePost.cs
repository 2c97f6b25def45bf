using System.Text;
using System.Text.Json;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Exchange;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>Puts messages for agencies of other systems into the ledger; the delivery job sends what was committed.</summary>
internal sealed class ExchangePost(IAppDb db, ExchangeOptions options, ICloudEvents events, PlatformTime time, TimeProvider clock) : IExchangePost
{
    // Signing turns three bytes into four letters and adds a header.
    private int MaxPayload => (options.MaxMessageBytes - 4096) / 4 * 3;

    public async Task<bool> HasSystemAsync(AgencyId agency, CancellationToken ct) => await PartnerOfAsync(agency, ct) is not null;

    public async Task<bool> PostAsync(
        AgencyId from, AgencyId to, string type, Guid subject, string data, IReadOnlyList<AttachmentReference> attachments, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(type);
        if (await PartnerOfAsync(to, ct) is not { } partner)
        {
            return false;
        }

        RequireObject(data);
        await RequireKeptAsync(attachments, ct);
        var codes = await db.Agencies.AsNoTracking().Where(agency => agency.Id == from || agency.Id == to)
            .ToDictionaryAsync(agency => agency.Id, agency => agency.Code, ct);
        var stream = await StreamAsync(codes[from], codes[to], subject, ct);
        var message = new ExchangeMessage(
            Guid.CreateVersion7(time.Now), type, stream.From, stream.To, subject, stream.Next(), ToMilliseconds(time.Now), data, attachments);
        var payload = events.Write(message);
        if (Encoding.UTF8.GetByteCount(payload) > MaxPayload)
        {
            throw new RuleBrokenException(RuleCode.ExchangeMessageTooLarge);
        }

        db.ExchangeOut.Add(new ExchangeOutMessage(partner, message, payload, Jws.HashOf(payload), clock.GetUtcNow()));
        return true;
    }

    private async Task<ExchangePartnerId?> PartnerOfAsync(AgencyId agency, CancellationToken ct)
    {
        if (!options.IsOn)
        {
            return null;
        }

        // A handful of systems: who serves whom is not worth a table of its own.
        var (partners, today) = (await db.ExchangePartners.AsNoTracking().ToListAsync(ct), time.Today);
        return partners.Find(partner => partner.IsActiveOn(today) && partner.Serves(agency))?.Id;
    }

    private async Task<ExchangeStream> StreamAsync(string from, string to, Guid subject, CancellationToken ct)
    {
        if (db.ExchangeStreams.Local.FirstOrDefault(IsIt) is { } known)
        {
            return known;
        }

        await db.HoldStreamAsync(ExchangeDirection.Out, from, to, subject, ct);
        var stream = await db.ExchangeStreams.SingleOrDefaultAsync(
            stream => stream.Direction == ExchangeDirection.Out && stream.From == from && stream.To == to && stream.Subject == subject, ct);
        if (stream is null)
        {
            stream = new ExchangeStream(ExchangeDirection.Out, from, to, subject);
            db.ExchangeStreams.Add(stream);
        }

        return stream;

        bool IsIt(ExchangeStream one) =>
            one.Direction == ExchangeDirection.Out && one.From == from && one.To == to && one.Subject == subject;
    }

    private async Task RequireKeptAsync(IReadOnlyList<AttachmentReference> attachments, CancellationToken ct)
    {
        if (attachments.Count > options.MaxAttachments || attachments.Sum(one => one.Size) > options.MaxAttachmentsBytes)
        {
            throw new RuleBrokenException(RuleCode.ExchangeAttachmentsTooMany, options.MaxAttachments, options.MaxAttachmentsBytes / 1024 / 1024);
        }

        var wanted = attachments.Select(one => one.Hash).Except(db.Attachments.Local.Select(kept => kept.Hash)).ToList();
        if (wanted.Count > 0 && await db.Attachments.CountAsync(kept => wanted.Contains(kept.Hash), ct) < wanted.Count)
        {
            throw new RuleBrokenException(RuleCode.ExchangeAttachmentMissing);
        }
    }

    private static void RequireObject(string data)
    {
        using var document = JsonDocument.Parse(data);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException("The data of a message is a JSON object.", nameof(data));
        }
    }

    // What is written into the message is what is compared at night: no database may round it.
    private static DateTimeOffset ToMilliseconds(DateTimeOffset now) => DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
}
