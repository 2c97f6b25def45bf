using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Notices;

internal static class NoticeRegistration
{
    /// <summary>What the notices' use cases and jobs share.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddScoped<OfficeRules>().AddScoped<NoticeRecipients>().AddScoped<NoticeTexts>().AddScoped<NoticeTruth>().AddScoped<ReminderWriter>()
        .AddScoped<EventNotices>().AddScoped<TemplateDesk>().AddScoped<TemplateSample>();
}
