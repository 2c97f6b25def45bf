using Mediation.Application.Access;
using Mediation.Domain.Agencies;
using Mediation.Domain.People;

namespace Mediation.Application.Common;

/// <summary>
/// The accounts people sign in with; they are kept by the host, not by the domain. Every change is written to the access records in the
/// save that makes it, with who made it and never with a password.
/// </summary>
public interface IAccounts
{
    /// <summary>The active account of a party under this sign-in name, or null. Staff accounts are never found.</summary>
    Task<Guid?> FindPartyAsync(string signInName, CancellationToken ct);

    /// <summary>Null when there is no account of this id.</summary>
    Task<AccountState?> FindAsync(Guid id, CancellationToken ct);

    /// <summary>Whoever signs in under this name, staff and closed accounts too; null when nobody does.</summary>
    Task<AccountState?> FindAsync(string signInName, CancellationToken ct);

    /// <returns>The id of the new account, or null when its sign-in name is taken.</returns>
    Task<Guid?> OpenAsync(NewAccount account, string password, CancellationToken ct);

    /// <summary>Ends every cookie and token of the account; a node may remember it for some seconds.</summary>
    Task CloseAsync(Guid id, CancellationToken ct);

    Task ReopenAsync(Guid id, CancellationToken ct);

    /// <summary>Replaces the password, ends cookies and tokens, and takes a lock-out away.</summary>
    Task ResetPasswordAsync(Guid id, string password, CancellationToken ct);

    /// <summary>How the person of an account is reached; null when there is no account of this id.</summary>
    Task<AccountContact?> ContactOfAsync(Guid id, CancellationToken ct);

    /// <summary>Replaces all of it. Cookies and tokens go on.</summary>
    Task ChangeContactAsync(Guid id, AccountContact contact, CancellationToken ct);

    /// <summary>Accounts by sign-in name.</summary>
    /// <param name="after">Sign-in name the last page ended with; null for the first page.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="ct">Ends the query early.</param>
    Task<IReadOnlyList<AccountEntry>> ListAsync(string? after, int take, CancellationToken ct);
}

public sealed record NewAccount(string SignInName, string DisplayName, IReadOnlyCollection<Role> Roles, AgencyId? Agency)
{
    public AccountContact Contact { get; init; } = AccountContact.None;
}

/// <param name="Language">One of <see cref="Domain.Notices.Languages"/>; null where nothing was said, which reads as Chinese.</param>
public sealed record AccountContact(EmailAddress? Email, PhoneNumber? Phone, string? Language)
{
    public static AccountContact None { get; } = new(null, null, null);
}

public sealed record AccountState(Guid Id, string SignInName, bool IsActive);

/// <param name="Agency">Code of its agency, or null.</param>
/// <param name="Email">Masked.</param>
/// <param name="Phone">Masked.</param>
public sealed record AccountEntry(
    Guid Id, string SignInName, string DisplayName, string? Agency, IReadOnlyList<Role> Roles, bool IsActive, string? Email, string? Phone,
    string? Language);
