using Mediation.Application.Common;
using Mediation.Infrastructure.Calendar;
using Mediation.Infrastructure.Collective;
using Mediation.Infrastructure.Deadlines;
using Mediation.Infrastructure.Engagement;
using Mediation.Infrastructure.Entitlements;
using Mediation.Infrastructure.Evidence;
using Mediation.Infrastructure.Exchange;
using Mediation.Infrastructure.History;
using Mediation.Infrastructure.Identity;
using Mediation.Infrastructure.Intake;
using Mediation.Infrastructure.Jobs;
using Mediation.Infrastructure.Notices;
using Mediation.Infrastructure.Outages;
using Mediation.Infrastructure.Persistence;
using Mediation.Infrastructure.Persistence.Interceptors;
using Mediation.Infrastructure.ReferenceData;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure;

public static class DependencyInjection
{
    /// <summary>Everything the use cases need from outside. The host adds who signs in, and PlatformTime.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddPersistence(configuration);
        services.AddScoped<ISaveChangesInterceptor, HistoryInterceptor>();
        services.AddScoped<IAppDb>(provider => provider.GetRequiredService<AppDb>());
        services.AddSingleton<IWorkCalendars, WorkCalendars>();
        services.AddDeadlines();
        services.AddEntitlements();
        services.AddSingleton<IHistorySeal, HistorySeal>();
        services.AddScoped<IHistoryGuard, HistoryGuard>();
        services.AddScoped<IDemoDistrict, DemoDistrict>();
        services.AddScoped<ReferenceDataLoader>();
        services.AddJobPorts(configuration);
        services.AddSingleton<ICalendarWriter, CalendarText>();
        services.AddDelivery(configuration);
        services.AddScoped<IStaffDirectory, StaffDirectory>();
        services.AddOutageProtection();
        services.AddExchange(configuration);
        services.AddIntake();
        services.AddEvidence(configuration);
        services.AddEngagement(configuration);
        services.AddCollective();
        return services;
    }
}
