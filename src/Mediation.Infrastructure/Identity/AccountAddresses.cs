using Mediation.Application.Common;
using Mediation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Identity;

internal sealed class AccountAddresses(AppDb db) : IAccountAddresses
{
    public async Task<IReadOnlyDictionary<Guid, AccountAddress>> OfAsync(IReadOnlyCollection<Guid> accounts, CancellationToken ct) =>
        await db.Users.AsNoTracking().Where(account => accounts.Contains(account.Id) && account.IsActive)
            .ToDictionaryAsync(account => account.Id, account => new AccountAddress(account.UserName!, account.Email), ct);
}
