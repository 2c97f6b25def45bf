using Mediation.Application.Common;
using Mediation.Infrastructure.Identity;
using Mediation.Web.Pages.Intake;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Net.Http.Headers;
using OpenIddict.Validation.AspNetCore;

namespace Mediation.Web.Auth;

internal static class AuthRegistration
{
    public const string CookieName = "mediation";
    private const string ByDoor = "by-door";
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    public static void AddAuth(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddPeople();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = CookieName;
            cookie.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            cookie.LoginPath = "/account/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = Idle;
            cookie.Events.OnRedirectToLogin = TypedPageKeeper.SendToSignInAsync;
        });
        services.AddTokenServer(configuration, environment);
        services.AddAuthentication(options => options.DefaultScheme = options.DefaultAuthenticateScheme = options.DefaultChallengeScheme = ByDoor)
            .AddPolicyScheme(ByDoor, displayName: null, scheme => scheme.ForwardDefaultSelector = SchemeOf);
        services.AddDoorLimits(configuration);
        services.AddMemoryCache();
        services.TryAddScoped<RequestScope>();
        services.AddScoped<CallerDirectory>().AddScoped<IClients, Clients>();
        services.AddScoped<IAuthorizationHandler, UseCaseAuthorisation>();
        services.AddScoped<Microsoft.AspNetCore.Authorization.IAuthorizationMiddlewareResultHandler, AuthorisationAnswers>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new UseCaseRequirement()).Build());
    }

    // Programs present a token, also when a browser would send its cookie along: so no other site can call the API in a user's name.
    private static string SchemeOf(HttpContext context) =>
        IsForPrograms(context.Request) ? OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme : IdentityConstants.ApplicationScheme;

    internal static bool IsForPrograms(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/exchange") || request.Path.StartsWithSegments("/dev")
        || request.Headers.ContainsKey(HeaderNames.Authorization);
}
