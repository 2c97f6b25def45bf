using Mediation.Application.Common;
using Mediation.Application.Notices;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Linkage;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Linkage;

/// <summary>The table an agency uses on a day.</summary>
internal sealed class TriageDesk(IAppDb db, RequestScope scope, PlatformTime time)
{
    public IAppDb Db => db;

    public DateOnly Today => time.Today;

    public AgencyId Office => scope.OfficeOf();

    public MatterActor Actor => new(Office, scope.Caller.Id, time.Now);

    public Task<TriageRuleSet?> OwnSetAsync(CancellationToken ct)
    {
        var office = Office;
        return db.TriageRuleSets.SingleOrDefaultAsync(set => set.AgencyId == office, ct);
    }

    /// <summary>The edition in force on a day: the latest written of those that begin on or before it. The shipped table is edition 0.</summary>
    public async Task<(int Edition, IReadOnlyList<TriageRule> Rules)> InForceAsync(AgencyId office, DateOnly day, CancellationToken ct)
    {
        var own = await EditionsOf(office).Where(edition => edition.InForceFrom <= day)
            .OrderByDescending(edition => edition.InForceFrom).ThenByDescending(edition => edition.Number).FirstOrDefaultAsync(ct);
        return own is null ? (0, ShippedTriage.Rules) : (own.Number, own.Rules);
    }

    /// <summary>One edition whole; 0 is the shipped one.</summary>
    public async Task<IReadOnlyList<TriageRule>> RulesOfAsync(AgencyId office, int edition, CancellationToken ct) => edition == 0
        ? ShippedTriage.Rules
        : (await EditionsOf(office).SingleOrDefaultAsync(one => one.Number == edition, ct))?.Rules
            ?? throw new RuleBrokenException(RuleCode.TriageEditionUnknown);

    public IQueryable<TriageEdition> EditionsOf(AgencyId office) =>
        db.TriageEditions.AsNoTracking().Where(edition => db.TriageRuleSets.Any(set => set.Id == edition.RuleSetId && set.AgencyId == office));

    /// <summary>Writes an edition; of two people who do at once the second learns that somebody was faster.</summary>
    public async Task<TriageReceipt> WriteAsync(
        IReadOnlyList<TriageRule> rules, DateOnly inForceFrom, int seenVersion, int? takenFrom, CancellationToken ct)
    {
        var set = await OwnSetAsync(ct);
        if (seenVersion != (set?.Version ?? 0))
        {
            throw new StaleVersionException(seenVersion, set?.Version ?? 0, []);
        }

        if (set is null)
        {
            set = TriageRuleSet.Begin(TriageRuleSetId.New(time.Now), Office);
            db.TriageRuleSets.Add(set);
        }

        var edition = set.Write(rules, inForceFrom, time.Today, Actor, takenFrom);
        db.TriageEditions.Add(edition);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The version, or the unique index over agencies, let only one of them in.
            db.Forget();
            throw new StaleVersionException(seenVersion, (await OwnSetAsync(ct))?.Version ?? 0, []);
        }

        return new TriageReceipt(edition.Number, edition.InForceFrom, set.Version);
    }
}
