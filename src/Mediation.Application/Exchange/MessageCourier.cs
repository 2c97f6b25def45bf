using System.Text;
using Mediation.Application.Common;
using Mediation.Domain.Exchange;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>Takes one claimed message to its partner and writes down what came of it.</summary>
internal sealed class MessageCourier(
    IAppDb db, PartnerCalls calls, MessageOutcome outcome, ICloudEvents events, ExchangeOptions options, PlatformTime time)
{
    private const string AttachmentsMissing = "exchange.attachments-missing";
    private const string ReceiptInvalid = "exchange.receipt-invalid";

    public async Task CarryAsync(ExchangeOutMessage message, CancellationToken ct)
    {
        var partner = await db.ExchangePartners.AsNoTracking().SingleAsync(one => one.Id == message.PartnerId, ct);
        if (!partner.IsActiveOn(time.Today))
        {
            // One that is registered for a later day waits for it.
            await outcome.FailAsync(message, Refusal.PartnerClosed.Code, isFinal: partner.ActiveTo < time.Today, ct);
            return;
        }

        if (VersionFor(partner) is not { } version)
        {
            await outcome.FailAsync(message, Refusal.VersionUnsupported.Code, isFinal: true, ct);
            return;
        }

        await CarryAsync(message, partner, version, ct);
    }

    /// <summary>The highest version both speak; of a partner that never said, our highest.</summary>
    private static string? VersionFor(ExchangePartner partner) =>
        partner.Versions.Count == 0 ? ExchangeOptions.Versions[0] : ExchangeOptions.Versions.FirstOrDefault(partner.Versions.Contains);

    private async Task CarryAsync(ExchangeOutMessage message, ExchangePartner partner, string version, CancellationToken ct)
    {
        var sent = events.Read(Encoding.UTF8.GetBytes(message.Payload), options.MaxAttachments);
        if (sent is null)
        {
            await outcome.FailAsync(message, Refusal.Malformed.Code, isFinal: true, ct);
            return;
        }

        // Once with the announcement of files, and once more when they are there.
        for (var round = 0; round < 2; round++)
        {
            var answer = await calls.SendAsync(partner, message, version, ct);
            if (!answer.IsGood)
            {
                await outcome.FailAsync(message, answer.Code!, Refusal.All.Any(refusal => refusal.Code == answer.Code && refusal.IsFinal), ct);
                return;
            }

            if (await calls.ReceiptAsync(partner, message, answer.Body!, ct) is not { } receipt)
            {
                await outcome.FailAsync(message, ReceiptInvalid, isFinal: false, ct);
                return;
            }

            if (receipt.Taken)
            {
                await outcome.AcknowledgeAsync(message, sent, receipt, answer.Body!, partner, ct);
                return;
            }

            if (await calls.UploadAsync(partner, message, sent, receipt.Missing, ct) is { } obstacle)
            {
                await outcome.FailAsync(message, obstacle, isFinal: false, ct);
                return;
            }
        }

        await outcome.FailAsync(message, AttachmentsMissing, isFinal: false, ct);
    }
}
