using System.Security.Cryptography;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Intake;
using Mediation.Domain.People;
using Mediation.Infrastructure.Identity;
using Mediation.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Intake;

internal sealed class PortalAccounts(AppDb db, IBlindIndex blind, TimeProvider clock, RequestScope scope) : IPortalAccounts
{
    private const int StampLength = 32;

    public async Task<Guid?> EnterAsync(PhoneNumber phone, string language, CancellationToken ct)
    {
        if (await FindAsync(phone, ct) is { } known)
        {
            return known.IsActive ? known.Id : null;
        }

        var id = Guid.CreateVersion7(clock.GetUtcNow());
        await AddAsync(id, phone, phone.ToString(), language, ct);
        try
        {
            await db.SaveChangesAsync(ct);
            return id;
        }
        catch (DbUpdateException)
        {
            // Came twice at the same moment: the unique index let only one of them make the account.
            db.Forget();
            if (await FindAsync(phone, ct) is not { } first)
            {
                throw;
            }

            return first.IsActive ? first.Id : null;
        }
    }

    public Task<PhoneNumber?> PhoneOfAsync(Guid account, CancellationToken ct) =>
        db.Users.AsNoTracking().Where(one => one.Id == account && one.IsActive).Select(one => one.PortalPhone).SingleOrDefaultAsync(ct);

    public async Task<Guid> OpenWithoutPhoneAsync(string displayName, string language, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var shown = displayName.Length > Account.DisplayNameLength ? displayName[..Account.DisplayNameLength] : displayName;
        await AddAsync(id, phone: null, shown, language, ct);
        return id;
    }

    private async Task AddAsync(Guid id, PhoneNumber? phone, string displayName, string language, CancellationToken ct)
    {
        var role = await db.Roles.Where(role => role.Name == nameof(Role.Party)).Select(role => role.Id).SingleAsync(ct);
        var name = $"p-{id:N}";
        db.Users.Add(new Account
        {
            Id = id,
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            SecurityStamp = RandomNumberGenerator.GetHexString(StampLength),
            DisplayName = displayName,
            PortalPhone = phone,
            ContactPhone = phone,
            Language = language,
        });
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = id, RoleId = role });
        var now = clock.GetUtcNow();
        db.AccessRecords.Add(AccessRecord.Of(AccessKind.AccountOpened, id, scope.UseCase, address: null, now));
        db.AccessRecords.Add(AccessRecord.Of(AccessKind.RoleGiven, id, nameof(Role.Party), address: null, now));
    }

    private async Task<(Guid Id, bool IsActive)?> FindAsync(PhoneNumber phone, CancellationToken ct)
    {
        var index = blind.Of(ProtectedKind.Phone, phone.Value);
        var found = await db.Users.AsNoTracking().Where(account => EF.Property<string?>(account, Account.PortalPhoneIndex) == index)
            .Select(account => new { account.Id, account.IsActive }).SingleOrDefaultAsync(ct);
        return found is null ? null : (found.Id, found.IsActive);
    }
}
