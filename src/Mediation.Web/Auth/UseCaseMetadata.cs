using System.Reflection;
using Mediation.Application.Access;
using Mediation.Application.Common;

namespace Mediation.Web.Auth;

/// <summary>Which use case an endpoint or page serves; what it takes to enter is written on the request type.</summary>
internal sealed class UseCaseMetadata(Type request)
{
    public string Name => request.Name;

    public Permission? Needed { get; } = request.GetCustomAttribute<RequiresAttribute>()?.Permission;

    public bool IsOpenToAll { get; } = request.IsDefined(typeof(OpenToAllAttribute));
}

internal static class UseCaseEndpoints
{
    /// <summary>Names the use case of an endpoint. An endpoint without one is closed to everybody.</summary>
    public static RouteHandlerBuilder For<TRequest>(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new UseCaseMetadata(typeof(TRequest)))
        .WithName(typeof(TRequest).Name);
}
