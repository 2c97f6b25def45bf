using System.Text;
using System.Text.Json;
using Mediation.Application.Common;
using Mediation.Application.Exchange;

namespace Mediation.Web.Exchange.Conformance;

/// <summary>
/// Plays a partner against another system, well-behaved and not, and says of each check whether the protocol was kept. It brings probes
/// only, about subjects of its own: nothing that the system does work on.
/// </summary>
/// <param name="from">Agency that the target knows to be served by the party.</param>
/// <param name="to">Agency of the target.</param>
/// <param name="say">Takes one line for each check.</param>
internal sealed partial class ConformanceRun(TestParty party, ICloudEvents events, string from, string to, TimeProvider clock, Action<string> say)
{
    private const string Probe = "mediation.exchange.probe";
    private readonly Guid _subject = Guid.CreateVersion7(clock.GetUtcNow());
    private int _passed;

    public int Failed { get; private set; }

    public string Total => $"{_passed} passed, {Failed} failed";

    public async Task RunAsync(ExchangeAbilities abilities, CancellationToken ct)
    {
        await KeysAsync(ct);
        await OrderAsync(ct);
        await ForgeriesAsync(ct);
        await ClocksAsync(ct);
        await EnvelopesAsync(abilities, ct);
        await AttachmentsAsync(ct);
        await LedgerAsync(ct);
    }

    private async Task OrderAsync(CancellationToken ct)
    {
        var first = Message(1);
        var signed = Sign(first);
        var answer = await party.SendAsync(signed, ct);
        Check("a valid message is taken", answer is { Status: 200 }, answer);
        CheckReceipt("its receipt names message, hash and content", answer, first, signed);
        Check("the same again gets the first receipt, byte for byte", (await party.SendAsync(signed, ct)).Text == answer.Text);
        Check("signed anew it gets the first receipt too", (await party.SendAsync(Sign(first), ct)).Text == answer.Text);
        var gap = await party.SendAsync(Sign(Message(3)), ct);
        Check("after a gap it is told what is awaited", Is(gap, Refusal.OutOfOrder) && Number(gap, "expecting") == 2, gap);
        Check("the missing one is taken", (await party.SendAsync(Sign(Message(2)), ct)).Status == 200);
        Check("then the one after it", (await party.SendAsync(Sign(Message(3)), ct)).Status == 200);
        await TurnedAwayAsync("an id with other content", Sign(first with { Data = """{"other":true}""" }), Refusal.IdReused, ct);
        await TurnedAwayAsync("a number used twice", Sign(Message(3)), Refusal.SequenceReused, ct);
        var unknown = await party.SendAsync(Sign(Message(4) with { Type = "mediation.exchange.nothing" }), ct);
        Check("an unknown type is refused by receipt", unknown.Status == 200 && Payload(unknown.Text) is { } said && !said.GetProperty("applied").GetBoolean(), unknown);
    }

    private async Task ForgeriesAsync(CancellationToken ct)
    {
        var (parts, other) = (Sign(Message(5)).Split('.'), Sign(Message(6)).Split('.'));
        await TurnedAwayAsync("a payload that was not signed", $"{parts[0]}.{other[1]}.{parts[2]}", Refusal.SignatureInvalid, ct);
        await TurnedAwayAsync("an empty signature", $"{parts[0]}.{parts[1]}.", Refusal.SignatureInvalid, ct);
        await TurnedAwayAsync("a text without signature", events.Write(Message(5)), Refusal.SignatureInvalid, ct);
        await TurnedAwayAsync("the algorithm none", Sign(Message(5), header => header with { Alg = "none" }), Refusal.SignatureInvalid, ct);
        await TurnedAwayAsync("a receipt for a message", party.Sign(SignedKinds.Receipt, events.Write(Message(5))), Refusal.SignatureInvalid, ct);
        await TurnedAwayAsync("a key nobody published", Sign(Message(5), header => header with { Kid = "nobody" }), Refusal.KeyUnknown, ct);
        await TurnedAwayAsync("an unknown issuer", Sign(Message(5), header => header with { Iss = "NOBODY-KNOWN" }), Refusal.PartnerUnknown, ct);
        await TurnedAwayAsync("what is for another system", Sign(Message(5), header => header with { Aud = "ANOTHER" }), Refusal.AudienceWrong, ct);
        await TurnedAwayAsync("an agency that is not the partner's", Sign(Message(5) with { From = to, To = from }), Refusal.SenderNotServed, ct);
        await TurnedAwayAsync("a forged question for the ledger", "x.y.z", Refusal.SignatureInvalid, ct, party.LedgerAsync);
    }

