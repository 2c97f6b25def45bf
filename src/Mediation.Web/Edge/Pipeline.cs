using Mediation.Web.Api;
using Mediation.Web.Api.Calendar;
using Mediation.Web.Api.Evidence;
using Mediation.Web.Attempts;
using Mediation.Web.Auth;
using Mediation.Web.Clock;
using Mediation.Web.Errors;
using Mediation.Web.Exchange;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Serilog;

namespace Mediation.Web.Edge;

internal static class Pipeline
{
    public static void UseEdge(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseCompression();
        app.UseLanguages();
        app.UseSerilogRequestLogging(log => log.GetMessageTemplateProperties = Logs.WithoutSecrets);
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(context => Problems.FillAsync(context.HttpContext));
        if (!app.Environment.IsDevelopment())
        {
            app.UseHttpsRedirection();
        }

        app.UseStaticFiles(Assets.Options);
        app.UseRouting();
        KeepsAttempts.Use(app);
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<CallerMiddleware>();
        app.UseAuthorization();
        app.MapEdge();
    }

    private static void MapEdge(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapDocumentation();
        app.MapConnect();
        app.MapTrainingClock();
        app.MapApi();
        app.MapSmsReceipts();
        app.MapExchange();
        app.MapCalendarAddress();
        app.MapEvidenceContents();
        app.MapRazorPages();
    }
}
