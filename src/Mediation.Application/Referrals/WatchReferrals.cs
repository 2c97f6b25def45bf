using Mediation.Application.Common;
using Mediation.Application.Tasks;
using Mediation.Domain.Agencies;
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

internal sealed class WatchReferralsHandler(IAppDb db, PlatformTime time) : IRequestHandler<WatchReferrals, int>
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
            foreach (var referral in referrals)
            {
                opened += await OpenAsync(referral, wanted, ct);
            }

            if (referrals.Count < Batch)
            {
                break;
            }

            last = referrals[^1].Id;
        }

        await DropAsync(wanted, ct);
        return opened;
    }

    private async Task<int> OpenAsync(Referral referral, HashSet<string> wanted, CancellationToken ct)
    {
        var opened = 0;
        foreach (var duty in ReferralDuty.Of(referral, time.Today).Where(duty => IsHere(referral, duty.By)))
        {
            var key = $"referral {referral.Id.Value:N} {duty.Kind} {referral.Steps.Count}";
            wanted.Add(key);
            var (agency, dispute) = duty.By == ReferralSide.Sender
                ? (referral.FromAgencyId, referral.SenderCaseId)
                : (referral.ToAgencyId, referral.ReceiverCaseId);
            var task = WorkTask.Open(
                WorkTaskId.New(time.Now), agency, dispute, duty.Kind, ReferralJson.Name(referral.Chain), key,
                TaskAssignee.AnyoneIn(agency, await RoleAsync(agency, ct)), duty.DueOn, time.Now, referral.Id.Value);
            opened += await db.OpenTaskAsync(task, ct) ? 1 : 0;
        }

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

    private async Task<TaskRole> RoleAsync(AgencyId agency, CancellationToken ct) =>
        await db.Agencies.Where(body => body.Id == agency).Select(body => body.Kind).SingleAsync(ct) == AgencyKind.TradeUnion
            ? TaskRole.Clerk
            : TaskRole.Liaison;
}
