using Mediation.Application.Common;
using Mediation.Domain.Deadlines;
using MediatR;

namespace Mediation.Application.Deadlines;

/// <summary>Every legal clock: the law is for everyone.</summary>
/// <param name="On">Only the versions in force on this day; null for all, those to come included.</param>
[OpenToAll]
public sealed record ListClocks(DateOnly? On = null) : IRequest<IReadOnlyList<ClockEntry>>;

/// <param name="Clock">As in the table, e.g. A2.</param>
/// <param name="Trigger">Code of the event that starts it.</param>
/// <param name="AppliesToOpen">True when running deadlines move to this version.</param>
public sealed record ClockEntry(
    string Clock, int Version, string NameZh, string NameEn, string Trigger, IReadOnlyList<string> OtherTriggers, int Length, PeriodUnit Unit,
    StartRule StartRule, ClockDirection Direction, RollRule Roll, PeriodExtension? Extension, IReadOnlyList<string> PausedBy,
    IReadOnlyList<string> ExcludedBy, IReadOnlyList<string> RestartedBy, string ConsequenceZh, string ConsequenceEn,
    IReadOnlyList<string> LegalBasis, DateOnly InForceFrom, DateOnly? InForceTo, ClockKeeper KeptBy, ClockVisibility Visibility,
    bool AppliesToOpen, Certainty Certainty, string? NoteZh, string? NoteEn)
{
    internal static ClockEntry Of(StatutoryPeriod period) => new(
        period.Clock.ToString(), period.Version, period.NameZh, period.NameEn, period.Trigger, period.OtherTriggers, period.Length, period.Unit,
        period.StartRule, period.Direction, period.Roll, period.Extension, period.PausedBy, period.ExcludedBy, period.RestartedBy,
        period.ConsequenceZh, period.ConsequenceEn, period.LegalBasis, period.InForceFrom, period.InForceTo, period.KeptBy, period.Visibility,
        period.AppliesToOpen, period.Certainty, period.NoteZh, period.NoteEn);
}

internal sealed class ListClocksHandler(IClockCatalogues clocks) : IRequestHandler<ListClocks, IReadOnlyList<ClockEntry>>
{
    public async Task<IReadOnlyList<ClockEntry>> Handle(ListClocks query, CancellationToken ct)
    {
        var catalogue = await clocks.CurrentAsync(ct);
        return [.. catalogue.All.Where(period => query.On is not { } on || period.IsInForce(on)).Select(ClockEntry.Of)];
    }
}
