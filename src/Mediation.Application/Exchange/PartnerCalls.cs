using System.Text;
using Mediation.Application.Common;
using Mediation.Domain.Exchange;

namespace Mediation.Application.Exchange;

/// <summary>Signed calls to a partner about one message.</summary>
internal sealed class PartnerCalls(IPartnerLine line, SigningKeys signing, ExchangeDoor door, IAttachments attachments, MessageQueue queue)
{
    /// <summary>Signed anew with every call: an old signature, or one of a retired key, would be turned away.</summary>
    public async Task<LineAnswer> SendAsync(ExchangePartner partner, ExchangeOutMessage message, string version, CancellationToken ct)
    {
        await queue.HoldOnAsync(message, ct);
        var jws = await signing.SignAsync(SignedKinds.Message, partner.Code, Encoding.UTF8.GetBytes(message.Payload), ct, version);
        return await line.SendAsync(partner.Address, jws, ct);
    }

    /// <summary>Null for what the partner did not sign, or not about this message.</summary>
    public async Task<ReceiptText?> ReceiptAsync(ExchangePartner partner, ExchangeOutMessage message, string jws, CancellationToken ct) =>
        await door.OpenAnswerAsync(partner, jws, SignedKinds.Receipt, ct) is { } payload
        && ReceiptText.Read(payload) is { } receipt && receipt.Message == message.Id && receipt.Content == message.ContentHash
            ? receipt
            : null;

    /// <summary>Brings the files the partner asks for, and only such as the message announces.</summary>
    /// <returns>Null when all of them arrived, else why not.</returns>
    public async Task<string?> UploadAsync(
        ExchangePartner partner, ExchangeOutMessage message, ExchangeMessage sent, IReadOnlyList<string> missing, CancellationToken ct)
    {
        foreach (var hash in sent.Attachments.Select(file => file.Hash).Distinct().Intersect(missing))
        {
            if (await attachments.FindAsync(hash, ct) is not { } file)
            {
                return "exchange.attachment-lost";
            }

            await queue.HoldOnAsync(message, ct);
            var token = await signing.SignAsync(SignedKinds.Upload, partner.Code, Encoding.ASCII.GetBytes(hash), ct);
            var answer = await line.UploadAsync(partner.Address, hash, token, file.Reference.MediaType, file.Content, ct);
            if (!answer.IsGood)
            {
                return answer.Code;
            }
        }

        return null;
    }
}
