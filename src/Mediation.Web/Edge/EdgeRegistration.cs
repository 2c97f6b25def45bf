using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Mediation.Web.Api;
using Mediation.Web.Attempts;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using Mediation.Web.Pages.Engagement;
using Mediation.Web.Pages.Evidence;
using Mediation.Web.Pages.Intake;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.WebEncoders;

namespace Mediation.Web.Edge;

internal static class EdgeRegistration
{
    public static void AddEdge(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddLogs(configuration);
        services.AddLanguages();
        services.AddCompression();
        services.AddSingleton<FilingAttempts>().AddSingleton<Problems>().AddSingleton<ProblemTable>().AddExceptionHandler<ProblemMapping>();
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(options => JsonPolicy.Apply(options.SerializerOptions));
        services.AddDocumentation();
        services.AddIntakePages().AddEvidencePages().AddEngagementPages();
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
        services.AddRazorPages(pages => pages.Conventions.Add(new UseCasePages()));

        // Chinese as Chinese: spelt out as character references it would be three times as long on a weak network.
        services.Configure<WebEncoderOptions>(text => text.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
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
