using System.Globalization;
using System.Text.Json;
using Mediation.Application.Common;
using Mediation.Application.History;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;

namespace Mediation.Application.Notices;

/// <summary>What an event says beyond its name, as a notice keeps it.</summary>
/// <param name="Clock">Of a moved date: told only to those who are reminded of that clock.</param>
internal sealed record EventWords(
    IReadOnlyDictionary<string, string> Values, ClockId? Clock = null, DeadlineId? DeadlineId = null, DateOnly? DueOn = null)
{
    private static readonly EventWords None = new(new Dictionary<string, string>());

    /// <exception cref="JsonException">The message is not what its event writes.</exception>
    public static EventWords Of(OutboxMessage message)
    {
        if (message.Event is not (nameof(DeadlineMoved) or nameof(SessionScheduled)))
        {
            return None;
        }

        using var payload = JsonDocument.Parse(message.Payload);
        try
        {
            return message.Event == nameof(DeadlineMoved) ? OfMove(payload.RootElement) : OfSession(payload.RootElement);
        }
        catch (Exception odd) when (odd is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new JsonException($"{message.Event} is not as it is written.", odd);
        }
    }

    /// <summary>The time of a session as a notice keeps it: in Shanghai, to the minute.</summary>
    public static string WhenOf(DateTimeOffset at) => PlatformTime.DateIn(at).ToDateTime(PlatformTime.HourIn(at))
        .ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    private static EventWords OfMove(JsonElement moved)
    {
        var (clock, from, to) = (Enum.Parse<ClockId>(Text(moved, "Clock")), Date(moved, "From"), Date(moved, "To"));
        var values = new Dictionary<string, string>
        {
            [Placeholders.Clock] = clock.ToString(),
            [Placeholders.Old] = from.ToString("O", CultureInfo.InvariantCulture),
            [Placeholders.Due] = to.ToString("O", CultureInfo.InvariantCulture),
        };
        return moved.TryGetProperty(nameof(DeadlineId), out var id)
            ? new EventWords(values, clock, new DeadlineId(id.GetGuid()), to)
            : new EventWords(values, clock);
    }

    private static EventWords OfSession(JsonElement session)
    {
        var at = session.GetProperty("PlannedAt").GetDateTimeOffset();
        return new EventWords(new Dictionary<string, string>
        {
            [Placeholders.When] = WhenOf(at),
            [Placeholders.Mode] = Text(session, "Mode"),
        });
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static DateOnly Date(JsonElement element, string name) =>
        DateOnly.ParseExact(Text(element, name), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
