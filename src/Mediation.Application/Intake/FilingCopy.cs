using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mediation.Domain.Intake;

namespace Mediation.Application.Intake;

/// <summary>
/// Writes the one text that stands for what was submitted: UTF-8 JSON without spaces, sections and fields in the order in which they are
/// asked. The same answers always give the same text, so anyone can compute the hash again.
/// </summary>
internal static class FilingCopy
{
    private const string Document = "mediation-filing";
    private const int Edition = 1;

    public static FiledCopy Of(FilingDraft draft, string number, IReadOnlyList<string> areas, DateTimeOffset submittedAt)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("document", Document);
            json.WriteNumber("edition", Edition);
            json.WriteString("number", number);
            json.WriteString("submittedAt", submittedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("agency", draft.Agency);
            foreach (var section in Enum.GetValues<FilingSection>())
            {
                Write(json, section, draft.Answers, areas);
            }

            json.WriteEndObject();
        }

        return new FiledCopy(Encoding.UTF8.GetString(buffer.WrittenSpan), Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan)));
    }

    // Only what was asked at the end: an answer to a question that fell away was not submitted.
    private static void Write(Utf8JsonWriter json, FilingSection section, FilingAnswers answers, IReadOnlyList<string> areas)
    {
        json.WriteStartObject(JsonNamingPolicy.KebabCaseLower.ConvertName(section.ToString()));
        foreach (var field in FilingFields.Of(section, answers, areas))
        {
            if (answers.Of(section).Of(field.Id) is { Length: > 0 } text)
            {
                json.WriteString(field.Id, text);
            }
        }

        json.WriteEndObject();
    }
}
