using Mediation.Web.Api;
using Mediation.Web.Auth;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Mediation.Web.Edge;

/// <summary>The description of the API and the page that shows it, both served from here without a word to the outside.</summary>
internal static class Documentation
{
    private const string SchemeName = "oauth2";

    public static void AddDocumentation(this IServiceCollection services) => services.AddOpenApi("v1", options =>
        options.AddOperationTransformer<DescribedHeaders>().AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Mediation";
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes[SchemeName] = Scheme();
            var scheme = new OpenApiSecuritySchemeReference(SchemeName, document);
            document.Security = [new OpenApiSecurityRequirement { [scheme] = [TokenServer.ApiScope] }];
            return Task.CompletedTask;
        }));

    public static void MapDocumentation(this WebApplication app)
    {
        app.MapOpenApi().AllowAnonymous();
        app.MapScalarApiReference("/docs", options => options
            .WithTitle("Mediation API").DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideDeveloperTools()).AllowAnonymous();
    }

    private static OpenApiSecurityScheme Scheme()
    {
        var scopes = new Dictionary<string, string> { [TokenServer.ApiScope] = "The whole API, within the caller's roles" };
        var token = new Uri("/connect/token", UriKind.Relative);
        return new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.OAuth2,
            Flows = new OpenApiOAuthFlows
            {
                AuthorizationCode = new() { AuthorizationUrl = new Uri("/connect/authorize", UriKind.Relative), TokenUrl = token, Scopes = scopes },
                ClientCredentials = new() { TokenUrl = token, Scopes = scopes },
            },
        };
    }
}
