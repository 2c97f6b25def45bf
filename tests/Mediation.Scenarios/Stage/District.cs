using Mediation.Application.History;
using Mediation.Infrastructure.Persistence;

namespace Mediation.Scenarios.Stage;

/// <summary>The demonstration district on a server of its own, with its people signed in and its clock in our hands.</summary>
internal sealed class District : IAsyncDisposable
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);
    private readonly IAsyncDisposable _server;
    private readonly Uri _address;

    private District(IAsyncDisposable server, Uri address) => (_server, _address) = (server, address);

    public required Person Worker { get; init; }

    public required Person Employer { get; init; }

    public required Person Clerk { get; init; }

    public required Person Mediator { get; init; }

    public required Person Head { get; init; }

    public required Person Liaison { get; init; }

    public required Person Auditor { get; init; }

    public required Person Court { get; init; }

    private Person Trainer { get; init; } = null!;

    /// <summary>Of a system in exchange with this one: its clock goes along, or each side would date what it says in the other's future.</summary>
    private Person? OtherTrainer { get; init; }

    public static async Task<District> OpenAsync(DatabaseProvider provider, DateTimeOffset startAt)
    {
        var server = await ServerProcess.StartAsync(provider, startAt);
        return await OverAsync(server, server.Address);
    }

    /// <summary>The people of a system that was started already; it ends with them.</summary>
    /// <param name="other">Who moves the clock of the system it is in exchange with; stays the caller's.</param>
    public static async Task<District> OverAsync(IAsyncDisposable system, Uri address, Person? other = null)
    {
        return new District(system, address)
        {
            Worker = await SignIn.AsPersonAsync(address, "worker"),
            Employer = await SignIn.AsPersonAsync(address, "employer"),
            Clerk = await SignIn.AsPersonAsync(address, "clerk"),
            Mediator = await SignIn.AsPersonAsync(address, "mediator"),
            Head = await SignIn.AsPersonAsync(address, "head"),
            Liaison = await SignIn.AsPersonAsync(address, "liaison"),
            Auditor = await SignIn.AsPersonAsync(address, "auditor"),
            Court = await SignIn.AsSystemAsync(address),
            Trainer = await SignIn.AsPersonAsync(address, "system"),
            OtherTrainer = other,
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
        using var security = await SignIn.AsPersonAsync(_address, "security");
        var opened = await security.PostAsync<Opened>(
            "/api/v1/accounts", new { signInName = code.ToLowerInvariant(), displayName = name, roles = (string[])["liaison"], agency = code });
        return await SignIn.AsPersonAsync(_address, opened.SignInName, opened.InitialPassword);
    }

    /// <summary>Moves the present forward to this time in Shanghai; what falls due on the way is noted before it answers.</summary>
    public async Task<ClockReading> AtAsync(int month, int day, int hour, int minute = 0)
    {
        var present = new { to = Time(month, day, hour, minute) };
        if (OtherTrainer is not null)
        {
            await OtherTrainer.PostAsync<ClockReading>("/dev/clock", present);
        }

        return await Trainer.PostAsync<ClockReading>("/dev/clock", present);
    }

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
