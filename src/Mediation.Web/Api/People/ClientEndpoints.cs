using Mediation.Application.People;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.People;

/// <summary>The programs that get tokens.</summary>
internal static class ClientEndpoints
{
    public static void MapClients(this IEndpointRouteBuilder api)
    {
        var clients = api.MapGroup("/clients").WithTags("Clients");
        clients.MapPost("", RegisterAsync).For<RegisterClient>().IsShownOnce().WithSummary("Register a partner system; its secret is answered once");
        clients.MapPost("/workspaces", RegisterWorkspaceAsync).For<RegisterWorkspace>().NeedsIdempotencyKey()
            .WithSummary("Register a program through which people sign in");
    }

    private static async Task<Created<RegisteredClient>> RegisterAsync(Body<RegisterClient> body, IMediator sender, CancellationToken ct)
    {
        var registered = await sender.Send(body.Value, ct);
        return TypedResults.Created($"/api/v1/clients/{registered.ClientId}", registered);
    }

    private static async Task<Created<RegisteredWorkspace>> RegisterWorkspaceAsync(Body<RegisterWorkspace> body, IMediator sender, CancellationToken ct)
    {
        var registered = await sender.Send(body.Value, ct);
        return TypedResults.Created($"/api/v1/clients/{registered.ClientId}", registered);
    }
}
