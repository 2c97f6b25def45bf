using Mediation.Application.Calendar;
using Mediation.Application.Collective;
using Mediation.Application.Deadlines;
using Mediation.Application.Engagement;
using Mediation.Application.Evidence;
using Mediation.Application.Exchange;
using Mediation.Application.Intake;
using Mediation.Application.Linkage;
using Mediation.Application.Notices;
using Mediation.Application.Referrals;
using Mediation.Application.Tasks;
using Mediation.Application.Waiting;

namespace Mediation.Infrastructure.Jobs;

/// <summary>Every recurring job of the platform.</summary>
public static class JobSchedule
{
    /// <summary>What one job finds out the next one tells: a training clock that jumps runs them in this order.</summary>
    public static IReadOnlyList<ScheduledJob> All { get; } =
    [
        new ScheduledJob<MoveToNewTexts>(AdoptClockVersions.Job, "20 * * * *"),
        new ScheduledJob<RecountDeadlines>(RecomputeDeadlines.Job, "* * * * *"),
        new ScheduledJob<NoteDueDeadlines>(RecordDueDeadlines.Job, "*/10 * * * *"),
        new ScheduledJob<DispatchEvents>(DispatchOutbox.Job, "* * * * *"),
        new ScheduledJob<QueueReminders>(QueueDueReminders.Job, "*/5 * * * *"),
        new ScheduledJob<WatchCases>(WatchStalledCases.Job, "20 * * * *"),
        new ScheduledJob<WatchHandOvers>(WatchReferrals.Job, "*/5 * * * *"),
        new ScheduledJob<RaiseOverdue>(EscalateOverdue.Job, "40 * * * *"),
        new ScheduledJob<WatchReports>(WatchEmergencyReports.Job, "*/5 * * * *"),
        new ScheduledJob<ApproachRespondents>(BringRespondents.Job, "*/10 * * * *"),
        new ScheduledJob<CountBallots>(CloseElections.Job, "* * * * *"),
        new ScheduledJob<SendNotices>(DeliverNotices.Job, "* * * * *"),
        new ScheduledJob<CarryMessages>(DeliverMessages.Job, "* * * * *"),
        new ScheduledJob<CheckWaitingEvidence>(CheckEvidence.Job, "* * * * *"),
        new ScheduledJob<CompareLedgers>(ReconcilePartners.Job, "30 2 * * *"),
        new ScheduledJob<SealHistory>("seal-history", "5 * * * *"),
        new ScheduledJob<ForgetAnswers>("forget-answers", "30 3 * * *"),
        new ScheduledJob<ForgetTokens>("forget-tokens", "50 3 * * *"),
        new ScheduledJob<CountWaits>(CountWaitingTimes.Job, "15 4 * * *"),
        new ScheduledJob<ForgetFilings>(ForgetDrafts.Job, "10 4 * * *"),
    ];

    /// <param name="times">Other times, by id of the job.</param>
    internal static IReadOnlyList<ScheduledJob> With(IReadOnlyDictionary<string, string> times) =>
        times.Keys.Except(All.Select(job => job.Id)).FirstOrDefault() is { } unknown
            ? throw new StartRefusedException($"{JobOptions.Section}:{nameof(JobOptions.Times)} names {unknown}, which is no job.")
            : [.. All.Select(job => times.TryGetValue(job.Id, out var cron) ? job with { Cron = cron } : job)];
}
