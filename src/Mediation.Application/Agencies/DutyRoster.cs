using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Referrals;
using Mediation.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Agencies;

/// <summary>
/// Who acts for each agency today, read once per agency in a request or job run: what comes in for a body is given to a person, and to a
/// role only where no person is there to do it.
/// </summary>
internal sealed class DutyRoster(IAppDb db, IStaffDirectory staff, PlatformTime time)
{
    private readonly Dictionary<AgencyId, List<Liaison>> _liaisons = [];
    private readonly Dictionary<AgencyId, AgencyKind> _kinds = [];
    private readonly HashSet<(AgencyId Agency, Guid Account)> _workers = [];

    public async Task LoadAsync(IEnumerable<AgencyId> agencies, CancellationToken ct)
    {
        List<AgencyId> missing = [.. agencies.Distinct().Where(agency => !_liaisons.ContainsKey(agency))];
        if (missing.Count == 0)
        {
            return;
        }

        var named = (await db.Liaisons.AsNoTracking().Where(one => missing.Contains(one.AgencyId)).ToListAsync(ct)).ToLookup(one => one.AgencyId);
        missing.ForEach(agency => _liaisons[agency] = [.. named[agency]]);
        foreach (var body in await db.Agencies.AsNoTracking().Where(body => missing.Contains(body.Id)).Select(body => new { body.Id, body.Kind }).ToListAsync(ct))
        {
            _kinds[body.Id] = body.Kind;
        }

        // A task given to an account that is closed, went to another body or may not work on tasks would be seen by nobody.
        foreach (var role in AccessMatrix.RolesFor(Permission.WorkOnTasks))
        {
            var accounts = await staff.AccountsAsync(role, missing, ct);
            _workers.UnionWith(missing.SelectMany(agency => accounts[agency], (agency, account) => (agency, account)));
        }
    }

    /// <summary>Who does a body's everyday work with referrals where nobody is on duty.</summary>
    public TaskRole RoleIn(AgencyId agency) => _kinds[agency] == AgencyKind.TradeUnion ? TaskRole.Clerk : TaskRole.Liaison;

    /// <param name="chain">Null for what belongs to no chain.</param>
    /// <param name="otherwise">Who gets it where nobody on duty signs in.</param>
    public TaskAssignee AssigneeFor(AgencyId agency, ReferralChain? chain, TaskRole otherwise) =>
        AccountFor(agency, chain) is { } account ? TaskAssignee.Account(agency, account) : TaskAssignee.AnyoneIn(agency, otherwise);

    /// <summary>The account of whoever is on duty; null where nobody is, or that person does not sign in.</summary>
    public Guid? AccountFor(AgencyId agency, ReferralChain? chain) =>
        Acting(agency, chain)?.AccountId is { } account && _workers.Contains((agency, account)) ? account : null;

    /// <summary>Whoever is on duty and is reached by telephone or e-mail alone.</summary>
    public Liaison? ContactFor(AgencyId agency, ReferralChain? chain) =>
        AccountFor(agency, chain) is null && Acting(agency, chain) is { } person && (person.Phone is not null || person.Email is not null) ? person : null;

    /// <summary>A liaison who is away today or is liaison no more, or somebody who does not work there any more.</summary>
    public bool IsAway(AgencyId agency, Guid account)
    {
        var own = _liaisons[agency].FindAll(one => one.AccountId == account);
        return !_workers.Contains((agency, account))
            || (own.Count > 0 && own.TrueForAll(one => !one.IsNamedOn(time.Today) || one.IsAbsentOn(time.Today)));
    }

    private Liaison? Acting(AgencyId agency, ReferralChain? chain) => LiaisonOnDuty.Find(_liaisons[agency], chain, time.Today)?.Acting;
}
