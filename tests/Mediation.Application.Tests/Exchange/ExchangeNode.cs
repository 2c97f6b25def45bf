using System.Net;
using System.Text;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Domain.Agencies;
using Mediation.Domain.Exchange;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Mediation.Application.Tests.Exchange;

/// <summary>One of two systems of an exchange, with a database and a clock of its own.</summary>
internal sealed class ExchangeNode(TestPlatform platform, FakeTimeProvider clock, TestLine line, string code) : IAsyncDisposable
{
    public const string Type = "test.step";

    public TestPlatform Platform => platform;

    /// <summary>Its real clock; the platform's own is the training clock.</summary>
    public FakeTimeProvider Clock => clock;

    public TestLine Line => line;

    public string Code => code;

    public TestReader Reader => platform.Services.GetRequiredService<TestReader>();

    public static async Task<ExchangeNode> StartAsync(DatabaseProvider provider, string code, Dictionary<string, string?>? settings = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        var line = new TestLine();
        var platform = await TestPlatform.StartAsync(
            provider,
            new Dictionary<string, string?>(settings ?? []) { ["Exchange:Node"] = code },
            services => services.AddSingleton<TimeProvider>(clock).AddSingleton<IPartnerLine>(line)
                .AddSingleton<TestReader>().AddScoped<IExchangeReader>(provider => provider.GetRequiredService<TestReader>())
                .AddScoped<IExchangeStates>(provider => provider.GetRequiredService<TestReader>()));
        var node = new ExchangeNode(platform, clock, line, code);
        await node.SendAsync(new AddExchangeKey());
        return node;
    }

    /// <summary>A union's system and a commission's, each the other's partner.</summary>
    public static async Task<(ExchangeNode Union, ExchangeNode Commission)> PairAsync(DatabaseProvider provider, Dictionary<string, string?>? settings = null)
    {
        var (union, commission) = (await StartAsync(provider, "UNION", settings), await StartAsync(provider, "COMMISSION", settings));
        await union.BefriendAsync(commission, Bodies.Commission);
        await commission.BefriendAsync(union, Bodies.Union);
        return (union, commission);
    }

    public async Task BefriendAsync(ExchangeNode other, string agency)
    {
        foreach (var body in new[] { Bodies.Union, Bodies.Commission })
        {
            await EstablishAsync(body);
        }

        line.Nodes[$"https://{other.Code.ToLowerInvariant()}.example"] = other;
        await SendAsync(new RegisterPartner
        {
            Code = other.Code,
            Address = $"https://{other.Code.ToLowerInvariant()}.example/",
            Agencies = [agency],
            ActiveFrom = new DateOnly(2026, 1, 1),
        });
    }

    public Task<T> SendAsync<T>(IRequest<T> request) => platform.SendAsync(request, Caller.Platform);

    public Task<T> LookAsync<T>(Func<AppDb, Task<T>> look) => platform.LookAsync(look);

    public Task PostAsync(Guid subject, string from, string to, string data = """{"step":"sent"}""", params AttachmentReference[] files) =>
        InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<IAppDb>();
            var (sender, receiver) = (await IdAsync(db, from), await IdAsync(db, to));
            (await services.GetRequiredService<IExchangePost>().PostAsync(sender, receiver, Type, subject, data, files, default)).ShouldBeTrue();
            await db.SaveChangesAsync(default);
        });

    public async Task InScopeAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        await act(scope.ServiceProvider);
    }

    public async Task<string> SignAsync(string audience, string payload, string kind = SignedKinds.Message, Func<JwsHeader, JwsHeader>? change = null)
    {
        var key = await LookAsync(db => db.ExchangeKeys.AsNoTracking().Where(key => key.RetiredAt == null).OrderByDescending(key => key.Kid).FirstAsync());
        var header = new JwsHeader(Jws.Algorithm, kind, key.Kid, code, audience, clock.GetUtcNow().ToUnixTimeSeconds(), "1");
        using var signer = key.Open();
        return Jws.Sign(change is null ? header : change(header), Encoding.UTF8.GetBytes(payload), signer);
    }

    public string Write(ExchangeMessage message) => platform.Services.GetRequiredService<ICloudEvents>().Write(message);

    public Task<List<ExchangeOutMessage>> SentAsync() => LookAsync(db => db.ExchangeOut.AsNoTracking().OrderBy(one => one.Sequence).ToListAsync());

    public Task<List<ExchangeInMessage>> TakenAsync() => LookAsync(db => db.ExchangeIn.AsNoTracking().OrderBy(one => one.Sequence).ToListAsync());

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    private static Task<AgencyId> IdAsync(IAppDb db, string code) => db.Agencies.Where(agency => agency.Code == code).Select(agency => agency.Id).SingleAsync();

    private Task EstablishAsync(string body) => InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<IAppDb>();
        if (!await db.Agencies.AnyAsync(agency => agency.Code == body))
        {
            db.Agencies.Add(Agency.Establish(
                AgencyId.New(clock.GetUtcNow()),
                new AgencyProfile(body, $"{body} 单位", body, AgencyKind.ArbitrationCommission, AgencyLevel.District),
                CaseNumberPattern.Parse("京某〔{year}〕{serial:00000}号"), ["110115"], new DateOnly(2020, 1, 1)));
            await db.SaveChangesAsync(default);
        }
    });
}

