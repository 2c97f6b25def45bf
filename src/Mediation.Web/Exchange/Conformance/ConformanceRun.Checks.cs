using System.Security.Cryptography;
using System.Text.Json;
using Mediation.Application.Exchange;

namespace Mediation.Web.Exchange.Conformance;

internal sealed partial class ConformanceRun
{
    private static readonly TimeSpan KeyPause = TimeSpan.FromSeconds(70);

    private KeySet? _theirs;

    // A system asks for keys once a minute at most, so a new one may have to wait for its turn.
    private async Task KeysAsync(CancellationToken ct)
    {
        var keys = await party.GetAsync("/keys", ct);
        _theirs = keys.Status == 200 ? JsonSerializer.Deserialize<KeySet>(keys.Text, JsonSerializerOptions.Web) : null;
        Check("keys are published", _theirs is { Keys.Count: > 0 }, keys);
        party.Use(ECDsa.Create(ECCurve.NamedCurves.nistP256));
        var until = clock.GetUtcNow() + KeyPause;
        var subject = Guid.CreateVersion7(clock.GetUtcNow());
        Answer answer;
        while (Is(answer = await party.SendAsync(Sign(Message(1) with { Subject = subject }), ct), Refusal.KeyUnknown) && clock.GetUtcNow() < until)
        {
            await Task.Delay(TimeSpan.FromSeconds(2), clock, ct);
        }

        Check("a key rotated in flight is read and believed", answer.Status == 200, answer);
    }

    private string Sign(ExchangeMessage message, Func<JwsHeader, JwsHeader>? change = null) =>
        party.Sign(SignedKinds.Message, events.Write(message), change);

    private ExchangeMessage Message(int sequence) =>
        new(Guid.CreateVersion7(clock.GetUtcNow()), Probe, from, to, _subject, sequence, clock.GetUtcNow(), """{"probe":true}""", []);

    private async Task TurnedAwayAsync(
        string what, string jws, Refusal refusal, CancellationToken ct, Func<string, CancellationToken, Task<Answer>>? send = null)
    {
        var answer = await (send ?? party.SendAsync)(jws, ct);
        Check($"{what} is turned away with {refusal.Code}", Is(answer, refusal), answer);
    }

    private void CheckReceipt(string what, Answer answer, ExchangeMessage message, string jws)
    {
        var signed = answer.Status == 200 ? Jws.Parse(answer.Text) : null;
        var key = signed is null ? null : _theirs?.Keys.FirstOrDefault(one => one.Kid == signed.Header.Kid);
        Check(
            what,
            signed is not null && key is not null && signed.IsSignedBy(new Domain.Exchange.PartnerKey(key.Kid, key.X, key.Y))
                && signed.Header.Typ == SignedKinds.Receipt && signed.Header.Aud == party.Node && Payload(answer.Text) is { } said
                && said.GetProperty("message").GetGuid() == message.Id && said.GetProperty("hash").GetString() == Jws.HashOf(jws)
                && said.GetProperty("content").GetString() == Jws.HashOf(events.Write(message)) && said.GetProperty("applied").GetBoolean(),
            answer);
    }

    private static bool Is(Answer answer, Refusal refusal) => answer.Status == refusal.Status && answer.Code == refusal.Code;

    private static int? Number(Answer answer, string field) =>
        answer.Problem is { } problem && problem.TryGetProperty(field, out var number) ? number.GetInt32() : null;

    private static JsonElement? Payload(string jws) => Jws.Parse(jws) is { } signed ? JsonDocument.Parse(signed.Payload).RootElement.Clone() : null;

    private void Check(string what, bool holds, Answer? answer = null)
    {
        _passed += holds ? 1 : 0;
        Failed += holds ? 0 : 1;
        say(holds ? $"ok    {what}" : $"FAIL  {what}{(answer is null ? "" : $" (got {answer.Status} {answer.Code})")}");
    }
}
