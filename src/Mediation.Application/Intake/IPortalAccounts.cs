using Mediation.Domain.People;

namespace Mediation.Application.Intake;

/// <summary>The accounts of people who sign in with their phone and hold no password. They are found by that number alone, never by a contact number.</summary>
public interface IPortalAccounts
{
    /// <summary>The account of this number, made when it comes for the first time; two who come at once are given the same one.</summary>
    /// <returns>Null when that account is closed.</returns>
    Task<Guid?> EnterAsync(PhoneNumber phone, string language, CancellationToken ct);

    /// <summary>The number that opens this account, proven with every sign-in; null for accounts that none opens. A contact number proves nothing.</summary>
    Task<PhoneNumber?> PhoneOfAsync(Guid account, CancellationToken ct);

    /// <summary>A new account that no number opens: of a respondent who proved itself by e-mail or by the code on a letter. Saved with the caller's work.</summary>
    Task<Guid> OpenWithoutPhoneAsync(string displayName, string language, CancellationToken ct);
}
