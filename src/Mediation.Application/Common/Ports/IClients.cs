namespace Mediation.Application.Common;

/// <summary>The programs that may ask for tokens. Registering one is written to the access records, without its secret.</summary>
public interface IClients
{
    /// <summary>Registers a partner system, which gets tokens by its own id and secret.</summary>
    /// <returns>False when the client id is taken.</returns>
    Task<bool> RegisterPartnerAsync(string clientId, string displayName, string secret, CancellationToken ct);

    /// <summary>Registers a program through which people sign in. It holds no secret: its proof is the code challenge (PKCE).</summary>
    /// <param name="clientId">Public name of the program.</param>
    /// <param name="displayName">For people.</param>
    /// <param name="redirects">Where a person may be sent back to; on the loopback address any port is accepted.</param>
    /// <param name="ct">Gives up early.</param>
    /// <returns>False when the client id is taken.</returns>
    Task<bool> RegisterWorkspaceAsync(string clientId, string displayName, IReadOnlyList<Uri> redirects, CancellationToken ct);
}
