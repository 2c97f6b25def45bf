using Mediation.Application.Common;
using Mediation.Web.Errors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Mediation.Web.Auth;

/// <summary>Sends a visitor of a page to sign in, answers programs with a problem, and records every refusal of somebody known.</summary>
internal sealed class AuthorisationAnswers(RequestScope scope, IAccessLog log, Problems problems) : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await next(context);
        }
        else if (scope.Caller.IsSignedIn)
        {
            var useCase = context.GetEndpoint()?.Metadata.GetMetadata<UseCaseMetadata>()?.Name ?? "unnamed";
            await log.RefusedAsync(scope.Caller, useCase, context.RequestAborted);
            await problems.WriteAsync(context, StatusCodes.Status403Forbidden, ProblemCodes.Forbidden);
        }
        else
        {
            // Names the scheme and, for a bad token, the reason in WWW-Authenticate; a page is redirected to the sign-in.
            await context.ChallengeAsync();
            if (context.Response.StatusCode == StatusCodes.Status403Forbidden)
            {
                // The token is sound but its account was closed since: it is no longer a token of anybody.
                context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }

            if (context.Response.StatusCode == StatusCodes.Status401Unauthorized)
            {
                await problems.WriteAsync(context, StatusCodes.Status401Unauthorized, ProblemCodes.SignInRequired);
            }
        }
    }
}
