using Mediation.Application.Common;
using Mediation.Application.Notices;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Email;
using Mediation.Infrastructure.Identity;
using Mediation.Infrastructure.Sms;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mediation.Infrastructure.Notices;

internal static class DeliveryRegistration
{
    private const int LongestAnswer = 64 * 1024;

    /// <summary>
    /// A gateway for each channel that leaves the building: a real one where it is set, else files. A letter is a task for the clerk; where
    /// files are written anyway, it is one too.
    /// </summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        var delivery = configuration.GetSection(DeliverySettings.Section).Get<DeliverySettings>() ?? new DeliverySettings();
        var email = configuration.GetSection(EmailOptions.Section).Get<EmailOptions>() ?? new EmailOptions();
        var sms = configuration.GetSection(SmsOptions.Section).Get<SmsOptions>() ?? new SmsOptions();
        services.AddSingleton(delivery).AddSingleton(email).AddSingleton(sms);
        services.AddSingleton(configuration.GetSection(DeliverySettings.Section).Get<DeliveryPolicy>() ?? new DeliveryPolicy());
        services.AddScoped<IAccountAddresses, AccountAddresses>();
        services.AddHttpClient(HttpSmsGateway.ClientName, client =>
            {
                client.Timeout = sms.Timeout;
                client.MaxResponseContentBufferSize = LongestAnswer;
            })
            // A redirect would carry numbers and texts to an address nobody has a contract with.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddSingleton<IMessageGateway>(provider => sms.IsSet
            ? ActivatorUtilities.CreateInstance<HttpSmsGateway>(provider)
            : Files(provider, NoticeChannel.Sms));
        services.AddSingleton<IMessageGateway>(provider => email.IsSet
            ? ActivatorUtilities.CreateInstance<SmtpGateway>(provider)
            : Files(provider, NoticeChannel.Email));
        if (delivery.AllowFiles || !sms.IsSet || !email.IsSet)
        {
            services.AddSingleton<IMessageGateway>(provider => Files(provider, NoticeChannel.Letter));
        }

        return services;
    }

    private static FileGateway Files(IServiceProvider provider, NoticeChannel channel) => new(
        channel,
        Path.GetFullPath(provider.GetRequiredService<DeliverySettings>().Folder, provider.GetRequiredService<IHostEnvironment>().ContentRootPath),
        provider.GetRequiredService<ILogger<FileGateway>>());
}
