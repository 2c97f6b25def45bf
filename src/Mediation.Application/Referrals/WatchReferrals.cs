using Mediation.Application.Agencies;
using Mediation.Application.Common;
using Mediation.Application.Tasks;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Referrals;
using Mediation.Domain.Tasks;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>Gives the people of both bodies a task for what a referral asks of them, and drops it when it is done. Sent by a job only.</summary>
public sealed record WatchReferrals : IRequest<int>
{
    public const string Job = "watch-referrals";
}

internal sealed class WatchReferralsHandler(IAppDb db, PlatformTime time, DutyRoster roster, ReferralNotices notices) : IRequestHandler<WatchReferrals, int>
{
    private const int Batch = 200;

    private static readonly ReferralStatus[] AskNothing =
        [ReferralStatus.Draft, ReferralStatus.Discarded, ReferralStatus.Closed, ReferralStatus.Reassigned, ReferralStatus.ResultAcknowledged];

    private static readonly TaskKind[] Kinds =
    [
        TaskKind.ReferralToAnswer, TaskKind.ReferralSilent, TaskKind.ReferralReturned, TaskKind.ReferralResultDue, TaskKind.ReferralResultToAcknowledge,
    ];

    public async Task<int> Handle(WatchReferrals command, CancellationToken ct)
    {
        var opened = 0;
        HashSet<string> wanted = [];
        var last = new ReferralId(Guid.Empty);
        while (true)
        {
            var referrals = await db.Referrals.AsNoTracking().Where(referral => !AskNothing.Contains(referral.Status) && referral.Id > last)
                .OrderBy(referral => referral.Id).Take(Batch).ToListAsync(ct);
            opened += await OpenAsync([.. referrals.SelectMany(Works)], wanted, ct);
            if (referrals.Count < Batch)
            {
                break;
            }

            last = referrals[^1].Id;
        }

        await DropAsync(wanted, ct);
        return opened;
    }

    private IEnumerable<Work> Works(Referral referral) => ReferralDuty.Of(referral, time.Today).Where(duty => IsHere(referral, duty.By))
        .Select(duty => new Work(referral, duty, $"referral {referral.Id.Value:N} {duty.Kind} {referral.Steps.Count}"));

    private async Task<int> OpenAsync(List<Work> works, HashSet<string> wanted, CancellationToken ct)
    {
        var keys = works.ConvertAll(work => work.Key);
        wanted.UnionWith(keys);
        var known = await db.Tasks.Where(task => keys.Contains(task.OnceKey)).Select(task => task.OnceKey).ToHashSetAsync(ct);
        var missing = works.FindAll(work => !known.Contains(work.Key));
        await roster.LoadAsync(missing.Select(work => work.Agency), ct);
        var opened = 0;
        foreach (var work in missing)
        {
            opened += await OpenAsync(work, ct) ? 1 : 0;
        }

        return opened;
    }

    private async Task<bool> OpenAsync(Work work, CancellationToken ct)
    {
        var (agency, chain) = (work.Agency, work.Referral.Chain);
        if (roster.ContactFor(agency, chain) is { } person)
        {
            await notices.QueueAsync(work.Referral, work.Duty, person, work.Key, ct);
        }

        var opened = await db.OpenTaskAsync(
            WorkTask.Open(
                WorkTaskId.New(time.Now), agency, work.Dispute, work.Duty.Kind, ReferralJson.Name(chain), work.Key,
                roster.AssigneeFor(agency, chain, roster.RoleIn(agency)), work.Duty.DueOn, time.Now, work.Referral.Id.Value),
            ct);
        db.Forget();
        return opened;
    }

    /// <summary>A key holds the number of steps: with the next step the task of the one before is over.</summary>
    private async Task DropAsync(HashSet<string> wanted, CancellationToken ct)
    {
        var open = await db.Tasks.AsNoTracking().Where(task => task.State == TaskState.Open && Kinds.Contains(task.Kind))
            .Select(task => new { task.Id, task.OnceKey }).ToListAsync(ct);
        foreach (var over in open.Where(task => !wanted.Contains(task.OnceKey)))
        {
            await db.DropTaskAsync(over.Id, "referral-went-on", time.Now, ct);
        }
    }

    private static bool IsHere(Referral referral, ReferralSide side) => referral.Placement switch
    {
        ReferralPlacement.SenderElsewhere => side == ReferralSide.Receiver,
        ReferralPlacement.ReceiverElsewhere => side == ReferralSide.Sender,
        _ => true,
    };

    private sealed record Work(Referral Referral, ReferralDuty Duty, string Key)
    {
        public AgencyId Agency => Duty.By == ReferralSide.Sender ? Referral.FromAgencyId : Referral.ToAgencyId;

        public CaseId? Dispute => Duty.By == ReferralSide.Sender ? Referral.SenderCaseId : Referral.ReceiverCaseId;
    }
}
