using Mediation.Application.Common;
using Mediation.Application.Intake;
using Mediation.Domain.Cases;
using Mediation.Domain.Collective;
using Mediation.Domain.Common;
using Mediation.Domain.Intake;
using Mediation.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Collective;

/// <summary>The sheets of drafts. Whoever asks was let into the draft before.</summary>
internal sealed class GroupSheets(IAppDb db, IPortalAccounts accounts, RequestScope scope, PlatformTime time)
{
    public IAppDb Db => db;

    public Task<GroupSheet?> FindAsync(FilingDraftId filing, CancellationToken ct) =>
        db.GroupSheets.AsNoTracking().SingleOrDefaultAsync(sheet => sheet.FilingId == filing, ct);

    /// <summary>Null for a draft that is not filed for a group.</summary>
    public async Task<GroupRoll?> RollAsync(FilingDraft draft, CancellationToken ct) =>
        FilingFields.Who(draft.Answers) == FilingFields.Group ? await RollAsync(draft, await FindAsync(draft.Id, ct), ct) : null;

    public async Task<GroupRoll> RollAsync(FilingDraft draft, GroupSheet? sheet, CancellationToken ct)
    {
        if (sheet is null)
        {
            return new GroupRoll([], [new SheetFault(0, "", RuleCode.SheetMissing.Code, [])], 0);
        }

        var roll = GroupRoll.Read(sheet.Sheet, ClaimsOf(draft), time.Today);
        return roll.Faults.Count > 0 ? roll : FilerFirst(roll, await accounts.PhoneOfAsync(scope.Caller.Id, ct));
    }

    /// <summary>What the draft asks for so far; unpaid wages where nothing was said yet, as most groups ask them.</summary>
    public static IReadOnlyList<ClaimType> ClaimsOf(FilingDraft draft)
    {
        var typed = draft.Answers.Of(FilingSection.Wanted);
        List<ClaimType> claims =
        [
            .. Enumerable.Range(1, FilingFields.RowsOf(FilingSection.Wanted, draft.Answers))
                .Select(row => FilingFields.Parse<ClaimType>(typed.Of(FilingField.RowName("type", row)))).OfType<ClaimType>().Distinct(),
        ];
        return claims.Count == 0 ? [ClaimType.UnpaidWages] : claims;
    }

    public Task<int> ForgetAsync(FilingDraftId filing, CancellationToken ct) => db.GroupSheets.Where(sheet => sheet.FilingId == filing).ExecuteDeleteAsync(ct);

    /// <summary>Who files has a claim too, and comes first: nobody hands in the papers of people he has nothing to do with.</summary>
    private static GroupRoll FilerFirst(GroupRoll roll, PhoneNumber? filer)
    {
        var own = roll.Members.Where(member => member.Phone == filer).ToList();
        return own.Count == 0
            ? roll with { Faults = [new SheetFault(0, SheetColumn.Phone.Code, RuleCode.SheetWithoutFiler.Code, [])] }
            : roll with { Members = [.. own, .. roll.Members.Except(own)] };
    }
}
