using Mediation.Application.Common;
using Mediation.Application.Notices;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Linkage;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Linkage;

/// <summary>What every step needs: the matter as the caller saw it, who acts, and a save.</summary>
internal sealed class MatterDesk(IAppDb db, RequestScope scope, PlatformTime time)
{
    public IAppDb Db => db;

    public DateOnly Today => time.Today;

    public MatterActor Actor => new(scope.OfficeOf(), scope.Caller.Id, time.Now);

    public Task<bool> DecidesAsync(CancellationToken ct) => db.DecidesAsync(scope.Caller, ct);

    /// <summary>For what any member may do.</summary>
    public Task<JointMatter> LoadAsync(MatterCommand command, CancellationToken ct) => db.LoadMatterAsync(command, scope.Caller, ct);

    /// <summary>For what the convening agency alone may do; a member that is not it sees the matter and is told so.</summary>
    public async Task<JointMatter> LoadOwnAsync(MatterCommand command, CancellationToken ct)
    {
        var matter = await LoadAsync(command, ct);
        return matter.ConvenerId == scope.Caller.Agency ? matter : throw new ForbiddenException(command.GetType().Name);
    }

    public async Task<MatterReceipt> SaveAsync(JointMatter matter, CancellationToken ct, params IReadOnlyList<Guid> created)
    {
        await db.SaveMatterAsync(matter, ct);
        return new MatterReceipt(matter.Id.Value, matter.Number, matter.Status, matter.Version, created);
    }

    /// <summary>The agencies of these codes, in their order; a code nobody has, or of a body that takes part no more, is refused.</summary>
    public async Task<IReadOnlyList<AgencyId>> BodiesAsync(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var today = time.Today;
        var found = await db.Agencies.AsNoTracking()
            .Where(agency => codes.Contains(agency.Code) && agency.ActiveFrom <= today && (agency.ActiveTo == null || agency.ActiveTo >= today))
            .ToDictionaryAsync(agency => agency.Code, agency => agency.Id, ct);
        return [.. codes.Select(code => found.TryGetValue(code, out var id) ? id : throw new RuleBrokenException(RuleCode.AgencyUnknown))];
    }

    public async Task<EmergencyHours> HoursAsync(AgencyId agency, CancellationToken ct) =>
        await db.ReportPolicies.AsNoTracking().Where(policy => policy.AgencyId == agency).Select(policy => policy.Hours).SingleOrDefaultAsync(ct)
        ?? EmergencyHours.Shipped;
}
