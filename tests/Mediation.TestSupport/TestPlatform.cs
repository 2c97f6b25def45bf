using Mediation.Application;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Infrastructure;
using Mediation.Infrastructure.Persistence;
using Mediation.Infrastructure.ReferenceData;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Mediation.TestSupport;

/// <summary>The use cases over a real database of their own, with a clock that only moves when told.</summary>
public sealed class TestPlatform : IStage, IAsyncDisposable
{
    private readonly IHost _host;
    private readonly string _folder;

    private TestPlatform(IHost host, string folder, DateTimeOffset? from) =>
        (_host, _folder, Clock) = (host, folder, new FakeTimeProvider(from ?? new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)));

    /// <summary>Begins at nine in the morning of Monday 2026-03-02 in Shanghai, unless a test says otherwise.</summary>
    public FakeTimeProvider Clock { get; }

    public AgencyId Agency { get; private set; }

    public IServiceProvider Services => _host.Services;

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <param name="provider">Which database.</param>
    /// <param name="settings">More settings, e.g. where a gateway listens.</param>
    /// <param name="adjust">A test's last word on services.</param>
    /// <param name="from">When the clock begins.</param>
    public static async Task<TestPlatform> StartAsync(
        DatabaseProvider provider, IEnumerable<KeyValuePair<string, string?>>? settings = null, Action<IServiceCollection>? adjust = null,
        DateTimeOffset? from = null)
    {
        var folder = Directory.CreateTempSubdirectory("mediation-").FullName;
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            ContentRootPath = folder,
            EnvironmentName = Environments.Development,
            DisableDefaults = true,
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider.ToString(),
            ["Database:ConnectionString"] = await MigratedDatabase.NewAsync(provider, folder),
        });
        List<KeyValuePair<string, string?>> named = [.. settings ?? []];
        builder.Configuration.AddInMemoryCollection(named);
        TestPlatform? platform = null;
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(_ => new PlatformTime(platform!.Clock));
        builder.Services.AddSingleton<RecordedRefusals>();
        builder.Services.AddSingleton<IAccessLog>(services => services.GetRequiredService<RecordedRefusals>());
        if (!named.Exists(setting => setting.Key == SharedKeys.Folder))
        {
            builder.Services.AddSharedKeys();
        }

        builder.Services.AddUseCases().AddInfrastructure(builder.Configuration);
        adjust?.Invoke(builder.Services);
        platform = new TestPlatform(builder.Build(), folder, from);
        await platform.PrepareAsync();
        return platform;
    }

    public void Advance(TimeSpan by) => Clock.Advance(by);

    public async Task<T> SendAsync<T>(IRequest<T> request, Caller caller, string? idempotencyKey = null)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<RequestScope>();
        context.ActAs(caller);
        if (idempotencyKey is not null)
        {
            context.Repeatable(idempotencyKey);
        }

        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>Looks into the tables as the platform itself.</summary>
    public async Task<T> LookAsync<T>(Func<AppDb, Task<T>> look)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        return await look(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    /// <summary>Brings in the other bodies of the demonstration district.</summary>
    /// <returns>Their ids by code.</returns>
    public async Task<IReadOnlyDictionary<string, AgencyId>> WithDistrictAsync()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        var bodies = await scope.ServiceProvider.GetRequiredService<IDemoDistrict>().EnsureBodiesAsync(default);
        return bodies.ToDictionary(body => body.Key, body => new AgencyId(body.Value));
    }

    public async ValueTask DisposeAsync()
    {
        await LookAsync(async db =>
        {
            await MigratedDatabase.LeaveAsync(db);
            return true;
        });
        if (_host is IAsyncDisposable host)
        {
            await host.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task PrepareAsync()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        await scope.ServiceProvider.GetRequiredService<AppDb>().Database.MigrateAsync();
        await scope.ServiceProvider.GetRequiredService<ReferenceDataLoader>().LoadAsync(default);
        Agency = new AgencyId(await scope.ServiceProvider.GetRequiredService<IDemoDistrict>().EnsureAsync(default));
    }
}
