using Mediation.Application.Exchange;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Referrals;

internal static class ReferralRegistration
{
    public static void AddReferrals(this IServiceCollection services) => services
        .AddScoped<ReferralDesk>()
        .AddScoped<ReferralPost>()
        .AddScoped<ReferralEffects>()
        .AddScoped<ReferralPapers>()
        .AddScoped<ReferralLetters>()
        .AddScoped<ReferralNotices>()
        .AddScoped<CaseResults>()
        .AddScoped<Releasing>()
        .AddScoped<IExchangeReader, ReferralReader>()
        .AddScoped<IExchangeStates, ReferralStates>();
}
