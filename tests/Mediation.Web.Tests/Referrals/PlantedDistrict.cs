using System.Globalization;
using System.Text;
using System.Text.Json;
using Mediation.TestSupport;
using Mediation.Web.Tests.Api;

namespace Mediation.Web.Tests.Referrals;

/// <summary>
/// One district at work: a failed case handed to the commission, a suit mediated for the court, an agreement before both, and a joint matter.
/// Whatever must stay in the mediation carries a mark, and what goes to another body carries one of another kind.
/// </summary>
internal sealed class PlantedDistrict(RunningHost host) : IDisposable
{
    /// <summary>Columns the model marks mediation-only, and what is planted in each.</summary>
    public static readonly IReadOnlyDictionary<string, string> Columns = new Dictionary<string, string>
    {
        ["Sessions.Minutes"] = Mark.In("Minutes"),
        ["Sessions.SettlementTalk"] = Mark.In("Talk"),
        ["MatterMeetings.Minutes"] = Mark.In("MeetingMinutes"),
        ["Offers.Note"] = Mark.In("OfferNote"),
        ["Offers.EndNote"] = Mark.In("OfferDeclined"),
        ["OfferLines.Words"] = Mark.In("OfferWords"),
        ["CaseMessages.Text"] = Mark.In("Message"),
        ["CaseFeedback.Words"] = Mark.In("Feedback"),
    };

    private static readonly string Application = SoundApplication.Json.Replace("工资未发", $"工资未发{Mark.Told("Facts")}", StringComparison.Ordinal);

    private readonly List<HttpClient> _clients = [];
    private Hand _worker = null!;
    private Hand _head = null!;
    private Hand _court = null!;
    private Hand _system = null!;
    private JsonElement _mediators;

    /// <summary>Addresses of every case, hand-over and matter.</summary>
    public List<string> Addresses { get; } = [];

    public string HandedOver { get; private set; } = "";

    public string KeptPaper { get; private set; } = "";

    /// <summary>The name of somebody who mediated what was handed over.</summary>
    public string Mediator { get; private set; } = "";

    public async Task PlantAsync()
    {
        var failed = await PlantHandOverAsync();
        await ConfirmAsync(await FiledAsync(Application));
        await EntrustAsync(fails: true);
        await EntrustAsync(fails: false);
        await HandleTogetherAsync(failed);
        await WaitAsync(1);
    }

    /// <summary>The failed case alone, handed to the commission.</summary>
    public async Task<string> PlantHandOverAsync()
    {
        (_worker, _head, _court, _system) = (await HandAsync("worker"), await HandAsync("head"), await HandAsync("court"), await HandAsync("system"));
        _mediators = (await _head.ReadAsync("/api/v1/mediators")).Clone();
        Mediator = MediatorAt(1).GetProperty("name").GetString()!;
        var failed = await FiledAsync(Application);
        await FailAsync(failed);
        await _worker.BeginAsync($"{failed}/feedback", new { overall = "good", clear = "good", fair = "good", words = Columns["CaseFeedback.Words"] });
        await HandOverAsync(failed);
        return failed;
    }

    public async Task<Hand> HandAsync(string name)
    {
        _clients.Add(await host.SignedInAsync(name));
        return new Hand(_clients[^1]);
    }

    public void Dispose() => _clients.ForEach(client => client.Dispose());

    private async Task WaitAsync(int hours) => await _system.BeginAsync("/dev/clock", new { hours });

    private async Task<string> FiledAsync(string application)
    {
        var filed = await _worker.BeginAsync("/api/v1/cases", application);
        return await KeepAsync($"/api/v1/cases/{filed.GetProperty("id").GetGuid()}");
    }

    private Task<string> KeepAsync(string address)
    {
        Addresses.Add(address);
        return Task.FromResult(address);
    }

    /// <summary>Accepted, mediators named with their disclosures and challenges, one session called off and one held.</summary>
    private async Task MediateAsync(string dispute)
    {
        var parties = await PartiesAsync(dispute);
        var respondent = parties[^1];
        await _head.StepAsync(dispute, "contacts", new { partyId = respondent, means = "phone", result = "reached", note = Mark.In("ContactNote") });
        await _head.StepAsync(dispute, "consents", new { partyId = respondent, agrees = true, manner = "phone" });
        await _head.StepAsync(dispute, "accept");
        var (first, second) = (MediatorAt(0).GetProperty("id").GetGuid(), MediatorAt(1).GetProperty("id").GetGuid());
        await _head.StepAsync(dispute, "mediators", new { mediators = (Guid[])[first], presiding = first });
        await _head.StepAsync(dispute, "mediators/disclose", new { mediatorId = first, interest = "other-relation", statement = Mark.In("Disclosure") });
        await _head.StepAsync(dispute, "mediators/replace", new { released = first, successor = second, reason = Mark.In("Release") });
        await _head.StepAsync(dispute, "mediators/challenge", new { mediatorId = second, partyId = parties[0], reason = Mark.In("Challenge") });
        await _head.StepAsync(dispute, "mediators/challenge/decide", new { mediatorId = second, upheld = false, reason = Mark.In("ChallengeDecision") });
        await HoldSessionAsync(dispute, parties);
    }