    private async Task ClocksAsync(CancellationToken ct)
    {
        Check("a clock ten minutes slow is borne", (await party.SendAsync(Sign(Message(5), Later(-600)), ct)).Status == 200);
        Check("a clock ten minutes fast is borne", (await party.SendAsync(Sign(Message(6), Later(600)), ct)).Status == 200);
        await TurnedAwayAsync("an hour-old recording", Sign(Message(7), Later(-3600)), Refusal.ClockApart, ct);

        static Func<JwsHeader, JwsHeader> Later(long seconds) => header => header with { Iat = header.Iat + seconds };
    }

    private async Task EnvelopesAsync(ExchangeAbilities abilities, CancellationToken ct)
    {
        var version = await party.SendAsync(Sign(Message(7), header => header with { Ver = "999" }), ct);
        Check("an unknown version is told the known ones", Is(version, Refusal.VersionUnsupported) && version.Problem!.Value.TryGetProperty("versions", out _), version);
        await TurnedAwayAsync("what is no message", party.Sign(SignedKinds.Message, "{}"), Refusal.Malformed, ct);
        await TurnedAwayAsync("what is too large", Sign(Message(7) with { Data = $$"""{"x":"{{new string('x', abilities.MaxMessageBytes)}}"}""" }), Refusal.TooLarge, ct);
    }

    private async Task AttachmentsAsync(CancellationToken ct)
    {
        var content = Encoding.UTF8.GetBytes($"conformance {_subject}");
        var hash = Jws.HashOf(content);
        var message = Message(7) with { Attachments = [new AttachmentReference(hash, content.Length, "text/plain", "probe.txt")] };
        var unannounced = await party.UploadAsync(hash, content, ct);
        Check("a file nobody announced is not taken", Is(unannounced, Refusal.AttachmentUnannounced), unannounced);
        var waiting = await party.SendAsync(Sign(message), ct);
        Check("a message waits for its file, which is named", waiting.Status == 202 && Payload(waiting.Text) is { } said
            && said.GetProperty("missing").EnumerateArray().Any(one => one.GetString() == hash), waiting);
        var wrong = await party.UploadAsync(hash, Encoding.UTF8.GetBytes(new string('x', content.Length)), ct);
        Check("another file is not taken for it", Is(wrong, Refusal.AttachmentHash), wrong);
        Check("the next message waits too", Is(await party.SendAsync(Sign(Message(8)), ct), Refusal.OutOfOrder));
        Check("the file is taken", (await party.UploadAsync(hash, content, ct)).Status == 200);
        Check("and again does no harm", (await party.UploadAsync(hash, content, ct)).Status == 200);
        Check("then the message is taken", (await party.SendAsync(Sign(message), ct)).Status == 200);
    }

    private async Task LedgerAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var query = JsonSerializer.Serialize(new { from = now.AddHours(-1), until = now.AddHours(1), cursor = (string?)null, take = 200 });
        var answer = await party.LedgerAsync(party.Sign(SignedKinds.LedgerQuery, query), ct);
        var own = answer.Status == 200 && Payload(answer.Text) is { } page
            ? page.GetProperty("subjects").EnumerateArray().Where(one => one.GetProperty("subject").GetGuid() == _subject).ToList()
            : [];
        Check("the ledger names every message once", own.Count == 1 && own[0].GetProperty("messages").EnumerateArray()
            .Select(one => one.GetProperty("sequence").GetInt32()).SequenceEqual(Enumerable.Range(1, 7)), answer);
    }
}
