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

    private const string Answers = "/answer/";
    private static readonly string[] OpenNames = ["code", "times", "received", "unit"];

    /// <summary>The addresses of a calendar and of an invitation are secrets: their paths are written without them.</summary>
    public static IEnumerable<LogEventProperty> WithoutSecrets(HttpContext context, string path, double elapsedMs, int status) =>
    [
        new("RequestMethod", new ScalarValue(context.Request.Method)),
        new("RequestPath", new ScalarValue(Shown(path))),
        new("StatusCode", new ScalarValue(status)),
        new("Elapsed", new ScalarValue(elapsedMs)),
    ];

    private static string Shown(string path) => path switch
    {
        _ when path.StartsWith("/calendar/", StringComparison.OrdinalIgnoreCase) => "/calendar/***",
        _ when path.StartsWith(Answers, StringComparison.OrdinalIgnoreCase) && !OpenNames.Contains(path[Answers.Length..], StringComparer.OrdinalIgnoreCase) => "/answer/***",
        _ => path,
    };
}
