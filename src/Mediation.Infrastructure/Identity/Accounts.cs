using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Identity;

internal sealed class Accounts(UserManager<Account> accounts, RoleManager<IdentityRole<Guid>> roles, AppDb db, AccessLog log, RequestScope scope) : IAccounts
{
    public async Task<Guid?> FindPartyAsync(string signInName, CancellationToken ct) =>
        await accounts.FindByNameAsync(signInName) is { IsActive: true } account && await accounts.IsInRoleAsync(account, nameof(Role.Party))
            ? account.Id
            : null;

    public async Task<AccountState?> FindAsync(Guid id, CancellationToken ct) => await db.Users.AsNoTracking()
        .Where(account => account.Id == id)
        .Select(account => new AccountState(account.Id, account.UserName!, account.IsActive)).SingleOrDefaultAsync(ct);

    public async Task<AccountState?> FindAsync(string signInName, CancellationToken ct) =>
        await accounts.FindByNameAsync(signInName) is { } account ? new AccountState(account.Id, account.UserName!, account.IsActive) : null;

    public async Task<Guid?> OpenAsync(NewAccount account, string password, CancellationToken ct)
    {
        if (await accounts.FindByNameAsync(account.SignInName) is not null)
        {
            return null;
        }

        await using var work = await db.BeginAsync(ct);
        await RoleRows.EnsureAsync(roles);
        var opened = new Account
        {
            UserName = account.SignInName,
            DisplayName = account.DisplayName,
            AgencyId = account.Agency?.Value,
            ContactEmail = account.Contact.Email,
            ContactPhone = account.Contact.Phone,
            Language = account.Contact.Language,
        };
        log.Note(db, scope.Caller, AccessKind.AccountOpened, opened.Id, scope.UseCase);
        foreach (var role in account.Roles)
        {
            log.Note(db, scope.Caller, AccessKind.RoleGiven, opened.Id, role.ToString());
        }

        try
        {
            Require(await accounts.CreateAsync(opened, password));
        }
        catch (DbUpdateException)
        {
            // Opened under the same name at the same moment: the unique index let only one of them in.
            return null;
        }

        Require(await accounts.AddToRolesAsync(opened, account.Roles.Select(role => role.ToString())));
        await work.CompleteAsync(ct);
        return opened.Id;
    }

    public Task CloseAsync(Guid id, CancellationToken ct) => ChangeAsync(id, AccessKind.AccountClosed, account => account.IsActive = false);

    public Task ReopenAsync(Guid id, CancellationToken ct) => ChangeAsync(id, AccessKind.AccountReopened, account => account.IsActive = true);

    public Task ResetPasswordAsync(Guid id, string password, CancellationToken ct) => ChangeAsync(id, AccessKind.PasswordReset, account =>
    {
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
    });

    public async Task<AccountContact?> ContactOfAsync(Guid id, CancellationToken ct) => await db.Users.AsNoTracking()
        .Where(account => account.Id == id)
        .Select(account => new AccountContact(account.ContactEmail, account.ContactPhone, account.Language)).SingleOrDefaultAsync(ct);

    public async Task ChangeContactAsync(Guid id, AccountContact contact, CancellationToken ct)
    {
        var account = await db.Users.SingleAsync(row => row.Id == id, ct);
        (account.ContactEmail, account.ContactPhone, account.Language) = (contact.Email, contact.Phone, contact.Language);
        log.Note(db, scope.Caller, AccessKind.ContactChanged, id, scope.UseCase);
        await db.SaveChangesAsync(ct);
    }

    public async Task<IReadOnlyList<AccountEntry>> ListAsync(string? after, int take, CancellationToken ct)
    {
        var all = db.Users.AsNoTracking();
        if (after is not null)
        {
            var last = accounts.NormalizeName(after);
            all = all.Where(account => string.Compare(account.NormalizedUserName, last) > 0);
        }

        var page = await all.OrderBy(account => account.NormalizedUserName).Take(take).ToListAsync(ct);
        List<Guid> ids = [.. page.Select(account => account.Id)];
        var held = (await db.UserRoles.Where(link => ids.Contains(link.UserId))
                .Join(db.Roles, link => link.RoleId, role => role.Id, (link, role) => new { link.UserId, role.Name }).ToListAsync(ct))
            .ToLookup(link => link.UserId, link => Enum.Parse<Role>(link.Name!));
        var agencies = await db.Agencies.AsNoTracking().ToDictionaryAsync(agency => agency.Id.Value, agency => agency.Code, ct);
        return
        [
            .. page.Select(account => new AccountEntry(
                account.Id, account.UserName!, account.DisplayName, account.AgencyId is { } agency ? agencies.GetValueOrDefault(agency) : null,
                [.. held[account.Id].Order()], account.IsActive, account.ContactEmail?.ToString(), account.ContactPhone?.ToString(), account.Language)),
        ];
    }

    // The new stamp ends every cookie and token; it is saved together with the change and its record.
    private async Task ChangeAsync(Guid id, AccessKind kind, Action<Account> change)
    {
        var account = await db.Users.SingleAsync(row => row.Id == id);
        change(account);
        log.Note(db, scope.Caller, kind, id, scope.UseCase);
        Require(await accounts.UpdateSecurityStampAsync(account));
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(", ", result.Errors.Select(error => error.Code)));
        }
    }
}
