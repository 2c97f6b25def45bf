using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Guidance;
using Mediation.Domain.Guidance.Rules;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Guidance;

/// <summary>The check in force on a day, and the answer it gives.</summary>
internal sealed class GuidanceDesk(IAppDb db, RequestScope scope, PlatformTime time, IWorkCalendars calendars, IClockCatalogues clocks)
{
    public DateOnly Today => time.Today;

    public IQueryable<GuidedEdition> Editions => db.GuidedEditions.AsNoTracking();

    public Task<GuidedCheckSet?> SetAsync(CancellationToken ct) => db.GuidedCheckSets.SingleOrDefaultAsync(set => set.Id == GuidedCheckSetId.Platform, ct);

    /// <summary>The latest written of those that begin on or before the day. The shipped table is edition 0.</summary>
    public async Task<(int Edition, GuidedCheck Check)> InForceAsync(DateOnly day, CancellationToken ct)
    {
        var own = await Editions.Where(edition => edition.InForceFrom <= day)
            .OrderByDescending(edition => edition.InForceFrom).ThenByDescending(edition => edition.Number).FirstOrDefaultAsync(ct);
        return own is null ? (0, ShippedGuidance.Check) : (own.Number, own.Check);
    }

    /// <summary>One edition whole; 0 is the shipped one.</summary>
    public async Task<GuidedCheck> CheckOfAsync(int edition, CancellationToken ct) => edition == 0
        ? ShippedGuidance.Check
        : (await Editions.SingleOrDefaultAsync(one => one.Number == edition, ct))?.Check ?? throw new RuleBrokenException(RuleCode.GuidanceEditionUnknown);

    /// <summary>The next question, or what is told at the end.</summary>
    public async Task<GuidedReply> ReplyAsync(int? edition, GuidedCheck check, IReadOnlyList<GivenAnswer> given, DateOnly on, CancellationToken ct)
    {
        var walk = check.Walk(given.ToDictionary(one => one.Question, one => one.Answer), on);
        var told = walk.Next is not null
            ? null
            : AnswerTold.Of(check, walk, GuidedAnswer.Of(check, walk, await OfficesAsync(on, ct), on, new Reckoning(await calendars.CurrentAsync(ct), await clocks.CurrentAsync(ct))));
        return GuidedReply.Of(edition, walk, told);
    }

    /// <summary>Writes an edition; of two people who do at once the second learns that somebody was faster.</summary>
    public async Task<GuidanceReceipt> WriteAsync(GuidedCheck check, DateOnly inForceFrom, int seenVersion, int? takenFrom, CancellationToken ct)
    {
        var set = await SetAsync(ct);
        if (seenVersion != (set?.Version ?? 0))
        {
            throw new StaleVersionException(seenVersion, set?.Version ?? 0, []);
        }

        if (set is null)
        {
            set = GuidedCheckSet.Begin();
            db.GuidedCheckSets.Add(set);
        }

        var edition = set.Write(check, inForceFrom, takenFrom, new EditionWriter(scope.Caller.Id, time.Now, time.Today));
        db.GuidedEditions.Add(edition);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The version, or the fixed key of the first, let only one of them in.
            db.Forget();
            throw new StaleVersionException(seenVersion, (await SetAsync(ct))?.Version ?? 0, []);
        }

        return new GuidanceReceipt(edition.Number, edition.InForceFrom, set.Version);
    }

    // Unions of districts and of the city take matters on; a street's station belongs to its district.
    private async Task<IReadOnlyList<GuidedOffice>> OfficesAsync(DateOnly on, CancellationToken ct)
    {
        var unions = await db.Agencies.AsNoTracking()
            .Where(agency => agency.Kind == AgencyKind.TradeUnion && agency.Level != AgencyLevel.Street
                && agency.ActiveFrom <= on && (agency.ActiveTo == null || agency.ActiveTo >= on))
            .ToListAsync(ct);
        return [.. unions.Select(union => new GuidedOffice(union.Code, union.Name, union.NameEn, union.Level, union.Areas))];
    }
}
