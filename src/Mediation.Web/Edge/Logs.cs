using Serilog;
using Serilog.Events;

namespace Mediation.Web.Edge;

/// <summary>Logs name routes, statuses and ids. Bodies and query strings, which hold what people searched for, are never written.</summary>
internal static class Logs
{
    public static void AddLogs(this IServiceCollection services, IConfiguration configuration) => services.AddSerilog(log => log
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
        .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
        .MinimumLevel.Override("OpenIddict", LogEventLevel.Warning)
        .MinimumLevel.Override("Hangfire", LogEventLevel.Warning)
        .ReadFrom.Configuration(configuration)
        .Enrich.FromLogContext()
        .WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The address of a calendar is a secret: its path is written without it.</summary>
    public static IEnumerable<LogEventProperty> WithoutSecrets(HttpContext context, string path, double elapsedMs, int status) =>
    [
        new("RequestMethod", new ScalarValue(context.Request.Method)),
        new("RequestPath", new ScalarValue(path.StartsWith("/calendar/", StringComparison.OrdinalIgnoreCase) ? "/calendar/***" : path)),
        new("StatusCode", new ScalarValue(status)),
        new("Elapsed", new ScalarValue(elapsedMs)),
    ];
}
