using Mediation.Domain.People;

namespace Mediation.Application.Common;

/// <summary>Where the people who sign in are reached. Only accounts that are open are answered.</summary>
public interface IAccountAddresses
{
    Task<IReadOnlyDictionary<Guid, AccountAddress>> OfAsync(IReadOnlyCollection<Guid> accounts, CancellationToken ct);

    /// <summary>The language each of them chose; who chose none is left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> LanguagesAsync(IReadOnlyCollection<Guid> accounts, CancellationToken ct);
}

public sealed record AccountAddress(string SignInName, EmailAddress? Email, PhoneNumber? Phone);
