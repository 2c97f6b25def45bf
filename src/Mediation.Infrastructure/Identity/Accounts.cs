using Mediation.Application.Access;
using Mediation.Application.Common;
using Microsoft.AspNetCore.Identity;

namespace Mediation.Infrastructure.Identity;

internal sealed class Accounts(UserManager<Account> accounts) : IAccounts
{
    public async Task<Guid?> FindPartyAsync(string signInName, CancellationToken ct) =>
        await accounts.FindByNameAsync(signInName) is { IsActive: true } account && await accounts.IsInRoleAsync(account, nameof(Role.Party))
            ? account.Id
            : null;
}
