using System.Net;
using Mediation.Web.Api;
using Mediation.Web.Attempts;
using Mediation.Web.Errors;
using Microsoft.AspNetCore.HttpOverrides;

namespace Mediation.Web.Edge;

internal static class EdgeRegistration
{
    public static void AddEdge(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddLogs(configuration);
        services.AddLanguages();
        services.AddSingleton<FilingAttempts>().AddSingleton<Problems>().AddExceptionHandler<ProblemMapping>();
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(options => JsonPolicy.Apply(options.SerializerOptions));
        services.AddDocumentation();
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
        services.AddRazorPages();
        services.Configure<ForwardedHeadersOptions>(options => TrustProxies(options, configuration));
        services.AddHostedService<Startup>();
    }

    // Only a proxy named here may say from which address and over which scheme a call came.
    private static void TrustProxies(ForwardedHeadersOptions options, IConfiguration configuration)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var proxy in configuration.GetSection("Edge:TrustedProxies").Get<string[]>() ?? [])
        {
            options.KnownIPNetworks.Add(NetworkOf(proxy));
        }
    }

    /// <summary>A network as written, or one address alone, of either family.</summary>
    internal static System.Net.IPNetwork NetworkOf(string proxy) => proxy.Contains('/')
        ? System.Net.IPNetwork.Parse(proxy)
        : new System.Net.IPNetwork(IPAddress.Parse(proxy), IPAddress.Parse(proxy).GetAddressBytes().Length * 8);
}
