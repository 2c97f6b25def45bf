namespace Mediation.Application.Common;

/// <summary>Where the people who sign in are reached. Only accounts that are open are answered.</summary>
public interface IAccountAddresses
{
    Task<IReadOnlyDictionary<Guid, AccountAddress>> OfAsync(IReadOnlyCollection<Guid> accounts, CancellationToken ct);
}

/// <param name="Email">Null while none is known.</param>
public sealed record AccountAddress(string SignInName, string? Email);
