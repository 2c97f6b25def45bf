using Mediation.Application.Common;
using Mediation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Identity;

internal sealed class AccountAddresses(AppDb db) : IAccountAddresses
{
    public async Task<IReadOnlyDictionary<Guid, AccountAddress>> OfAsync(IReadOnlyCollection<Guid> accounts, CancellationToken ct) =>
        await db.Users.AsNoTracking().Where(account => accounts.Contains(account.Id) && account.IsActive)
            .Select(account => new { account.Id, account.UserName, account.ContactEmail, account.ContactPhone })
            .ToDictionaryAsync(account => account.Id, account => new AccountAddress(account.UserName!, account.ContactEmail, account.ContactPhone), ct);

    public async Task<IReadOnlyDictionary<Guid, string>> LanguagesAsync(IReadOnlyCollection<Guid> accounts, CancellationToken ct) => accounts.Count == 0
        ? new Dictionary<Guid, string>()
        : await db.Users.AsNoTracking().Where(account => accounts.Contains(account.Id) && account.Language != null)
            .ToDictionaryAsync(account => account.Id, account => account.Language!, ct);
}
