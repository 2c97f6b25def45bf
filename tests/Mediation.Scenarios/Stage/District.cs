using Mediation.Application.History;
using Mediation.Infrastructure.Persistence;

namespace Mediation.Scenarios.Stage;

/// <summary>The demonstration district on a server of its own, with its people signed in and its clock in our hands.</summary>
internal sealed class District : IAsyncDisposable
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);
    private readonly ServerProcess _server;

    private District(ServerProcess server) => _server = server;

    public required Person Worker { get; init; }

    public required Person Employer { get; init; }

    public required Person Clerk { get; init; }

    public required Person Mediator { get; init; }

    public required Person Head { get; init; }

    public required Person Liaison { get; init; }

    public required Person Auditor { get; init; }

    public required Person Court { get; init; }

    private Person Trainer { get; init; } = null!;

    public static async Task<District> OpenAsync(DatabaseProvider provider, DateTimeOffset startAt)
    {
        var server = await ServerProcess.StartAsync(provider, startAt);
        return new District(server)
        {
            Worker = await SignIn.AsPersonAsync(server.Address, "worker"),
            Employer = await SignIn.AsPersonAsync(server.Address, "employer"),
            Clerk = await SignIn.AsPersonAsync(server.Address, "clerk"),
            Mediator = await SignIn.AsPersonAsync(server.Address, "mediator"),
            Head = await SignIn.AsPersonAsync(server.Address, "head"),
            Liaison = await SignIn.AsPersonAsync(server.Address, "liaison"),
            Auditor = await SignIn.AsPersonAsync(server.Address, "auditor"),
            Court = await SignIn.AsSystemAsync(server.Address),
            Trainer = await SignIn.AsPersonAsync(server.Address, "system"),
        };
    }

    /// <summary>Brings a body onto the platform and signs its liaison in, by the API as an administrator would.</summary>
    public async Task<Person> JoinAsync(string code, string name, string kind)
    {
        await Trainer.PostAsync<object>("/api/v1/agencies", new
        {
            code,
            name,
            nameEn = code,
            kind,
            level = "district",
            caseNumberPattern = "案〔{year}〕{serial}号",
            areas = (string[])["110115"],
            activeFrom = "2020-01-01",
        });
        using var security = await SignIn.AsPersonAsync(_server.Address, "security");
        var opened = await security.PostAsync<Opened>(
            "/api/v1/accounts", new { signInName = code.ToLowerInvariant(), displayName = name, roles = (string[])["liaison"], agency = code });
        return await SignIn.AsPersonAsync(_server.Address, opened.SignInName, opened.InitialPassword);
    }

    /// <summary>Moves the present forward to this time in Shanghai; what falls due on the way is noted before it answers.</summary>
    public Task<ClockReading> AtAsync(int month, int day, int hour, int minute = 0) => Trainer.PostAsync<ClockReading>(
        "/dev/clock", new { to = Time(month, day, hour, minute) });

    /// <summary>A time of 2026 in Shanghai.</summary>
    public static DateTimeOffset Time(int month, int day, int hour, int minute = 0) => new(2026, month, day, hour, minute, 0, Shanghai);

    public async Task<HistoryVerdict> VerifyHistoryAsync() => await Auditor.PostAsync<HistoryVerdict>("/api/v1/history/verify");

    public async ValueTask DisposeAsync()
    {
        foreach (var person in (Person[])[Worker, Employer, Clerk, Mediator, Head, Liaison, Auditor, Court, Trainer])
        {
            person.Dispose();
        }

        await _server.DisposeAsync();
    }
}

internal sealed record Opened(string SignInName, string InitialPassword);

internal sealed record ClockReading(DateTimeOffset Now, DateOnly Today);
