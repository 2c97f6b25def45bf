using Mediation.Web.Auth;
using Microsoft.AspNetCore.Http.Features;

namespace Mediation.Web.Edge;

/// <summary>
/// Pages go out compressed, since they come to phones on weak networks; except encrypted ones of somebody who is signed in. There what a
/// stranger makes a page repeat would lie beside what is secret, and the length of the answer would give it away (the attack called BREACH).
/// </summary>
internal static class Compression
{
    public static IServiceCollection AddCompression(this IServiceCollection services) =>
        services.AddResponseCompression(compression => compression.EnableForHttps = true);

    public static void UseCompression(this WebApplication app)
    {
        app.UseResponseCompression();
        app.Use((context, next) =>
        {
            if (context.Request.Cookies.ContainsKey(AuthRegistration.CookieName) || context.Request.Headers.Authorization.Count > 0)
            {
                context.Features.GetRequiredFeature<IHttpsCompressionFeature>().Mode = HttpsCompressionMode.DoNotCompress;
            }

            return next(context);
        });
    }
}
