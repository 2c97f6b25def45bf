using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Exchange;

internal static class ExchangeRegistration
{
    public static void AddExchangeUseCases(this IServiceCollection services) => services
        .AddScoped<IExchangePost, ExchangePost>()
        .AddScoped<IAttachments, Attachments>()
        .AddScoped<IExchangeReader, ProbeReader>()
        .AddScoped<SigningKeys>().AddScoped<PartnerKeys>().AddScoped<Incidents>().AddScoped<ExchangeDoor>().AddScoped<Inbox>()
        .AddScoped<MessageQueue>().AddScoped<MessageCourier>().AddScoped<PartnerCalls>().AddScoped<MessageOutcome>()
        .AddScoped<Ledger>().AddScoped<Comparison>().AddScoped<Reconciler>();
}
