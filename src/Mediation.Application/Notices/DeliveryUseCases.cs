using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Notices;

internal static class DeliveryUseCases
{
    /// <summary>What the notices' use cases and jobs share.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddScoped<OfficeRules>().AddScoped<NoticeRecipients>().AddScoped<NoticeTexts>().AddScoped<NoticeTruth>().AddScoped<ReminderWriter>();

    public static IServiceCollection AddNoticeDelivery(this IServiceCollection services) => services
        .AddScoped<NoticeClaims>().AddScoped<NoticeProgress>().AddScoped<NoticeCourier>().AddScoped<NoticeDesk>()
        .AddScoped<INoticeWording, BareWording>();
}
