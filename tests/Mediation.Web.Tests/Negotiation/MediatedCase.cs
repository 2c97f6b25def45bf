using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Mediation.TestSupport;
using Mediation.Web.Tests.Api;
using Mediation.Web.Tests.Host;
using Mediation.Web.Tests.Referrals;

namespace Mediation.Web.Tests.Negotiation;

/// <summary>A case that is mediated, its worker and employer at their browsers without scripts, and the office at work.</summary>
internal sealed class MediatedCase : IDisposable
{
    private readonly List<HttpClient> _clients = [];
    private Hand _head = null!;
    private Hand _system = null!;

    public HttpClient Worker { get; private set; } = null!;

    public HttpClient Employer { get; private set; } = null!;

    public HttpClient Mediator { get; private set; } = null!;

    public string Id { get; private set; } = "";

    public string Address => $"/api/v1/cases/{Id}";

    public static async Task<MediatedCase> OnAsync(RunningHost host)
    {
        var made = new MediatedCase();
        (made.Worker, made.Employer, made.Mediator) =
            (await made.KeepAsync(host.PersonAsync("worker")), await made.KeepAsync(host.PersonAsync("employer")), await made.KeepAsync(host.PersonAsync("mediator")));
        var program = await made.KeepAsync(host.SignedInAsync("worker"));
        made._head = new Hand(await made.KeepAsync(host.SignedInAsync("head")));
        made._system = new Hand(await made.KeepAsync(host.SignedInAsync("system")));
        var filed = await new Hand(program).BeginAsync("/api/v1/cases", SoundApplication.Json);
        made.Id = filed.GetProperty("id").GetGuid().ToString();
        await made.MediateAsync();
        return made;
    }

    public Task<JsonElement> OfficeAsync(string step, object? body = null) => _head.StepAsync(Address, step, body);

    public Task<JsonElement> ReadAsync() => _head.ReadAsync(Address);

    /// <summary>What is agreed in principle, as the body of the agreement, paid in cash.</summary>
    public async Task<string> ProposalAsync() =>
        (await _head.ReadAsync($"{Address}/negotiation/proposal")).GetRawText().Replace("bank-transfer", "cash", StringComparison.Ordinal);

    public async Task<DateTimeOffset> NowAsync() => (await _system.ReadAsync("/dev/clock")).GetProperty("now").GetDateTimeOffset();

    public Task<JsonElement> ForwardAsync(int hours) => _system.BeginAsync("/dev/clock", new { hours });

    /// <summary>Presses a button of the one form that has it, with what is typed in.</summary>
    public static async Task<HttpResponseMessage> PressAsync(HttpClient person, IHtmlDocument page, string button, Dictionary<string, string>? typed = null)
    {
        var pressed = page.QuerySelectorAll("main form button").Single(one => one.GetAttribute("value") == button || one.Text().Trim() == button);
        var form = (IHtmlFormElement)pressed.Closest("form")!;
        var fields = form.QuerySelectorAll("input:not([type=checkbox]), select, textarea")
            .ToDictionary(field => field.GetAttribute("name")!, field => field is IHtmlSelectElement select ? select.Value ?? "" : field.GetAttribute("value") ?? field.Text());
        if (pressed.GetAttribute("name") is { } name)
        {
            fields[name] = pressed.GetAttribute("value")!;
        }

        foreach (var (field, text) in typed ?? [])
        {
            fields[field] = text;
        }

        using var content = new FormUrlEncodedContent(fields);
        return await person.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _clients.ForEach(client => client.Dispose());

    private async Task MediateAsync()
    {
        var parties = (await ReadAsync()).GetProperty("parties").EnumerateArray().Select(party => party.GetProperty("id").GetGuid()).ToList();
        await OfficeAsync("access", new { partyId = parties[^1], signInName = "employer" });
        await OfficeAsync("consents", new { partyId = parties[^1], agrees = true, manner = "phone" });
        await OfficeAsync("accept");
        var roster = await _head.ReadAsync("/api/v1/mediators");
        var all = roster.ValueKind == JsonValueKind.Array ? roster : roster.EnumerateObject().First(member => member.Value.ValueKind == JsonValueKind.Array).Value;
        var mine = all.EnumerateArray().First(one => one.GetProperty("name").GetString()!.Contains('乙')).GetProperty("id").GetGuid();
        await OfficeAsync("mediators", new { mediators = (Guid[])[mine], presiding = mine });
    }

    private async Task<HttpClient> KeepAsync(Task<HttpClient> opening)
    {
        var client = await opening;
        _clients.Add(client);
        return client;
    }
}
