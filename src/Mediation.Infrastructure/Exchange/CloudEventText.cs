using System.Net.Mime;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CloudNative.CloudEvents;
using CloudNative.CloudEvents.SystemTextJson;
using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Domain.Agencies;

namespace Mediation.Infrastructure.Exchange;

/// <summary>
/// Source and recipient are agencies, subject and sequence give the order. An extension of CloudEvents holds no list, so the attachments lie
/// in the data, beside the content.
/// </summary>
internal sealed class CloudEventText : ICloudEvents
{
    private const string AgencyPrefix = "urn:mediation:agency:";
    private const int HashLength = 64;
    private static readonly CloudEventAttribute Sequence = CloudEventAttribute.CreateExtension("sequence", CloudEventAttributeType.Integer);
    private static readonly CloudEventAttribute Recipient = CloudEventAttribute.CreateExtension("recipient", CloudEventAttributeType.Uri);
    private static readonly ContentType Structured = new("application/cloudevents+json");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    };

    private static readonly JsonEventFormatter Formatter = new(Json, new JsonDocumentOptions { MaxDepth = 64, AllowDuplicateProperties = false });

    public string Write(ExchangeMessage message)
    {
        using var content = JsonDocument.Parse(message.Data);
        var told = new CloudEvent(CloudEventsSpecVersion.V1_0, [Sequence, Recipient])
        {
            Id = message.Id.ToString("D"),
            Type = message.Type,
            Source = UriOf(message.From),
            Subject = message.Subject.ToString("D"),
            Time = message.At,
            DataContentType = MediaTypeNames.Application.Json,
            Data = new EventData(content.RootElement, message.Attachments),
            [Sequence] = message.Sequence,
            [Recipient] = UriOf(message.To),
        };
        return Encoding.UTF8.GetString(Formatter.EncodeStructuredModeMessage(told, out _).Span);
    }

    public ExchangeMessage? Read(ReadOnlyMemory<byte> text, int maxAttachments)
    {
        try
        {
            return MessageOf(Formatter.DecodeStructuredModeMessage(text, Structured, [Sequence, Recipient]), maxAttachments);
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static ExchangeMessage? MessageOf(CloudEvent told, int maxAttachments)
    {
        if (told is not { SpecVersion.VersionId: "1.0", Id: { } id, Type: { Length: <= ExchangeOutMessage.TypeMaxLength } type, Time: { } at, Data: JsonElement json }
            || !Guid.TryParseExact(id, "D", out var number) || !Guid.TryParseExact(told.Subject, "D", out var subject)
            || told[Sequence] is not int sequence || sequence < 1
            || CodeIn(told.Source) is not { } from || CodeIn(told[Recipient] as Uri) is not { } to)
        {
            return null;
        }

        var data = json.Deserialize<EventData>(Json);
        return data is { Content.ValueKind: JsonValueKind.Object } && data.Attachments.Count <= maxAttachments && data.Attachments.All(IsSound)
            ? new ExchangeMessage(number, type, from, to, subject, sequence, at, data.Content.GetRawText(), data.Attachments)
            : null;
    }

    private static bool IsSound(AttachmentReference? file) => file is
    {
        Hash.Length: HashLength, Size: > 0, MediaType.Length: > 0 and <= StoredAttachment.MediaTypeMaxLength,
        Name.Length: > 0 and <= StoredAttachment.NameMaxLength,
    } && file.Hash.All(letter => char.IsAsciiHexDigitLower(letter)) && !file.Name.Any(char.IsControl) && file.MediaType.All(char.IsAscii);

    private static Uri UriOf(string agency) => new(AgencyPrefix + agency);

    private static string? CodeIn(Uri? uri) =>
        uri?.OriginalString is { } text && text.StartsWith(AgencyPrefix, StringComparison.Ordinal)
        && text.Length - AgencyPrefix.Length is > 0 and <= Agency.MaxCodeLength
            ? text[AgencyPrefix.Length..]
            : null;

    private sealed record EventData(JsonElement Content, IReadOnlyList<AttachmentReference> Attachments);
}
