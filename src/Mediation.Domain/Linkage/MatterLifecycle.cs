using System.Collections.Frozen;
using Mediation.Domain.Common;
using static Mediation.Domain.Linkage.MatterAction;
using static Mediation.Domain.Linkage.MatterStatus;

namespace Mediation.Domain.Linkage;

/// <summary>The only place that knows what may follow what in a joint matter.</summary>
public static class MatterLifecycle
{
    private static readonly MatterStatus[] Open = [Raised, Convened, Handling];

    private static readonly FrozenDictionary<(MatterStatus, MatterAction), MatterStatus> Next = Table().ToFrozenDictionary();

    public static IReadOnlyDictionary<(MatterStatus From, MatterAction Action), MatterStatus> Transitions => Next;

    public static IEnumerable<MatterAction> ActionsIn(MatterStatus status) =>
        Enum.GetValues<MatterAction>().Where(action => Next.ContainsKey((status, action)));

    /// <summary>The status after <paramref name="action"/>; refused when the pair is not listed.</summary>
    public static MatterStatus After(MatterStatus from, MatterAction action) =>
        Next.TryGetValue((from, action), out var target) ? target : throw new RuleBrokenException(RuleCode.MatterActionNotAllowed, action, from);

    private static Dictionary<(MatterStatus, MatterAction), MatterStatus> Table()
    {
        var table = new Dictionary<(MatterStatus, MatterAction), MatterStatus>
        {
            [(Raised, Convene)] = Convened,
            [(Handling, Conclude)] = Concluded,
            [(Concluded, SendEmergencyReport)] = Concluded,
            [(Concluded, AddProgress)] = Concluded,
            [(Concluded, Leave)] = Concluded,
            [(Concluded, Close)] = Closed,
            [(Concluded, Reopen)] = Handling,
            [(Closed, Reopen)] = Handling,
            [(Dismissed, Reopen)] = Raised,
        };
        foreach (var status in Open)
        {
            foreach (var action in (MatterAction[])[Invite, AnswerInvitation, Leave, LinkCase, UnlinkCase, Regrade, SendEmergencyReport, AddProgress])
            {
                table[(status, action)] = status;
            }

            table[(status, Dismiss)] = Dismissed;
        }

        // Planning is not yet handling; the first thing that somebody has to do, or that was held, is.
        foreach (var status in (MatterStatus[])[Convened, Handling])
        {
            table[(status, PlanMeeting)] = status;
            table[(status, CancelMeeting)] = status;
            table[(status, RecordMeeting)] = Handling;
            table[(status, AssignTask)] = Handling;
            table[(status, PlanSession)] = Handling;
        }

        table[(Handling, ReportTask)] = Handling;
        return table;
    }
}
