using System.Reflection;
using Mediation.Application.Access;
using MediatR;

namespace Mediation.Application.Common.Behaviours;

/// <summary>Refuses what the matrix does not allow, for pages, API, exchange and jobs alike. A request that names no permission is refused to all.</summary>
internal sealed class AuthorisationBehaviour<TRequest, TAnswer>(RequestScope scope, IAccessLog refusals)
    : IPipelineBehavior<TRequest, TAnswer> where TRequest : IRequest<TAnswer>
{
    private static readonly Permission? Needed = typeof(TRequest).GetCustomAttribute<RequiresAttribute>()?.Permission;
    private static readonly bool OpenToAll = typeof(TRequest).IsDefined(typeof(OpenToAllAttribute));

    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        if (OpenToAll || scope.Caller.Kind == CallerKind.System || (Needed is { } permission && scope.Caller.May(permission)))
        {
            return await next();
        }

        if (!scope.Caller.IsSignedIn)
        {
            throw new SignInRequiredException();
        }

        await refusals.RefusedAsync(scope.Caller, typeof(TRequest).Name, cancellationToken);
        throw new ForbiddenException(typeof(TRequest).Name);
    }
}
