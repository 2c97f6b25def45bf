using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

/// <summary>What speaks for the dispute being somewhere already. A finding warns and refuses nothing: the clerk looks and decides.</summary>
/// <param name="Code">Stable: duplicate.same-parties, other-matter.declared, other-matter.arbitration-number, other-matter.court-number or other-matter.same-number.</param>
/// <param name="Number">The number that was recognised, or that of the other case.</param>
/// <param name="Other">The case here, where it is one the caller may see.</param>
public sealed record MatterFinding(string Code, string? Number, Guid? Other);

/// <summary>Looks for the dispute in other procedures: what was declared, which numbers were given, and which cases here carry them.</summary>
internal sealed class OtherMatters(IAppDb db, DuplicateSearch duplicates)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<MatterFinding>> FindAsync(DisputeCase dispute, CancellationToken ct)
    {
        List<MatterFinding> found = [];
        if (dispute.OtherMatter is { Entrusted: false } declared)
        {
            found.Add(new MatterFinding("other-matter.declared", declared.Number, null));
        }

        found.AddRange(Recognised(dispute));
        found.AddRange(await SameNumberAsync(dispute, ct));
        found.AddRange((await duplicates.FindAsync(dispute, ct)).Where(other => other.Status is not (CaseStatus.Closed or CaseStatus.Archived))
            .Select(other => new MatterFinding("duplicate.same-parties", other.Number, other.Id)));
        return [.. found.Distinct()];
    }

    /// <summary>A number of the body that sent the dispute is its own; any other tells of a procedure that goes on elsewhere.</summary>
    private static IEnumerable<MatterFinding> Recognised(DisputeCase dispute)
    {
        var told = dispute.Claims.Select(claim => claim.Facts).Append(dispute.OtherMatter is { Entrusted: false } other ? other.Number : null)
            .Concat(dispute.Stage == EntrustedStage.None ? dispute.Entries.Select(entry => entry.ExternalNumber) : []);
        var own = dispute.Stage == EntrustedStage.None ? [] : dispute.Entries.SelectMany(entry => MatterNumber.FindIn(entry.ExternalNumber)).ToHashSet();
        return told.SelectMany(MatterNumber.FindIn).Where(number => number.Kind != MatterKind.WorkOrder && !own.Contains(number)).Distinct()
            .Select(number => new MatterFinding(
                number.Kind == MatterKind.Court ? "other-matter.court-number" : "other-matter.arbitration-number", number.Text, null));
    }

    private async Task<IEnumerable<MatterFinding>> SameNumberAsync(DisputeCase dispute, CancellationToken ct)
    {
        var numbers = dispute.Entries.Select(entry => entry.ExternalNumber).OfType<string>()
            .Concat(dispute.Claims.SelectMany(claim => MatterNumber.FindIn(claim.Facts)).Select(number => number.Text))
            .SelectMany(number => MatterNumber.WaysOf(number).Append(MatterNumber.Fold(number))).Distinct().ToList();
        if (numbers.Count == 0)
        {
            return [];
        }

        var others = await db.Cases.AsNoTracking()
            .Where(other => other.Id != dispute.Id && other.SplitFrom != dispute.Id && other.Id != dispute.SplitFrom)
            .Where(other => other.Entries.Any(entry => numbers.Contains(entry.ExternalNumber!)))
            .OrderByDescending(other => other.ReceivedAt).Take(Most)
            .Select(other => new { other.Id, other.Number }).ToListAsync(ct);
        return others.Select(other => new MatterFinding("other-matter.same-number", other.Number, other.Id.Value));
    }
}
