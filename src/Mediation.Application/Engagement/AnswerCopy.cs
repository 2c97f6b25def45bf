using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mediation.Domain.Cases;
using Mediation.Domain.Engagement;

namespace Mediation.Application.Engagement;

/// <summary>
/// Writes the one text that stands for what was answered: UTF-8 JSON without spaces, claims in their order. The same answer always gives the
/// same text, so anyone can compute the hash again.
/// </summary>
internal static class AnswerCopy
{
    private const string Document = "mediation-answer";
    private const int Edition = 1;

    public static (string Text, string Hash) Of(DisputeCase dispute, Party party, IReadOnlyList<Claim> asked, AnswerContent content, DateTimeOffset at)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("document", Document);
            json.WriteNumber("edition", Edition);
            json.WriteString("number", dispute.Number);
            json.WriteString("party", party.Name);
            json.WriteString("sentAt", at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            json.WriteStartArray("claims");
            foreach (var claim in asked)
            {
                Write(json, claim, content.Of(claim.Id));
            }

            json.WriteEndArray();
            Write(json, content);
            json.WriteEndObject();
        }

        return (Encoding.UTF8.GetString(buffer.WrittenSpan), Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan)));
    }

    private static void Write(Utf8JsonWriter json, Claim claim, AnsweredClaim? answered)
    {
        json.WriteStartObject();
        json.WriteNumber("claim", claim.Number);
        json.WriteString("position", answered?.Position.ToString());
        json.WriteString("words", answered?.Words);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AnswerContent content)
    {
        if (content.Consents is { } consents)
        {
            json.WriteBoolean("consents", consents);
            json.WriteString("refusalReason", content.RefusalReason);
        }

        if (content.Agent is { } agent)
        {
            json.WriteStartObject("agent");
            json.WriteString("name", agent.Name);
            json.WriteString("phone", agent.Phone);
            json.WriteString("powers", string.Join(' ', agent.Powers.Order()));
            json.WriteString("validTo", agent.ValidTo?.ToString("O", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }
    }
}
