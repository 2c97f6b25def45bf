using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Domain.Exchange;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Exchange;

internal static class ExchangeRegistration
{
    private const int LongestAnswer = 8 * 1024 * 1024;

    public static IServiceCollection AddExchange(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(ExchangeOptions.Section).Get<ExchangeOptions>() ?? new ExchangeOptions();
        if (options.IsOn && !NodeCode.IsSound(options.Node))
        {
            throw new StartRefusedException($"{ExchangeOptions.Section}:{nameof(ExchangeOptions.Node)} consists of capitals, figures and inner dashes.");
        }

        services.AddSingleton(options);
        services.AddSingleton<ICloudEvents, CloudEventText>().AddSingleton<IPartnerLine, PartnerLine>();
        services.AddHttpClient(PartnerLine.ClientName, client =>
            {
                client.MaxResponseContentBufferSize = LongestAnswer;

                // Each call has a limit of its own.
                client.Timeout = Timeout.InfiniteTimeSpan;
            })
            // A redirect would carry a file to an address nobody has agreed on.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(10),
            });
        services.AddSingleton<ExchangeBell>().AddSingleton<ExchangeWorkers>().AddScoped<ISaveChangesInterceptor, RingsWhenPosted>();
        return services;
    }
}
