using Mediation.Application;
using Mediation.Infrastructure;
using Mediation.Infrastructure.Jobs;
using Mediation.Infrastructure.Outages;
using Mediation.Web.Auth;
using Mediation.Web.Clock;
using Mediation.Web.Edge;

namespace Mediation.Web;

/// <summary>Puts the platform together; every command of the host starts from here.</summary>
internal static class MediationHost
{
    /// <param name="args">Settings as on the command line, e.g. --Database:Provider=PostgreSql.</param>
    /// <param name="adjust">A test's last word on settings and services.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        adjust?.Invoke(builder);
        builder.Services.AddPlatformTime(builder.Configuration);
        builder.Services.AddUseCases().AddInfrastructure(builder.Configuration);
        builder.Services.AddAuth(builder.Configuration, builder.Environment);
        builder.Services.AddEdge(builder.Configuration);
        builder.Services.AddJobs(builder.Configuration);
        builder.Services.AddLifeSigns(builder.Configuration, isTraining: builder.Configuration[TrainingClockRegistration.Setting] is { Length: > 0 });
        var app = builder.Build();
        app.UseEdge();
        return app;
    }
}
