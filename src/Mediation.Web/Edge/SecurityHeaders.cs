using Mediation.Application.Papers;

namespace Mediation.Web.Edge;

/// <summary>
/// Headers of every answer. Pages run no script and no style but our own files and the one style that is part of every paper; the API's
/// documentation page is the one exception. A file of another body runs nothing at all.
/// </summary>
internal static class SecurityHeaders
{
    private const string DocumentationPath = "/docs";
    private const string ReferralsPath = "/api/v1/referrals";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var strict = Policy(app.Environment, csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self().WithHash256(PaperStyle.Hash);
            csp.AddImgSrc().Self();
            csp.AddMediaSrc().Self();
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
        var foreign = Policy(app.Environment, csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddStyleSrc().WithHash256(PaperStyle.Hash);
            csp.AddSandbox();
        });
        app.UseWhen(IsDocumentation, branch => branch.UseSecurityHeaders(documentation));
        app.UseWhen(IsForeign, branch => branch.UseSecurityHeaders(foreign));
        app.UseWhen(context => !IsDocumentation(context) && !IsForeign(context), branch => branch.UseSecurityHeaders(strict));
    }

    /// <summary>A file that another body sent or a party handed in: whatever opens it here gives it nothing of this site.</summary>
    private static bool IsForeign(HttpContext context) =>
        (context.Request.Path.StartsWithSegments(ReferralsPath, out var rest) && rest.Value!.Contains("/papers/", StringComparison.OrdinalIgnoreCase))
        || IsEvidence(context.Request.Path.Value!);

    private static bool IsEvidence(string path) =>
        path.Contains("/evidence/", StringComparison.OrdinalIgnoreCase) && path.TrimEnd('/').EndsWith("/content", StringComparison.OrdinalIgnoreCase);

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
