using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mediation.Domain.Cases;
using Mediation.Domain.Collective;
using Mediation.Domain.Evidence;
using Mediation.Domain.Intake;
using Mediation.Domain.Oral;

namespace Mediation.Application.Intake;

/// <summary>
/// Writes the one text that stands for what was submitted: UTF-8 JSON without spaces, sections and fields in the order in which they are
/// asked, then the people of a sheet and the files with their hashes. The same answers always give the same text, so anyone can compute the hash again.
/// </summary>
internal static class FilingCopy
{
    private const string Document = "mediation-filing";
    private const int Edition = 3;

    public static FiledCopy Of(FilingDraft draft, string number, IReadOnlyList<string> areas, IReadOnlyList<EvidenceFile> files, GroupRoll? roll, DateTimeOffset submittedAt) =>
        Of(draft.Agency, draft.Answers, number, areas, submittedAt, json =>
        {
            Write(json, roll?.Members ?? []);
            Write(json, files);
        });

    /// <summary>Of an oral application: in place of files, how it was written down, read back and confirmed.</summary>
    public static FiledCopy Of(
        string agency, FilingAnswers answers, string number, IReadOnlyList<string> areas, OralProtocol protocol, FilingConfirmation manner, DateTimeOffset submittedAt) =>
        Of(agency, answers, number, areas, submittedAt, json => Write(json, protocol, manner));

    private static FiledCopy Of(
        string agency, FilingAnswers answers, string number, IReadOnlyList<string> areas, DateTimeOffset submittedAt, Action<Utf8JsonWriter> writeRest)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("document", Document);
            json.WriteNumber("edition", Edition);
            json.WriteString("number", number);
            json.WriteString("submittedAt", TextOf(submittedAt));
            json.WriteString("agency", agency);
            foreach (var section in Enum.GetValues<FilingSection>())
            {
                Write(json, section, answers, areas);
            }

            writeRest(json);
            json.WriteEndObject();
        }

        return new FiledCopy(Encoding.UTF8.GetString(buffer.WrittenSpan), Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan)));
    }

    private static string TextOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, OralProtocol protocol, FilingConfirmation manner)
    {
        json.WriteStartObject("oral");
        json.WriteString("place", protocol.Place);
        json.WriteString("clerk", protocol.Clerk);
        json.WriteString("begunAt", TextOf(protocol.BegunAt));
        json.WriteString("readBy", protocol.ReadBy);
        json.WriteString("interpreter", protocol.Interpreter);
        json.WriteString("readAt", TextOf(protocol.ReadAt));
        json.WriteString("confirmation", JsonNamingPolicy.KebabCaseLower.ConvertName(manner.ToString()));
        json.WriteEndObject();
    }

    // As they were understood; the columns of the file were free.
    private static void Write(Utf8JsonWriter json, IReadOnlyList<GroupMember> people)
    {
        json.WriteStartArray("people");
        foreach (var person in people)
        {
            json.WriteStartObject();
            json.WriteString("name", person.Name);
            json.WriteString("number", person.Number);
            json.WriteString("phone", person.Phone.Value);
            json.WriteString("from", person.From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("to", person.To?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            foreach (var (claim, fen) in person.Asks.OrderBy(ask => ask.Key))
            {
                json.WriteNumber($"{JsonNamingPolicy.KebabCaseLower.ConvertName(claim.ToString())}-fen", fen);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // The hash stands for the bytes: whoever holds the file can show that it is the one that was handed in.
    private static void Write(Utf8JsonWriter json, IReadOnlyList<EvidenceFile> files)
    {
        json.WriteStartArray("evidence");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(file.Kind.ToString()));
            json.WriteString("purpose", file.Purpose);
            json.WriteString("mediaType", file.MediaType);
            json.WriteNumber("size", file.Size);
            json.WriteString("sha256", file.Hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
