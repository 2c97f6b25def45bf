using Mediation.Application.Access;
using Mediation.Application.Linkage;
using Mediation.Application.Tests.Notices;
using Mediation.Domain.Agencies;
using Mediation.Domain.Linkage;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Linkage;

/// <summary>The union, the city union above it, and four other bodies on one platform, with the people of each.</summary>
internal sealed class LinkageBench : IAsyncDisposable
{
    private static readonly (string Code, AgencyKind Kind)[] Others =
    [
        ("DX-HR", AgencyKind.HumanResources), ("DX-JUSTICE", AgencyKind.Justice), ("DX-PETITION", AgencyKind.Petition),
        ("DX-QILIAN", AgencyKind.EnterpriseFederation),
    ];

    private readonly Dictionary<string, Caller> _liaisons = [];

    private LinkageBench(TestPlatform platform) => Platform = platform;

    public TestPlatform Platform { get; }

    /// <summary>Clerk and head of the convening centre.</summary>
    public Caller Clerk { get; private set; } = null!;

    public Caller Head { get; private set; } = null!;

    /// <summary>Head of the city union.</summary>
    public Caller Leader { get; private set; } = null!;

    public MatterReceipt Receipt { get; private set; } = null!;

    public static IEnumerable<string> Bodies => Others.Select(body => body.Code);

    public static async Task<LinkageBench> StartAsync(DatabaseProvider provider)
    {
        var bench = new LinkageBench(await TestPlatform.StartAsync(provider));
        var (union, city) = (bench.Platform.Agency, AgencyId.New(bench.Platform.Clock.GetUtcNow()));
        await bench.EstablishAsync(city, "BJ-UNION", AgencyKind.TradeUnion, AgencyLevel.City);
        await bench.Platform.LookAsync(async db =>
        {
            var agency = db.Agencies.Single(one => one.Id == union);
            db.Entry(agency).Property(one => one.ParentId).CurrentValue = city;
            return await db.SaveChangesAsync();
        });
        (bench.Clerk, bench.Head, bench.Leader) =
            (await bench.JoinAsync(union, Role.Clerk), await bench.JoinAsync(union, Role.CentreHead), await bench.JoinAsync(city, Role.CentreHead));
        foreach (var (code, kind) in Others)
        {
            var id = AgencyId.New(bench.Platform.Clock.GetUtcNow());
            await bench.EstablishAsync(id, code, kind, AgencyLevel.District);
            bench._liaisons[code] = await bench.JoinAsync(id, Role.Liaison);
        }

        return bench;
    }

    public static RaiseMatter Raising(params IReadOnlyList<Guid> cases) => new()
    {
        Title = "某项目集体欠薪",
        Area = "110115",
        What = "工人称三个月未领到工资。",
        Headcount = cases.Count == 0 ? 12 : null,
        Cases = cases,
        Incident = cases.Count == 0 ? MatterSource.PublicOpinion : null,
        Weight = new WeightInput { Reasons = [MatterReasons.ArrearsBeforeFestival], Grade = MatterGrade.Major },
    };

    public Caller Liaison(string code) => _liaisons[code];

    public async Task<MatterReceipt> RaiseAsync(RaiseMatter? command = null, Caller? caller = null) =>
        Receipt = await Platform.SendAsync(command ?? Raising(), caller ?? Clerk);

    /// <summary>The next step from where the last one left the matter.</summary>
    public async Task<MatterReceipt> TakeAsync<TCommand>(TCommand command, Caller? caller = null) where TCommand : MatterCommand =>
        Receipt = await Platform.SendAsync(command with { MatterId = new JointMatterId(Receipt.Id), SeenVersion = Receipt.Version }, caller ?? Clerk);

    /// <summary>Raised, the bodies invited, and convened.</summary>
    public async Task ConveneAsync(params IReadOnlyList<string> bodies)
    {
        await RaiseAsync();
        await TakeAsync(new InviteBodies { Bodies = bodies });
        await TakeAsync(new ConveneMatter());
    }

    public Task<MatterBoard> ReadAsync(Caller caller) => Platform.SendAsync(new GetMatter(Receipt.Id), caller);

    public Task<EmergenciesWatched> WatchAsync() => Platform.SendAsync(new WatchEmergencyReports(), Caller.Platform);

    public ValueTask DisposeAsync() => Platform.DisposeAsync();

    public async Task<Caller> JoinAsync(AgencyId agency, Role role) =>
        new(await Staff.JoinAsync(Platform, agency, role), CallerKind.Person, role.ToString(), agency, [role]);

    public Task EstablishAsync(AgencyId id, string code, AgencyKind kind, AgencyLevel level) => Platform.LookAsync(async db =>
    {
        db.Agencies.Add(Agency.Establish(
            id, new AgencyProfile(code, $"单位{code}", $"Body {code}", kind, level), CaseNumberPattern.Parse("案〔{year}〕{serial}号"), ["110115"],
            new DateOnly(2020, 1, 1)));
        return await db.SaveChangesAsync();
    });
}
