using System.Text.Json.Nodes;
using Mediation.Application.Exchange;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Referrals;

/// <summary>A dispute that could not be used is refused on arrival, when its sender still hears of it, and not found out on opening a case.</summary>
public sealed class PartnerPackagesTests
{
    private const string Unsound = "referral.package-unsound";
    private const string Incomplete = "referral.package-incomplete";

    [Theory]
    [EveryDatabase]
    public async Task ASoundDispute_Arrives(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await Bodies.OnAsync(platform);
        (await platform.TellAsync("send", Partner.Opening())).ShouldBe(new ReadingResult(true, null, "sent"));
    }

    [Theory]
    [EveryDatabase]
    public async Task ADisputeBeyondTheLimits_IsRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await Bodies.OnAsync(platform);
        foreach (var package in (JsonObject[])
            [
                Party(party => party["phone"] = "打电话"),
                Party(party => party["identity"]!["number"] = "110199198603124513"),
                Party(party => party["name"] = new string('长', 500)),
                Party(party => party["particulars"] = new JsonObject { ["bornOn"] = "0001-01-01" }),
                Party(party => party["employment"] = new JsonObject { ["from"] = "9999-12-31" }),
                Changed(package => package["respondents"]![0]!["creditCode"] = "91110199MA00000A1X"),
                Changed(package => package["claims"]![0]!["lines"]![0]!["amountFen"] = -1),
                Changed(package => package["claims"]![0]!["lines"]![0]!["amountFen"] = long.MaxValue),
                Changed(package => package["claims"]![0]!["facts"] = new string('长', 5001)),
                Changed(package => package["claims"]![0]!["periodFrom"] = "0001-01-01"),
                Changed(package => package["claims"] = Many(51, package["claims"]![0]!)),
                Changed(package => package["applicants"] = Many(1001, package["applicants"]![0]!)),
                Changed(package => package["undisputedFacts"] = new JsonArray(new string('长', 1001))),
                Changed(package => package["totals"] = new JsonArray(new JsonObject { ["type"] = "unpaid-wages", ["cause"] = "追索劳动报酬", ["people"] = 1, ["amountFen"] = -5 })),
                Changed(package => package["course"] = Course(-1)),
                Changed(package => package["agreement"] = Agreement(-1, 0)),
                Changed(package => package["agreement"] = Agreement(1, 5001)),
                Changed(package => package["workplaceArea"] = "不知道"),
                Changed(package => package["schema"] = 2),
            ])
        {
            (await platform.TellAsync("send", Partner.Opening(package))).Code.ShouldBe(Unsound, package.ToJsonString()[..Math.Min(300, package.ToJsonString().Length)]);
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task ADisputeThatOpensNoCase_IsRefused_WhereACaseIsAskedFor(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await Bodies.OnAsync(platform);
        (await platform.TellAsync("send", Partner.Opening([]))).Code.ShouldBe(Incomplete);
        (await platform.TellAsync("send", Partner.Opening(Changed(package => package["claims"]![0]!["lines"]![0]!["applicant"] = "a9")))).Code.ShouldBe(Incomplete);
        (await platform.TellAsync("send", Partner.Opening(Changed(package => package["claims"]![0]!["facts"] = "")))).Code.ShouldBe(Incomplete);

        var help = Partner.Opening([]).Inside("chain", "legal-aid").Inside("purpose", "assist").Inside("stage", "none");
        (await platform.TellAsync("send", help)).ShouldBe(new ReadingResult(true, null, "sent"));
    }

    [Theory]
    [EveryDatabase]
    public async Task ListsWithNothingInAPlace_AndCharactersNoDatabaseTakes_AreRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await Bodies.OnAsync(platform);
        foreach (var package in (JsonObject[])
            [
                Changed(package => package["applicants"] = new JsonArray((JsonNode?)null)),
                Changed(package => package["claims"]![0]!["lines"] = new JsonArray((JsonNode?)null)),
                Changed(package => package["claims"]![0]!["facts"] = "欠\0薪"),
                Changed(package => package["nobodyReadsThis"] = "\uFFFF"),
            ])
        {
            (await platform.TellAsync("send", Partner.Opening(package))).Code.ShouldBe("referral.content-unreadable", package.ToJsonString());
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task AResultBeyondTheLimits_IsRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await Bodies.OnAsync(platform);
        await platform.TellAsync("send", Partner.Opening());
        var other = (await platform.TellAsync("send-result", Partner.Result(Result()))).Code;
        other.ShouldBe("referral.step-of-other-side");
        foreach (var result in (JsonObject[])
            [
                Result().With("on", "2016-01-01"),
                Result().With("on", "2026-03-09"),
                Result().With("sessionsHeld", 1_000_000),
                Result().With("number", new string('1', 101)),
                Result().With("mediators", Many(101, "调解员乙")),
                Result().With("claims", Many(10_001, Claim(1))),
                Result().With("claims", new JsonArray(Claim(-1))),
                Result().With("agreements", new JsonArray(Agreement(-1, 0).With("onTheSpot", false).With("paidFen", 0))),
                Result().With("agreements", new JsonArray(Agreement(1, 5001).With("onTheSpot", false).With("paidFen", 0))),
                Result().With("failure", new JsonObject { ["ground"] = "deadlock", ["focus"] = new string('长', 2001), ["undisputedFacts"] = new JsonArray() }),
            ])
        {
            (await platform.TellAsync("send-result", Partner.Result(result))).Code.ShouldBe("referral.result-unsound", result.ToJsonString()[..40]);
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task APaper_OfATypeOrNameThatIsNotTaken_IsRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await Bodies.OnAsync(platform);
        (await TellAsync(platform, "evidence", "工资条.pdf", "application/x-msdownload")).ShouldBe("referral.paper-media-type");
        (await TellAsync(platform, "evidence", "工资条.html", "text/html")).ShouldBe("referral.paper-media-type");
        (await TellAsync(platform, "evidence", "../../工资条.pdf", "application/pdf")).ShouldBe("referral.paper-name");
        (await TellAsync(platform, "evidence", "工资条\u202Efdp.exe", "application/pdf")).ShouldBe("referral.paper-name");
        (await TellAsync(platform, "evidence", new string('长', 121), "application/pdf")).ShouldBe("referral.paper-name");
        (await TellAsync(platform, "Evidence<", "工资条.pdf", "application/pdf")).ShouldBe("referral.content-unreadable");
        (await TellAsync(platform, "arbitration-application", "申请书.html", "text/html")).ShouldBeNull();
    }

    [Theory]
    [EveryDatabase]
    public async Task AFileNoPaperNames_IsRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await Bodies.OnAsync(platform);
        var file = new AttachmentReference(new string('b', 64), 10, "application/pdf", "多余.pdf");
        (await platform.TellAsync("send", Partner.Opening(), files: file)).Code.ShouldBe("referral.content-unreadable");
    }

    private static async Task<string?> TellAsync(TestPlatform platform, string kind, string name, string mediaType)
    {
        var hash = new string('a', 64);
        var paper = new JsonObject { ["kind"] = kind, ["name"] = name, ["hash"] = hash, ["size"] = 10, ["mediaType"] = mediaType };
        var said = Partner.Opening().With("papers", new JsonArray(paper));
        return (await platform.TellAsync("send", said, files: new AttachmentReference(hash, 10, mediaType, "工资条"))).Code;
    }

    private static JsonObject Changed(Action<JsonObject> change)
    {
        var package = Partner.Package();
        change(package);
        return package;
    }

    private static JsonObject Party(Action<JsonNode> change) => Changed(package => change(package["applicants"]![0]!));

    private static JsonArray Many(int count, JsonNode one) => [.. Enumerable.Range(0, count).Select(_ => one.DeepClone())];

    private static JsonObject Course(int sessions) => new() { ["receivedOn"] = "2026-02-01", ["sessionsHeld"] = sessions, ["mediators"] = new JsonArray() };

    private static JsonObject Agreement(long fen, int terms) => new()
    {
        ["number"] = 1,
        ["text"] = "分期支付。",
        ["textHash"] = new string('a', 64),
        ["agreedFen"] = fen,
        ["terms"] = Many(terms, new JsonObject { ["number"] = 1, ["payer"] = "甲", ["payee"] = "乙", ["amountFen"] = 1, ["dueOn"] = "2026-04-01", ["manner"] = "cash", ["performed"] = false }),
        ["accounts"] = new JsonArray(),
    };

    private static JsonObject Claim(long fen) => new() { ["claim"] = 1, ["type"] = "unpaid-wages", ["claimedFen"] = fen };

    private static JsonObject Result() => new() { ["outcome"] = "mediation-failed", ["on"] = "2026-03-02" };
}