    private async Task HoldSessionAsync(string dispute, List<Guid> parties)
    {
        var at = await NowAsync();
        var off = await _head.StepAsync(dispute, "sessions", new { at = at.AddDays(1), mode = "in-person", place = "调解室一" });
        await _head.StepAsync(dispute, "sessions/cancel", new { sessionId = off.GetProperty("created").GetGuid(), reason = Mark.In("CalledOff") });
        var on = await _head.StepAsync(dispute, "sessions", new { at = at.AddHours(1), mode = "in-person", place = "调解室一" });
        await WaitAsync(3);
        await _head.StepAsync(dispute, "sessions/record", new
        {
            sessionId = on.GetProperty("created").GetGuid(),
            startedAt = at.AddHours(1),
            endedAt = at.AddHours(2),
            present = parties,
            minutes = Columns["Sessions.Minutes"],
            settlementTalk = Columns["Sessions.SettlementTalk"],
            undisputedFacts = new[] { new { text = Mark.Told("Fact"), confirmedBy = parties } },
        });
    }

    private async Task FailAsync(string dispute)
    {
        await MediateAsync(dispute);
        await BargainAsync(dispute);
        await _head.StepAsync(dispute, "suspend", new { ground = "appraisal", reason = Mark.In("Suspension") });
        await _head.StepAsync(dispute, "resume");
        await AgreeAsync(dispute, Mark.In("UnsignedText"));
        await _head.StepAsync(dispute, "fail", new { ground = "deadlock", reason = Mark.In("FailureReason") });
    }

