using Mediation.Application.Evidence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Evidence;

internal static class EvidenceRegistration
{
    private const int LastPort = 65535;

    public static IServiceCollection AddEvidence(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(ClamAvOptions.Section).Get<ClamAvOptions>() ?? new ClamAvOptions();
        if (options.IsOn && options.Port is < 1 or > LastPort)
        {
            throw new StartRefusedException($"{ClamAvOptions.Section}:{nameof(ClamAvOptions.Port)} is no port.");
        }

        return options.IsOn
            ? services.AddSingleton(options).AddSingleton<IMalwareScanner, ClamAvScanner>()
            : services.AddSingleton<IMalwareScanner, NoScanner>();
    }
}
