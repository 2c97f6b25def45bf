using Mediation.Application.Papers;

namespace Mediation.Web.Edge;

/// <summary>
/// Headers of every answer. Pages run no script and no style but our own files and the one style that is part of every paper; the API's
/// documentation page is the one exception.
/// </summary>
internal static class SecurityHeaders
{
    private const string DocumentationPath = "/docs";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var strict = Policy(app.Environment, csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self().WithHash256(PaperStyle.Hash);
            csp.AddImgSrc().Self();
            csp.AddFontSrc().Self();
            csp.AddConnectSrc().Self();
        });
        var documentation = Policy(app.Environment, csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self().UnsafeInline();
            csp.AddStyleSrc().Self().UnsafeInline();
            csp.AddImgSrc().Self().Data();
            csp.AddFontSrc().Self().Data();
            csp.AddConnectSrc().Self();
        });
        app.UseWhen(context => IsDocumentation(context), branch => branch.UseSecurityHeaders(documentation));
        app.UseWhen(context => !IsDocumentation(context), branch => branch.UseSecurityHeaders(strict));
    }

    private static bool IsDocumentation(HttpContext context) => context.Request.Path.StartsWithSegments(DocumentationPath);

    private static HeaderPolicyCollection Policy(IHostEnvironment environment, Action<CspBuilder> sources)
    {
        var policy = new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyNoReferrer()
            .AddCrossOriginOpenerPolicy(opener => opener.SameOrigin())
            .AddCrossOriginResourcePolicy(resource => resource.SameOrigin())
            .RemoveServerHeader()
            .AddContentSecurityPolicy(csp =>
            {
                sources(csp);
                csp.AddFormAction().Self();
                csp.AddFrameAncestors().None();
                csp.AddBaseUri().None();
            });
        return environment.IsDevelopment() ? policy : policy.AddStrictTransportSecurityMaxAge();
    }
}
