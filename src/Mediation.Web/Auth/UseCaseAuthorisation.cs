using Mediation.Application.Common;
using Microsoft.AspNetCore.Authorization;

namespace Mediation.Web.Auth;

internal sealed class UseCaseRequirement : IAuthorizationRequirement;

/// <summary>The one policy: whoever may send the request may call its endpoint, and this is decided before anything of the call is read.</summary>
internal sealed class UseCaseAuthorisation(RequestScope scope) : AuthorizationHandler<UseCaseRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, UseCaseRequirement requirement)
    {
        var endpoint = (context.Resource as HttpContext)?.GetEndpoint();
        if (endpoint is not RouteEndpoint || IsAllowed(endpoint.Metadata.GetMetadata<UseCaseMetadata>()))
        {
            // What is not a route of ours is a 404, 405 or 415 of the router: there is nothing behind it to protect.
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private bool IsAllowed(UseCaseMetadata? useCase) =>
        useCase is not null && (useCase.IsOpenToAll || (useCase.Needed is { } permission && scope.Caller.May(permission)));
}
