using System.Globalization;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Domain.Linkage;
using Mediation.Domain.Notices;

namespace Mediation.Application.Linkage;

/// <summary>From what was written to tasks of a matter, and from those to the lists of the people who have to do them.</summary>
internal sealed class MatterAssignments(MatterDesk desk, MatterWork work, MatterNotices notices, IStaffDirectory staff)
{
    public async Task<IReadOnlyList<MatterAssignment>> ReadAsync(IReadOnlyList<TaskInput> tasks, CancellationToken ct)
    {
        var owners = await desk.BodiesAsync([.. tasks.Select(task => task.Owner)], ct);
        List<MatterAssignment> read = [.. tasks.Zip(owners, (task, owner) => new MatterAssignment(task.Title, owner, task.Account, task.DueOn))];
        foreach (var task in read.Where(task => task.Account is not null))
        {
            if ((await staff.FindAsync(task.Account!.Value, ct))?.Agency != task.Owner)
            {
                throw new RuleBrokenException(RuleCode.AccountUnknown);
            }
        }

        return read;
    }

    /// <summary>Puts them into the lists of their bodies and tells these, in the save of the step.</summary>
    public async Task HandOutAsync(JointMatter matter, IReadOnlyList<MatterTask> tasks, CancellationToken ct)
    {
        await work.KnowOnDutyAsync(tasks.Select(task => task.OwnerId), ct);
        foreach (var task in tasks)
        {
            work.Open(matter, task);
            var words = new MatterWords(TemplateKeys.LinkageTask, $"task:{task.Id.Value:N}", new Dictionary<string, string>
            {
                [Placeholders.Due] = task.DueOn.ToString("O", CultureInfo.InvariantCulture),
            });
            await notices.TellBodiesAsync(matter, [task.OwnerId], words, ct);
        }
    }
}
