using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mediation.Application.Exchange;

/// <summary>What a signed receipt says.</summary>
/// <param name="Message">Id of the message.</param>
/// <param name="Hash">SHA-256 of the signed message as it first came.</param>
/// <param name="Content">SHA-256 of its payload.</param>
/// <param name="Taken">False while attachments are missing: then nothing has happened yet.</param>
/// <param name="Applied">False when it was refused for good.</param>
/// <param name="Code">Why it was refused.</param>
/// <param name="State">The state its subject is in after it.</param>
/// <param name="At">By the receiver's clock.</param>
/// <param name="Missing">Hashes of attachments still to come.</param>
internal sealed record ReceiptText(
    Guid Message, string Hash, string Content, bool Taken, bool Applied, string? Code, string? State, DateTimeOffset At, IReadOnlyList<string> Missing)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    public static ReceiptText? Read(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<ReceiptText>(bytes, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
