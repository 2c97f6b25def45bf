using System.Security.Cryptography;
using System.Text;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Agencies;

internal static class AgencyTargets
{
    /// <summary>Stands for a code where a repeated call is told from another by the id of what it is about.</summary>
    public static Guid Of(string code) => new(SHA256.HashData(Encoding.UTF8.GetBytes(code)).AsSpan(0, 16));

    public static void RequireSeen(this AggregateRoot root, int seen)
    {
        if (root.Version != seen)
        {
            throw new StaleVersionException(seen, root.Version, []);
        }
    }

    /// <summary>Saves the one aggregate that was changed; who was overtaken hears which version there is now.</summary>
    /// <param name="current">Its version as it stands in the database.</param>
    public static async Task SaveSeenAsync(this IAppDb db, AggregateRoot root, IQueryable<int> current, CancellationToken ct)
    {
        var seen = root.Version;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Forget();
            throw new StaleVersionException(seen, await current.SingleAsync(ct), []);
        }
    }

    /// <summary>Saves something new under a code that only one may have.</summary>
    public static async Task SaveNewAsync(this IAppDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The same code came in at the same moment: the unique index let only one of them in.
            throw new RuleBrokenException(RuleCode.AlreadyExists);
        }
    }
}
