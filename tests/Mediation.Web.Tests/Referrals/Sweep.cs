using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mediation.TestSupport;

namespace Mediation.Web.Tests.Referrals;

/// <summary>Asks every endpoint of the API description and every page, with every id that is known, and keeps what shows a mark.</summary>
internal sealed partial class Sweep(JsonElement description, PlantedDistrict district)
{
    private const string NoSuch = "0193a000-0000-7000-8000-00000000ffff";
    private const string NoHash = "00000000000000000000000000000000000000000000000000000000000000ff";
    private readonly HashSet<string> _ids = [];
    private readonly Dictionary<string, List<string>> _deadlines = [];
    private readonly HashSet<string> _hashes = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ConcurrentBag<string> Leaks { get; } = [];

    /// <summary>Who found a mark of what is told, and of which place.</summary>
    public ConcurrentDictionary<(string Who, string Place), string> Told { get; } = new();

    /// <summary>Answers with content, by who got them.</summary>
    public ConcurrentDictionary<string, int> Contents { get; } = new();

    public static async Task<Sweep> OfAsync(RunningHost host, PlantedDistrict district)
    {
        using var browser = host.Browser();
        using var document = JsonDocument.Parse(await browser.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Cancel));
        return new Sweep(document.RootElement.Clone(), district);
    }

    /// <summary>Every id and hash that stands in a case, hand-over or matter is asked for later, by whomever.</summary>
    public void Learn(string address, string text, JsonElement content)
    {
        _deadlines[IdOf(address)] = content.TryGetProperty("deadlines", out var listed)
            ? [NoSuch, .. listed.EnumerateArray().Select(deadline => deadline.GetProperty("id").GetString()!)]
            : [NoSuch];
        _ids.UnionWith(Ids().Matches(text).Select(found => found.Value));
        _hashes.UnionWith(Hashes().Matches(text).Select(found => found.Value));
    }

    public Task ReadAllAsync(string who, HttpClient client) => ReadAsync(who, client, Paths("get"));

    /// <summary>What the writing may have changed: hand-overs, matters, and every list.</summary>
    public Task ReadAgainAsync(string who, HttpClient client) => ReadAsync(who, client, Paths("get").Where(path =>
        path.Contains("referrals", StringComparison.Ordinal) || path.Contains("joint-matters", StringComparison.Ordinal) || !path.Contains('{', StringComparison.Ordinal)));

    public async Task ReadAsync(string who, HttpClient client, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            // Who may not ask at all is told so whatever the id.
            var addresses = Addresses(path).Distinct().ToList();
            if (await AskAsync(who, client, HttpMethod.Get, addresses[0], null) != HttpStatusCode.Forbidden)
            {
                await Parallel.ForEachAsync(
                    addresses.Skip(1), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Cancel },
                    async (address, _) => await AskAsync(who, client, HttpMethod.Get, address, null));
            }
        }
    }

    public async Task WriteAllAsync(string who, HttpClient client)
    {
        foreach (var (verb, path) in Paths("post").Select(path => (HttpMethod.Post, path)).Concat(Paths("put").Select(path => (HttpMethod.Put, path))))
        {
            var sample = new SampleBody(description, district).For(path, verb);
            foreach (var address in Targets(path))
            {
                if (await AskAsync(who, client, verb, address, "{}") == HttpStatusCode.Forbidden)
                {
                    break;
                }

                await AskAsync(who, client, verb, address, sample ?? "[]", await VersionAsync(client, address));
            }
        }
    }

    public async Task<HttpStatusCode> AskAsync(string who, HttpClient client, HttpMethod verb, string address, string? body, int version = 1)
    {
        using var request = new HttpRequestMessage(verb, new Uri(address, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        }

        using var answer = await client.SendAsync(request, Cancel);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        Keep(who, $"{verb} {address}", answer, bytes);
        return answer.StatusCode;
    }

    public IEnumerable<string> ToldTo(string who) => Told.Keys.Where(found => found.Who == who).Select(found => found.Place).Order(StringComparer.Ordinal);

    private void Keep(string who, string call, HttpResponseMessage answer, byte[] bytes)
    {
        ((int)answer.StatusCode).ShouldBeLessThan(500, $"{who} {call}");
        answer.StatusCode.ShouldNotBe(HttpStatusCode.TooManyRequests, $"{who} {call}");
        if (answer.StatusCode == HttpStatusCode.OK && bytes.Length > 0)
        {
            Contents.AddOrUpdate(who, 1, (_, seen) => seen + 1);
        }

        var headers = Encoding.UTF8.GetBytes($"{answer.Headers}{answer.Content.Headers}");
        foreach (var mark in Mark.FoundIn(bytes).Concat(Mark.FoundIn(headers)))
        {
            if (Mark.ToldPlaceOf(mark) is { } place)
            {
                Told.TryAdd((who, place), call);
            }
            else
            {
                Leaks.Add($"{who} {call}: {mark}");
            }
        }
    }

    /// <summary>The version this caller sees, so that a step is not refused for being stale.</summary>
    private static async Task<int> VersionAsync(HttpClient client, string address)
    {
        if (Resource().Match(address) is not { Success: true } resource)
        {
            return 1;
        }

        using var answer = await client.GetAsync(new Uri(resource.Value, UriKind.Relative), Cancel);
        return answer.Headers.ETag is { } tag && int.TryParse(tag.Tag.Trim('"'), out var version) ? version : 1;
    }

    private IEnumerable<string> Paths(string verb) => description.GetProperty("paths").EnumerateObject()
        .Where(path => path.Value.TryGetProperty(verb, out _)).Select(path => path.Name);

    /// <summary>Steps are tried on the cases, hand-overs and matters, and on an id that is none.</summary>
    private IEnumerable<string> Targets(string path) => path.Contains("{id}", StringComparison.Ordinal)
        ? Roots(path).Select(id => Placeholder().Replace(path.Replace("{id}", id, StringComparison.Ordinal), NoSuch))
        : [Placeholder().Replace(path, "DX-COURT")];

    private IEnumerable<string> Addresses(string path)
    {
        var names = Placeholder().Matches(path).Select(found => found.Value).ToList();
        return names.Count == 0 ? [path] : Roots(path).SelectMany(root => Fill(path.Replace(names[0], ValueOf(names[0], root), StringComparison.Ordinal), root, names));
    }

    private IEnumerable<string> Fill(string path, string root, List<string> names) => names.Count == 1
        ? [path]
        : (names[1].Trim('{', '}') switch
        {
            "hash" => [NoHash, .. _hashes],
            "kind" => ["failure-report", "arbitration-application", "judicial-confirmation-application", "no-such"],
            _ => _deadlines.GetValueOrDefault(root, [NoSuch]),
        }).Select(value => path.Replace(names[1], value, StringComparison.Ordinal));

    private static string ValueOf(string name, string root) => name.Trim('{', '}').Split(':')[0] switch
    {
        "year" => "2026",
        "id" or "caseId" => root,
        _ => "DX-COURT",
    };

    /// <summary>Of cases, hand-overs and matters their own ids; of anything else every id there is.</summary>
    private IEnumerable<string> Roots(string path)
    {
        var own = district.Addresses.Where(address => path.Contains(Kind().Match(address).Value, StringComparison.Ordinal)).Select(IdOf).ToList();
        return [NoSuch, .. own.Count > 0 ? own.AsEnumerable() : _ids];
    }

    private static string IdOf(string address) => address[(address.LastIndexOf('/') + 1)..];

    [GeneratedRegex("/(cases|referrals|joint-matters)/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex("^/api/v1/(cases|referrals|joint-matters)/[0-9a-f-]{36}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Resource();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ids();

    [GeneratedRegex("(?<=\")[0-9a-f]{64}(?=\")", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hashes();
}
