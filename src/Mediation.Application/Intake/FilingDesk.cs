using Mediation.Application.Common;
using Mediation.Domain.Collective;
using Mediation.Domain.Common;
using Mediation.Domain.Intake;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Intake;

/// <summary>What the filing's use cases share: the caller's own draft, and how it is shown.</summary>
internal sealed class FilingDesk(IAppDb db, FilingAreas areas, RequestScope scope, PlatformTime time)
{
    private const int Attempts = 3;

    public IAppDb Db => db;

    public DateTimeOffset Now => time.Now;

    /// <summary>Every query of drafts starts here: nobody reaches another's.</summary>
    public IQueryable<FilingDraft> Own => db.Filings.Where(draft => draft.AccountId == scope.Caller.Id);

    public Guid Account => scope.Caller.Id;

    public async Task<FilingDraft> LoadAsync(Guid filing, CancellationToken ct)
    {
        var id = new FilingDraftId(filing);
        return await Own.SingleOrDefaultAsync(draft => draft.Id == id, ct) is { } draft && !draft.IsGoneAt(time.Now)
            ? draft
            : throw new NotFoundException("filing");
    }

    /// <summary>Two tabs may write different pages at the same moment: whoever comes second does it again on what the first left.</summary>
    public async Task<FilingDraft> ChangeAsync(Guid filing, Action<FilingDraft> change, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var draft = await LoadAsync(filing, ct);
            change(draft);
            try
            {
                await db.SaveChangesAsync(ct);
                return draft;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                db.Forget();
            }
        }
    }

    public Task<IReadOnlyList<FilingArea>> AreasAsync(CancellationToken ct) => areas.AllAsync(ct);

    /// <param name="roll">Of the sheet, for a draft that is filed for a group; else null.</param>
    public FilingReading Read(FilingDraft draft, IReadOnlyList<FilingArea> places, GroupRoll? roll) =>
        FilingForm.Read(draft.Agency, draft.Answers, [.. places.Select(area => area.Code)], roll, time.Today);

    public SectionView View(FilingDraft draft, FilingSection section, IReadOnlyList<FilingArea> places, GroupRoll? roll)
    {
        var typed = draft.Answers.Of(section);
        var faults = Read(draft, places, roll).Of(section);
        var progress = section == FilingSection.Worker && roll is not null ? ProgressOf(roll) : ProgressOf(typed, faults);
        return new SectionView(
            section, progress, typed.Version, typed.Fields,
            FilingFields.Of(section, draft.Answers, [.. places.Select(area => area.Code)]), faults);
    }

    private static SectionProgress ProgressOf(GroupRoll roll) =>
        roll.Faults.Count == 0 ? SectionProgress.Done : roll.Faults[0].Code == RuleCode.SheetMissing.Code ? SectionProgress.NotBegun : SectionProgress.Begun;

    private static SectionProgress ProgressOf(SectionAnswers typed, IReadOnlyList<FilingFault> faults) =>
        typed.Version == 0 ? SectionProgress.NotBegun : faults.Count > 0 ? SectionProgress.Begun : SectionProgress.Done;
}
