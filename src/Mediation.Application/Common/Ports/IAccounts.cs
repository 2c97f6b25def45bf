namespace Mediation.Application.Common;

/// <summary>The accounts people sign in with; they are kept by the host, not by the domain.</summary>
public interface IAccounts
{
    /// <summary>The active account of a party under this sign-in name, or null. Staff accounts are never found.</summary>
    Task<Guid?> FindPartyAsync(string signInName, CancellationToken ct);
}