    /// <summary>An offer said on the telephone and declined, and a word in every room.</summary>
    private async Task BargainAsync(string dispute)
    {
        var claim = (await _head.ReadAsync(dispute)).GetProperty("claims")[0].GetProperty("id").GetGuid();
        var talks = $"{dispute}/negotiation";
        var made = await _head.StepAsync(talks, "offers", new
        {
            @for = "applicant",
            manner = "phone",
            validUntil = (await NowAsync()).AddDays(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            note = Columns["Offers.Note"],
            lines = new[] { new { claim, instalments = Array.Empty<object>(), words = Columns["OfferLines.Words"] } },
        });
        await _head.StepAsync(
            talks, $"offers/{made.GetProperty("offer").GetGuid()}/decline", new { @for = "respondent", manner = "phone", note = Columns["Offers.EndNote"] });
        foreach (var room in (string[])["open", "applicants", "respondents"])
        {
            await _head.BeginAsync($"{dispute}/messages", new { room, text = Columns["CaseMessages.Text"] });
        }
    }

    private async Task HandOverAsync(string dispute)
    {
        HandedOver = await DraftAsync(_head, new
        {
            to = "DX-ARB",
            chain = "arbitration",
            purpose = "hand-over",
            legalBasis = "企业劳动争议协商调解规定 §30",
            reason = Mark.Told("Reason"),
            caseId = IdOf(dispute),
        });
        await AttachAsync(_head, HandedOver, Mark.In("KeptName") + ".txt", Mark.In("KeptPaper"), "mediation-only");
        await AttachAsync(_head, HandedOver, Mark.Told("PaperName") + ".txt", Mark.Told("Paper"), "shareable");
        KeptPaper = (await _head.ReadAsync(HandedOver)).GetProperty("papers")[0].GetProperty("hash").GetString()!;
        await _head.StepAsync(HandedOver, "send");
    }

    /// <summary>An agreement that is signed, after a wording that was not, goes to the commission for review and to the court for confirmation.</summary>
    private async Task ConfirmAsync(string dispute)
    {
        await MediateAsync(dispute);
        await SettleAsync(dispute);
        var agreement = (await _head.ReadAsync(dispute)).GetProperty("agreements").EnumerateArray()
            .Single(one => one.GetProperty("effectiveOn").ValueKind == JsonValueKind.String).GetProperty("id").GetGuid();
        foreach (var (to, chain, purpose) in ((string, string, string)[])
            [("DX-ARB", "arbitration", "arbitration-review"), ("DX-COURT", "court", "judicial-confirmation")])
        {
            var referral = await DraftAsync(_head, new
            {
                to,
                chain,
                purpose,
                legalBasis = "民事诉讼法 §205",
                reason = "双方共同申请",
                caseId = IdOf(dispute),
                agreementId = agreement,
                joint = true,
            });
            await AttachAsync(_head, referral, "底稿.txt", Mark.In("KeptDraft"), "mediation-only");
            await _head.StepAsync(referral, "send");
        }
    }

    private async Task SettleAsync(string dispute)
    {
        await AgreeAsync(dispute, Mark.In("EarlierText"));
        await AgreeAsync(dispute, "双方自愿达成协议。");
        var agreement = (await _head.ReadAsync(dispute)).GetProperty("agreements").EnumerateArray().Last();
        foreach (var signer in agreement.GetProperty("stillToSign").EnumerateArray())
        {
            await _head.StepAsync(dispute, $"agreements/{agreement.GetProperty("id").GetGuid()}/signatures", new
            {
                signer = signer.GetProperty("kind").GetString(),
                signerId = signer.GetProperty("id"),
                manner = signer.GetProperty("kind").GetString() == "organisation" ? "seal" : "handwritten",
                textHash = agreement.GetProperty("textHash").GetString(),
            });
        }
    }

    private async Task EntrustAsync(bool fails)
    {
        var referral = await DraftAsync(_court, new
        {
            to = "DX-UNION",
            chain = "court",
            purpose = "entrust",
            stage = "after-court-registration",
            legalBasis = "特邀调解规定 §20",
            reason = "双方同意委托调解",
            number = $"（2026）京0115民初0000{(fails ? 1 : 2)}号",
            dispute = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(Application)!
                .Where(member => member.Key is "workplaceArea" or "applicants" or "respondents" or "claims").ToDictionary(),
        });
        await _court.StepAsync(referral, "send");
        await _head.StepAsync(referral, "receive");
        await _head.StepAsync(referral, "accept", new { });
        await _head.StepAsync(referral, "case");
        var dispute = await KeepAsync($"/api/v1/cases/{(await _head.ReadAsync(referral)).GetProperty("caseId").GetGuid()}");
        await (fails ? FailAsync(dispute) : MediateAsync(dispute));
        if (!fails)
        {
            await SettleAsync(dispute);
        }

        await AttachAsync(_head, referral, "会谈.txt", Mark.In("KeptWithResult"), "mediation-only");
        await _head.StepAsync(referral, "result", new { focus = Mark.Told("Focus"), difficulties = "单位资金困难" });
    }

    private async Task HandleTogetherAsync(string dispute)
    {
        var raised = await _head.BeginAsync("/api/v1/joint-matters", new
        {
            title = "集体欠薪",
            what = "三个月未发工资。",
            cases = (Guid[])[IdOf(dispute)],
            weight = new { reasons = (string[])["media-attention"], grade = "major" },
        });
        var matter = await KeepAsync($"/api/v1/joint-matters/{raised.GetProperty("id").GetGuid()}");
        await _head.StepAsync(matter, "invitations", new { bodies = (string[])["DX-COURT"] });
        await _court.StepAsync(matter, "answer", new { accepts = true });
        await _head.StepAsync(matter, "convene");
        var at = await NowAsync();
        await _head.StepAsync(matter, "meetings", new { at = at.AddHours(1), mode = "video", place = "线上", attending = (string[])["DX-COURT"] });
        var meeting = (await _head.ReadAsync(matter)).GetProperty("meetings")[0].GetProperty("id").GetGuid();
        await WaitAsync(2);
        await _head.StepAsync(matter, $"meetings/{meeting}/record", new
        {
            heldAt = at.AddHours(1),
            present = (string[])["DX-COURT"],
            coordination = Mark.Told("Coordination"),
            minutes = Columns["MatterMeetings.Minutes"],
        });
    }

    private async Task AgreeAsync(string dispute, string text)
    {
        var seen = await _head.ReadAsync(dispute);
        var claim = seen.GetProperty("claims")[0];
        var line = claim.GetProperty("lines")[0];
        await _head.StepAsync(dispute, "agreements", new
        {
            applicants = (Guid[])[line.GetProperty("applicant").GetGuid()],
            claims = (Guid[])[claim.GetProperty("id").GetGuid()],
            text,
            terms = new[]
            {
                new
                {
                    claim = claim.GetProperty("id").GetGuid(),
                    payer = line.GetProperty("respondent").GetGuid(),
                    payee = line.GetProperty("applicant").GetGuid(),
                    amountFen = 100,
                    dueOn = "2026-04-01",
                    manner = "bank-transfer",
                    account = "6222020200112233445",
                },
            },
        });
    }

    private async Task<string> DraftAsync(Hand by, object draft) =>
        await KeepAsync($"/api/v1/referrals/{(await by.BeginAsync("/api/v1/referrals", draft)).GetProperty("id").GetGuid()}");

    private static Task<JsonElement> AttachAsync(Hand by, string referral, string name, string text, string share) => by.StepAsync(referral, "papers", new
    {
        kind = "evidence",
        name,
        mediaType = "text/plain",
        content = Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
        share,
    });

    private async Task<DateTimeOffset> NowAsync() => (await _system.ReadAsync("/dev/clock")).GetProperty("now").GetDateTimeOffset();

    private async Task<List<Guid>> PartiesAsync(string dispute) =>
        [.. (await _head.ReadAsync(dispute)).GetProperty("parties").EnumerateArray().Select(party => party.GetProperty("id").GetGuid())];

    private JsonElement MediatorAt(int place)
    {
        var roster = _mediators.ValueKind == JsonValueKind.Array ? _mediators : _mediators.EnumerateObject().First(member => member.Value.ValueKind == JsonValueKind.Array).Value;
        return roster.EnumerateArray().OrderBy(one => one.GetProperty("name").GetString(), StringComparer.Ordinal).ElementAt(place);
    }

    private static Guid IdOf(string address) => Guid.Parse(address[(address.LastIndexOf('/') + 1)..]);
}
