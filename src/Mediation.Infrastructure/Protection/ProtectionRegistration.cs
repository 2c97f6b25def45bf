using Mediation.Application.Common;
using Mediation.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Mediation.Infrastructure.Protection;

/// <summary>Where the keys lie: "Protection:KeyFolder", by default the folder "keys" beside the SQLite file, in Development only.</summary>
public static class ProtectionRegistration
{
    public const string FolderSetting = "Protection:KeyFolder";
    public const string RingFile = "keyring.json";

    /// <summary>A host that was given a cipher keeps it, and with it the database model that was built for that cipher.</summary>
    public static IServiceCollection AddProtection(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => OpenRing(
            provider.GetRequiredService<IConfiguration>(),
            provider.GetRequiredService<IHostEnvironment>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<FieldCipher>();
        return services.AddSingleton<IBlindIndex, BlindIndex>();
    }

    /// <summary>The folder of all keys: the ring's, and those that sign tokens.</summary>
    /// <exception cref="KeyRingException">Outside Development it must be named.</exception>
    public static string KeyFolder(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration[FolderSetting] is { Length: > 0 } named)
        {
            return Path.GetFullPath(named, environment.ContentRootPath);
        }

        if (!environment.IsDevelopment())
        {
            throw new KeyRingException($"{FolderSetting} is not set. Outside Development the keys lie in a folder that you name and back up.");
        }

        var database = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        return database.Provider == DatabaseProvider.Sqlite
            ? Path.Combine(Path.GetDirectoryName(database.SqliteFile(environment.ContentRootPath))!, "keys")
            : Path.Combine(environment.ContentRootPath, "data", "keys");
    }

    /// <summary>The file of the key ring.</summary>
    public static string RingPath(IConfiguration configuration, IHostEnvironment environment) =>
        Path.Combine(KeyFolder(configuration, environment), RingFile);

    private static KeyRing OpenRing(IConfiguration configuration, IHostEnvironment environment, TimeProvider clock)
    {
        var path = RingPath(configuration, environment);
        return environment.IsDevelopment() && !File.Exists(path) ? KeyRing.Create(path, clock.GetUtcNow()) : KeyRing.Load(path);
    }
}
