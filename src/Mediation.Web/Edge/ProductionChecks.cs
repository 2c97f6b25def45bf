using System.Data.Common;
using Mediation.Infrastructure;
using Mediation.Infrastructure.Persistence;
using Mediation.Infrastructure.Protection;
using Mediation.Web.Auth;
using Mediation.Web.Clock;
using Mediation.Web.Demo;

namespace Mediation.Web.Edge;

/// <summary>What must not be so outside Development: training settings, missing keys, passwords everybody knows.</summary>
internal static class ProductionChecks
{
    private static readonly string[] KnownPasswords = ["postgres", "password", "changeme", "change-me", "sa", "admin", "123456", "mediation"];

    /// <exception cref="StartRefusedException">Names every reason at once.</exception>
    public static void Require(IConfiguration configuration, IHostEnvironment environment)
    {
        if (environment.IsDevelopment())
        {
            return;
        }

        List<string> reasons = [.. Settings(configuration, environment), .. Keys(configuration, environment), .. DeliveryChecks.Reasons(configuration)];
        if (reasons.Count > 0)
        {
            throw new StartRefusedException(
                $"The platform does not start in {environment.EnvironmentName}:{Environment.NewLine}- {string.Join($"{Environment.NewLine}- ", reasons)}");
        }
    }

    private static IEnumerable<string> Settings(IConfiguration configuration, IHostEnvironment environment)
    {
        if (DemoMode.IsOn(configuration, environment))
        {
            yield return $"{DemoMode.Setting} is true; demonstration accounts have a published password.";
        }

        if (configuration[TrainingClockRegistration.Setting] is { Length: > 0 })
        {
            yield return $"{TrainingClockRegistration.Setting} is set; legal deadlines must follow the real clock.";
        }

        if (configuration[$"{DatabaseOptions.Section}:ConnectionString"] is not { Length: > 0 } connection)
        {
            yield return $"{DatabaseOptions.Section}:ConnectionString is not set.";
        }
        else if (PasswordIn(connection) is { } password && KnownPasswords.Contains(password, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"{DatabaseOptions.Section}:ConnectionString holds a default password.";
        }
    }

    private static IEnumerable<string> Keys(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration[ProtectionRegistration.FolderSetting] is not { Length: > 0 })
        {
            return [$"{ProtectionRegistration.FolderSetting} is not set; name a folder outside the database that is backed up apart from it."];
        }

        var folder = ProtectionRegistration.KeyFolder(configuration, environment);
        string[] files = [ProtectionRegistration.RingFile, TokenKeys.SigningFile, TokenKeys.EncryptionFile];
        return files.Where(file => !File.Exists(Path.Combine(folder, file)))
            .Select(file => $"{Path.Combine(folder, file)} is missing; restore it from its backup, or for a new installation run: keys init");
    }

    private static string? PasswordIn(string connection)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connection };
        return parts.TryGetValue("Password", out var password) || parts.TryGetValue("Pwd", out password) ? password?.ToString() : null;
    }
}
