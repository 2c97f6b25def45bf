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
            // Absent where the caller takes no compressed answer.
            var compression = context.Features.Get<IHttpsCompressionFeature>();
            if (compression is not null && (context.Request.Cookies.ContainsKey(AuthRegistration.CookieName) || context.Request.Headers.Authorization.Count > 0))
            {
                compression.Mode = HttpsCompressionMode.DoNotCompress;
            }

            return next(context);
        });
    }
}
