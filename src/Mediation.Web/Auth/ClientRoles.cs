using System.Text.Json;
using Mediation.Application.Access;
using OpenIddict.Abstractions;

namespace Mediation.Web.Auth;

/// <summary>The roles of a partner system, kept with its registration.</summary>
internal static class ClientRoles
{
    private const string Property = "roles";

    public static void Give(OpenIddictApplicationDescriptor client, params Role[] roles) =>
        client.Properties[Property] = JsonSerializer.SerializeToElement(roles.Select(role => role.ToString()));

    public static async Task<IEnumerable<Role>> OfAsync(IOpenIddictApplicationManager clients, object client, CancellationToken ct)
    {
        var properties = await clients.GetPropertiesAsync(client, ct);
        return properties.TryGetValue(Property, out var roles)
            ? roles.EnumerateArray().Select(role => Enum.Parse<Role>(role.GetString()!))
            : [];
    }
}
