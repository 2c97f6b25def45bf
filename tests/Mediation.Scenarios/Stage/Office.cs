using System.Diagnostics;
using Mediation.Application.Exchange;
using Mediation.Application.Referrals;
using Mediation.Domain.Referrals;
using Mediation.Infrastructure.Persistence;

namespace Mediation.Scenarios.Stage;

/// <summary>One system of an exchange: its own process and database, reached by its partner over a line that may fail.</summary>
internal sealed class Office : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Dictionary<string, Person> _people = [];
    private ServerProcess _server;

    private Office(ServerProcess server, string node, Line line) => (_server, Node, Line) = (server, node, line);

    public string Node { get; }

    public Uri Address => _server.Address;

    /// <summary>The line by which the partner reaches this system.</summary>
    public Line Line { get; }

    public static async Task<Office> OpenAsync(DatabaseProvider provider, string node, DateTimeOffset startAt)
    {
        var line = await Line.OpenAsync();
        var server = await ServerProcess.StartAsync(
            provider, startAt, $"--Exchange:Node={node}", "--Exchange:CallTimeout=00:00:03", "--Jobs:Poll=00:00:00.3",
            "--RateLimit:ExchangeAMinute=100000", "--RateLimit:SignInsAMinute=100000");
        line.Target = server.Address;
        return new Office(server, node, line);
    }

    public async Task<Person> AsAsync(string account)
    {
        if (!_people.TryGetValue(account, out var person))
        {
            _people[account] = person = await SignIn.AsPersonAsync(_server.Address, account);
        }

        return person;
    }

    public async Task MakeKeyAsync() => await (await AsAsync("system")).PostAsync<ExchangeKeyReceipt>("/api/v1/exchange/keys", new { });

    public async Task MeetAsync(Office partner, params string[] agencies)
    {
        var met = await (await AsAsync("system")).PostAsync<PartnerReceipt>("/api/v1/exchange/partners", new
        {
            code = partner.Node,
            address = partner.Line.Address.ToString().TrimEnd('/'),
            agencies,
            activeFrom = "2020-01-01",
        });
        met.Keys.ShouldBePositive();
    }

    /// <summary>kill -9, and up again over the same database.</summary>
    public async Task KillAndStartAgainAsync()
    {
        Line.Target = null;
        _server = await _server.KillAndStartAgainAsync();
        foreach (var person in _people.Values)
        {
            person.Dispose();
        }

        _people.Clear();
        Line.Target = _server.Address;
    }

    public async Task<ReferralReceipt> StepAsync(string account, Guid referral, string step, object? body = null)
    {
        var person = await AsAsync(account);
        var now = await person.GetAsync<ReferralDetails>($"/api/v1/referrals/{referral}");
        return await person.PostAsync<ReferralReceipt>($"/api/v1/referrals/{referral}/{step}", body, now.Version);
    }

    public async Task<ReferralDetails> ReadAsync(string account, Guid referral) =>
        await (await AsAsync(account)).GetAsync<ReferralDetails>($"/api/v1/referrals/{referral}");

    /// <summary>Comes back when the referral is here and in this status.</summary>
    public async Task<ReferralDetails> UntilAsync(string account, Guid referral, ReferralStatus status)
    {
        var person = await AsAsync(account);
        var last = "";
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(50))
        {
            _server.MustBeAlive();
            var page = await person.GetAsync<ReferralPage>("/api/v1/referrals?take=200");
            var row = page.Referrals.SingleOrDefault(one => one.Id == referral);
            if (row?.Status == status)
            {
                return await ReadAsync(account, referral);
            }

            last = $"{row?.Status}";
        }

        throw new TimeoutException($"At {Node} referral {referral} is {last}, not {status}. {await MessagesAsync()}");
    }

    /// <summary>Compares the ledgers of both sides up to now, once nothing is on its way any more.</summary>
    public async Task<ReconciliationEntry> CompareAsync(Office partner)
    {
        var system = await AsAsync("system");
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(50))
        {
            if (!await HasQueuedAsync() && !await partner.HasQueuedAsync())
            {
                break;
            }
        }

        return await system.PostAsync<ReconciliationEntry>(
            "/api/v1/exchange/reconciliations", new { partner = partner.Node, from = "2026-01-01T00:00:00Z", until = "2026-12-31T00:00:00Z" });
    }

    private async Task<bool> HasQueuedAsync() => (await MessagesAsync()).Contains("\"queued\"", StringComparison.Ordinal);

    public async Task<string> MessagesAsync() => (await (await AsAsync("system")).TryGetAsync("/api/v1/exchange/messages?take=200")).Body;

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people.Values)
        {
            person.Dispose();
        }

        await _server.DisposeAsync();
        await Line.DisposeAsync();
    }
}
