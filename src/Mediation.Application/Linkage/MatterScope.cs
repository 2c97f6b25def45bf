using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Linkage;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Linkage;

/// <summary>
/// Who sees a joint matter: the convening agency, and the invited bodies that have neither declined nor left. Every query of a person
/// begins here; what is not visible is not there.
/// </summary>
internal static class MatterScope
{
    public static IQueryable<JointMatter> VisibleTo(this IQueryable<JointMatter> matters, Caller caller)
    {
        var agency = OfficeOf(caller);
        return matters.Where(matter => matter.ConvenerId == agency || matter.Bodies.Any(body =>
            body.AgencyId == agency && (body.State == InvitationState.Pending || body.State == InvitationState.Accepted)));
    }

    /// <summary>
    /// Who reads the emergency reports: the convening agency, and the heads of the agency above it, whom they are for. Invited bodies do
    /// not: what one agency tells its leaders is its own affair.
    /// </summary>
    public static async Task<IQueryable<JointMatter>> ReportedToAsync(this IAppDb db, Caller caller, CancellationToken ct)
    {
        List<AgencyId> conveners = [OfficeOf(caller)];
        if (caller.Roles.Contains(Role.CentreHead))
        {
            conveners.AddRange(await db.Agencies.AsNoTracking().Where(agency => agency.ParentId == caller.Agency).Select(agency => agency.Id).ToListAsync(ct));
        }

        return db.JointMatters.Where(matter => conveners.Contains(matter.ConvenerId));
    }

    /// <summary>The whole matter as the caller saw it.</summary>
    public static async Task<JointMatter> LoadMatterAsync(this IAppDb db, MatterCommand command, Caller caller, CancellationToken ct)
    {
        var matter = await WholeAsync(db, db.JointMatters.VisibleTo(caller), command.MatterId, ct);
        return matter.Version == command.SeenVersion
            ? matter
            : throw await StaleAsync(db, command.MatterId, command.SeenVersion, ct);
    }

    /// <summary>The whole matter for reading.</summary>
    public static Task<JointMatter> ReadMatterAsync(this IAppDb db, JointMatterId id, Caller caller, CancellationToken ct) =>
        WholeAsync(db, db.JointMatters.AsNoTracking().VisibleTo(caller), id, ct);

    /// <summary>Two savers at once: the version lets one win, the other learns what changed.</summary>
    public static async Task SaveMatterAsync(this IAppDb db, JointMatter matter, CancellationToken ct)
    {
        var seen = matter.Version;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Forget();
            throw await StaleAsync(db, matter.Id, seen, ct);
        }
    }

    // Read by several queries: if somebody saved between the first and the last, the parts do not belong together.
    private static async Task<JointMatter> WholeAsync(IAppDb db, IQueryable<JointMatter> matters, JointMatterId id, CancellationToken ct)
    {
        while (true)
        {
            var matter = await matters.SingleOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFoundException("matter");
            if (await db.JointMatters.Where(one => one.Id == id).Select(one => one.Version).SingleAsync(ct) == matter.Version)
            {
                return matter;
            }

            db.Forget();
        }
    }

    private static async Task<StaleVersionException> StaleAsync(IAppDb db, JointMatterId id, int seen, CancellationToken ct)
    {
        var changes = await db.History.AsNoTracking().Where(entry => entry.StreamId == id.Value && entry.Version > seen)
            .OrderBy(entry => entry.Sequence).Select(entry => new ChangeSince(entry.Version, entry.UseCase, entry.Event, entry.At)).Take(50).ToListAsync(ct);
        var current = await db.JointMatters.Where(one => one.Id == id).Select(one => one.Version).SingleOrDefaultAsync(ct);
        return new StaleVersionException(seen, current, changes);
    }

    /// <summary>Whether the caller's body decides disputes; then nothing that was said to settle is for it.</summary>
    public static async Task<bool> DecidesAsync(this IAppDb db, Caller caller, CancellationToken ct)
    {
        var agency = OfficeOf(caller);
        return (await db.Agencies.AsNoTracking().Where(body => body.Id == agency).Select(body => body.Kind).SingleAsync(ct)).Decides();
    }

    private static AgencyId OfficeOf(Caller caller) => caller.Agency ?? throw new NotFoundException("matter");
}
