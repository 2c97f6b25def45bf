using Mediation.Application.Agencies;
using Mediation.Application.Common;
using Mediation.Domain.Referrals;
using Mediation.Domain.Tasks;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tasks;

/// <summary>
/// Gives what a liaison has in hand to whoever stands in, while the liaison is away: an invitation or a referral waits for no holiday. Sent by
/// a job only.
/// </summary>
public sealed record PassOnTasks : IRequest<int>;

internal sealed class PassOnTasksHandler(IAppDb db, DutyRoster roster) : IRequestHandler<PassOnTasks, int>
{
    private const int Batch = 200;

    private static readonly TaskKind[] Kinds =
    [
        TaskKind.ReferralToAnswer, TaskKind.ReferralSilent, TaskKind.ReferralReturned, TaskKind.ReferralResultDue, TaskKind.ReferralResultToAcknowledge,
        TaskKind.ConfirmationNotFiled, TaskKind.JointInvitation, TaskKind.JointTask,
    ];

    public async Task<int> Handle(PassOnTasks command, CancellationToken ct)
    {
        var (passed, last) = (0, default(WorkTaskId?));
        while (true)
        {
            // What was raised is with a higher level, whoever is away below it.
            var held = db.Tasks.AsNoTracking().Where(task => task.State == TaskState.Open && task.Level == 0 && task.AssignedAccountId != null && Kinds.Contains(task.Kind));
            held = last is { } seen ? held.Where(task => task.Id > seen) : held;
            var batch = await held.OrderBy(task => task.Id).Take(Batch).ToListAsync(ct);
            if (batch.Count == 0)
            {
                return passed;
            }

            await roster.LoadAsync(batch.Select(task => task.AssignedAgencyId), ct);
            foreach (var task in batch.Where(task => roster.IsAway(task.AssignedAgencyId, task.AssignedAccountId!.Value)))
            {
                var to = roster.AssigneeFor(task.AssignedAgencyId, ChainOf(task), roster.RoleIn(task.AssignedAgencyId));
                passed += to.AccountId != task.AssignedAccountId && await db.ChangeTaskAsync(task.Id, now => now.PassOn(to), ct) ? 1 : 0;
            }

            last = batch[^1].Id;
        }
    }

    /// <summary>A referral's task names its chain; joint handling belongs to none.</summary>
    private static ReferralChain? ChainOf(WorkTask task) => Enum.GetValues<ReferralChain>()
        .Where(chain => Referrals.ReferralJson.Name(chain) == task.Subject).Select(chain => (ReferralChain?)chain).FirstOrDefault();
}
