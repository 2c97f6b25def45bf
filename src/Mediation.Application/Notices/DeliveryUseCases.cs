using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Notices;

internal static class DeliveryUseCases
{
    public static IServiceCollection AddNoticeDelivery(this IServiceCollection services) => services
        .AddScoped<NoticeClaims>().AddScoped<NoticeProgress>().AddScoped<NoticeCourier>().AddScoped<NoticeDesk>();
}
