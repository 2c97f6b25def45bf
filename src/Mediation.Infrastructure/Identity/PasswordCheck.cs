using Mediation.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Identity;

/// <summary>Checks name and password. Unknown, wrong, locked and closed are answered alike and take the same time.</summary>
public sealed class PasswordCheck(AppDb db, UserManager<Account> accounts, IPasswordHasher<Account> hasher, AccessLog log, TimeProvider clock)
{
    public const int AttemptsBeforeLockout = 5;
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    // Any well-formed hash with the hasher's own work factor: it makes a try at an unknown name as slow as at a known one.
    private static string? _nobodysHash;

    /// <returns>The account, or null. Every outcome is recorded.</returns>
    public async Task<Account?> TryAsync(string name, string password, CancellationToken ct)
    {
        var account = await accounts.FindByNameAsync(name);
        if (account?.PasswordHash is null)
        {
            hasher.VerifyHashedPassword(new Account(), _nobodysHash ??= hasher.HashPassword(new Account(), "nobody"), password);
            await log.WriteAsync(AccessKind.SignInFailed, accountId: null, ct);
            return null;
        }

        var isAllowedToTry = await CountAttemptAsync(account.Id, ct);
        var isRight = hasher.VerifyHashedPassword(account, account.PasswordHash, password) != PasswordVerificationResult.Failed;
        if (!isAllowedToTry)
        {
            await log.WriteAsync(AccessKind.LockedOut, account.Id, ct);
            return null;
        }

        if (!isRight || !account.IsActive)
        {
            await log.WriteAsync(AccessKind.SignInFailed, account.Id, ct);
            return null;
        }

        await db.Users.Where(row => row.Id == account.Id).ExecuteUpdateAsync(
            row => row.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null), ct);
        await log.WriteAsync(AccessKind.SignedIn, account.Id, ct);
        return account;
    }

    // Counted before the password is looked at and in one statement, so that many tries at once do not pass as one.
    private async Task<bool> CountAttemptAsync(Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? until = now + Lockout;
        var counted = await db.Users
            .Where(account => account.Id == id && (account.LockoutEnd == null || account.LockoutEnd <= now))
            .ExecuteUpdateAsync(
                account => account
                    .SetProperty(a => a.LockoutEnd, a => a.AccessFailedCount >= AttemptsBeforeLockout - 1 ? until : a.LockoutEnd)
                    .SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount >= AttemptsBeforeLockout - 1 ? 0 : a.AccessFailedCount + 1),
                ct);
        return counted == 1;
    }
}
