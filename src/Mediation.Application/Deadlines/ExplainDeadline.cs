using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Deadlines;

/// <summary>How one date came about: rule and article, start event with its proof, every day skipped, every adjustment, every earlier date.</summary>
[Requires(Permission.ReadCase)]
public sealed record ExplainDeadline(Guid CaseId, Guid DeadlineId) : IRequest<DeadlineExplanation>;

/// <param name="Rule">The clock in the version the deadline runs under.</param>
/// <param name="Recomputed">What the steps lead to when they are walked again; the same as <paramref name="DueOn"/>.</param>
public sealed record DeadlineExplanation(
    Guid Id, ClockEntry Rule, StartView Start, DateOnly? AgreedOn, IReadOnlyList<WordedStep> Steps, IReadOnlyList<ClockAdjustment> Adjustments,
    IReadOnlyList<DeadlineMove> Moves, DeadlineStatus Status, DateOnly DueOn, bool IsProvisional, DateOnly Recomputed);

/// <param name="Proof">A document; null where the history entry proves it.</param>
/// <param name="Entry">The entry of the case's history that started the clock; null where it was started before such entries were noted.</param>
public sealed record StartView(DateOnly On, string Event, string EventZh, string EventEn, string? Proof, ProofEntry? Entry);

/// <summary>A link of the history chain: its hash holds only as long as nobody changed it or anything before it.</summary>
public sealed record ProofEntry(int Sequence, string Event, DateTimeOffset At, int Version, string Hash);

internal sealed class ExplainDeadlineHandler(IAppDb db, PlatformTime time, IWorkCalendars calendars, IClockCatalogues clocks, RequestScope scope)
    : IRequestHandler<ExplainDeadline, DeadlineExplanation>
{
    public async Task<DeadlineExplanation> Handle(ExplainDeadline query, CancellationToken ct)
    {
        var (id, caseId) = (new DeadlineId(query.DeadlineId), new CaseId(query.CaseId));
        var reckoning = new Reckoning(await calendars.CurrentAsync(ct), await clocks.CurrentAsync(ct));
        var deadline = await db.Cases.AsNoTracking().IgnoreAutoIncludes().Where(dispute => dispute.Id == caseId)
            .SelectMany(dispute => dispute.Deadlines).SingleOrDefaultAsync(deadline => deadline.Id == id, ct);
        if (deadline is null || !new CaseViews(scope.Caller, time.Today, reckoning).Shows(deadline))
        {
            throw new NotFoundException("deadline");
        }

        var (eventZh, eventEn) = EventNames.Of(deadline.StartEvent);
        var start = new StartView(deadline.StartOn, deadline.StartEvent, eventZh, eventEn, deadline.StartProof, await EntryAsync(query.CaseId, deadline, ct));
        return new DeadlineExplanation(
            deadline.Id.Value, ClockEntry.Of(reckoning.Clocks.Version(deadline.Clock, deadline.PeriodVersion)), start, deadline.AgreedOn,
            StepWords.Of(deadline.Explanation), deadline.Adjustments, deadline.Moves, deadline.Status, deadline.DueOn, deadline.IsProvisional,
            deadline.Explanation.Recompute());
    }

    /// <summary>One save may write several entries under one version; the last of them carries what changed, the clock with it.</summary>
    private Task<ProofEntry?> EntryAsync(Guid stream, Deadline deadline, CancellationToken ct) => db.History.AsNoTracking()
        .Where(entry => entry.StreamId == stream && entry.Version == deadline.StartedAtVersion)
        .OrderByDescending(entry => entry.Sequence)
        .Select(entry => new ProofEntry(entry.Sequence, entry.Event, entry.At, entry.Version, entry.Hash))
        .FirstOrDefaultAsync(ct);
}
