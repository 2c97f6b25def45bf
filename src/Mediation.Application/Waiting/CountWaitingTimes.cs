using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Waiting;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Waiting;

/// <summary>Counts anew how long cases waited. Sent by a job only, at night: it reads 90 days of cases.</summary>
public sealed record CountWaitingTimes : IRequest<int>
{
    public const string Job = "count-waiting-times";
}

internal sealed class CountWaitingTimesHandler(IAppDb db, PlatformTime time) : IRequestHandler<CountWaitingTimes, int>
{
    public async Task<int> Handle(CountWaitingTimes command, CancellationToken ct)
    {
        var today = time.Today;
        var from = WaitingTime.WindowFrom(today);
        List<WaitingTime> counted =
        [
            .. Counted(WaitingStage.Acceptance, await AcceptedAsync(from, ct), today),
            .. Counted(WaitingStage.FirstSession, await FirstSessionsAsync(from, ct), today),
            .. Counted(WaitingStage.Outcome, await OutcomesAsync(from, ct), today),
        ];
        await using var work = await db.BeginAsync(ct);
        await db.WaitingTimes.ExecuteDeleteAsync(ct);
        db.WaitingTimes.AddRange(counted);
        await db.SaveChangesAsync(ct);
        await work.CompleteAsync(ct);
        return counted.Count;
    }

    private static IEnumerable<WaitingTime> Counted(WaitingStage stage, List<Wait> waits, DateOnly today) =>
        waits.GroupBy(wait => wait.Office).Select(office => WaitingTime.Of(office.Key, stage, office.Select(wait => wait.Days), today));

    private async Task<List<Wait>> AcceptedAsync(DateOnly from, CancellationToken ct)
    {
        var rows = await db.Cases.AsNoTracking().Where(dispute => dispute.AcceptedOn >= from)
            .Select(dispute => new { dispute.AgencyId, dispute.ReceivedOn, dispute.AcceptedOn }).ToListAsync(ct);
        return [.. rows.Select(row => Wait.Between(row.AgencyId, row.ReceivedOn, row.AcceptedOn!.Value))];
    }

    private async Task<List<Wait>> FirstSessionsAsync(DateOnly from, CancellationToken ct)
    {
        var since = PlatformTime.InstantOf(from, TimeOnly.MinValue);
        var rows = await db.Cases.AsNoTracking()
            .Where(dispute => dispute.Sessions.Any(session => session.State == SessionState.Held && session.StartedAt >= since))
            .Select(dispute => new
            {
                dispute.AgencyId,
                dispute.ReceivedOn,
                First = dispute.Sessions.Where(session => session.State == SessionState.Held).Min(session => session.StartedAt),
            }).ToListAsync(ct);
        return [.. rows.Where(row => row.First >= since).Select(row => Wait.Between(row.AgencyId, row.ReceivedOn, PlatformTime.DateIn(row.First!.Value)))];
    }

    private async Task<List<Wait>> OutcomesAsync(DateOnly from, CancellationToken ct)
    {
        var rows = await db.Cases.AsNoTracking()
            .Where(dispute => dispute.FailedOn >= from || dispute.Agreements.Any(agreement => agreement.EffectiveOn >= from))
            .Select(dispute => new
            {
                dispute.AgencyId,
                dispute.ReceivedOn,
                dispute.FailedOn,
                Effective = dispute.Agreements.Min(agreement => agreement.EffectiveOn),
            }).ToListAsync(ct);
        return
        [
            .. rows.Select(row => (row.AgencyId, row.ReceivedOn, First: row.Effective is { } day && !(row.FailedOn < day) ? day : row.FailedOn!.Value))
                .Where(row => row.First >= from).Select(row => Wait.Between(row.AgencyId, row.ReceivedOn, row.First)),
        ];
    }

    private sealed record Wait(AgencyId Office, int Days)
    {
        public static Wait Between(AgencyId office, DateOnly received, DateOnly reached) => new(office, Math.Max(0, reached.DayNumber - received.DayNumber));
    }
}
