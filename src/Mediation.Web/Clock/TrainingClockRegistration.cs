using System.Globalization;
using Mediation.Application.Common;
using Mediation.Infrastructure;

namespace Mediation.Web.Clock;

internal static class TrainingClockRegistration
{
    /// <summary>An instant with its offset, e.g. 2026-03-02T09:00:00+08:00; Development only.</summary>
    public const string Setting = "Clock:StartAt";

    public static void AddPlatformTime(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        if (configuration[Setting] is { Length: > 0 } text)
        {
            var startAt = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                ? instant
                : throw new StartRefusedException($"{Setting} is not an instant; write it like 2026-03-02T09:00:00+08:00.");
            services.AddSingleton(new TrainingClock(TimeProvider.System, startAt));
            services.AddSingleton(provider => new PlatformTime(provider.GetRequiredService<TrainingClock>()));
        }
        else
        {
            services.AddSingleton(new PlatformTime(TimeProvider.System));
        }
    }
}
