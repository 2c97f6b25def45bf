using Microsoft.Net.Http.Headers;

namespace Mediation.Web.Api;

/// <summary>For answers that hold a password or secret: nothing on the way may keep them.</summary>
internal static class ShownOnce
{
    public static RouteHandlerBuilder IsShownOnce(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter((context, next) =>
    {
        context.HttpContext.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return next(context);
    });
}