internal static class Bodies
{
    public const string Union = "DX-UNION";
    public const string Commission = "TEST-ARB";
}

/// <summary>Reads everything of its type into memory, and can be told to refuse or to fail.</summary>
public sealed class TestReader : IExchangeReader, IExchangeStates
{
    public List<ExchangeMessage> Read { get; } = [];

    public List<ExchangeReceipt> Acknowledged { get; } = [];

    public Dictionary<Guid, string> States { get; } = [];

    public Func<ExchangeMessage, ReadingResult>? Answer { get; set; }

    /// <summary>What goes wrong when a receipt is taken in; null lets it in.</summary>
    public Func<ExchangeReceipt, Exception?>? Hinders { get; set; }

    public bool Reads(string type) => type == ExchangeNode.Type;

    public Task<ReadingResult> ReadAsync(ExchangeMessage message, CancellationToken ct)
    {
        var result = Answer?.Invoke(message) ?? new ReadingResult(true, null, "received");
        Read.Add(message);
        return Task.FromResult(result);
    }

    public Task AcknowledgedAsync(ExchangeMessage sent, ExchangeReceipt receipt, CancellationToken ct)
    {
        if (Hinders?.Invoke(receipt) is { } hindrance)
        {
            throw hindrance;
        }

        Acknowledged.Add(receipt);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyDictionary<Guid, string>> StatesAsync(IReadOnlyList<Guid> subjects, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Guid, string>>(States.Where(state => subjects.Contains(state.Key)).ToDictionary());
}

/// <summary>A line between the nodes of a test, without a network: it calls the other side's use cases as its endpoints do.</summary>
public sealed class TestLine : IPartnerLine
{
    internal Dictionary<string, ExchangeNode> Nodes { get; } = [];

    /// <summary>What becomes of a call before it arrives; null lets it through.</summary>
    public Func<string, LineAnswer?>? Before { get; set; }

    /// <summary>What becomes of the answer on its way back; null lets it through.</summary>
    public Func<LineAnswer, LineAnswer?>? After { get; set; }

    public int Calls { get; private set; }

    public int KeyCalls { get; private set; }

    public async Task<PublishedKeys?> KeysAsync(string address, CancellationToken ct)
    {
        KeyCalls++;
        if (!Nodes.TryGetValue(address, out var node))
        {
            return null;
        }

        var keys = await node.SendAsync(new GetExchangeKeys());
        return new PublishedKeys(node.Code, [.. keys.Keys.Select(key => new PartnerKey(key.Kid, key.X, key.Y))], ExchangeOptions.Versions);
    }

    public Task<LineAnswer> SendAsync(string address, string jws, CancellationToken ct) => CallAsync(jws, async () =>
    {
        var received = await Nodes[address].SendAsync(new ReceiveMessage(jws));
        return new LineAnswer((int)(received.Taken ? HttpStatusCode.OK : HttpStatusCode.Accepted), null, received.Receipt);
    });

    public Task<LineAnswer> UploadAsync(string address, string hash, string token, string mediaType, byte[] content, CancellationToken ct) =>
        CallAsync(hash, async () =>
        {
            await Nodes[address].SendAsync(new ReceiveAttachment(hash, token, new MemoryStream(content)));
            return new LineAnswer(200, null, "");
        });

    public Task<LineAnswer> LedgerAsync(string address, string jws, CancellationToken ct) =>
        CallAsync(jws, async () => new LineAnswer(200, null, await Nodes[address].SendAsync(new AnswerLedger(jws))));

    private async Task<LineAnswer> CallAsync(string what, Func<Task<LineAnswer>> call)
    {
        Calls++;
        if (Before?.Invoke(what) is { } cut)
        {
            return cut;
        }

        LineAnswer answer;
        try
        {
            answer = await call();
        }
        catch (ExchangeRefusedException refused)
        {
            answer = new LineAnswer(refused.Refusal.Status, refused.Refusal.Code, null);
        }

        return After?.Invoke(answer) ?? answer;
    }
}
