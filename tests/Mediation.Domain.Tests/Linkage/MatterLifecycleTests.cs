using Mediation.Domain.Common;
using Mediation.Domain.Linkage;

namespace Mediation.Domain.Tests.Linkage;

public sealed class MatterLifecycleTests
{
    private const string Always = "Invite AnswerInvitation Leave LinkCase UnlinkCase Regrade SendEmergencyReport AddProgress";

    /// <summary>Status: actions that stay in it; action → status. Written by hand from the procedure, not from the table.</summary>
    private static readonly Dictionary<MatterStatus, string> Expected = new()
    {
        [MatterStatus.Raised] = $"{Always} Convene→Convened Dismiss→Dismissed",
        [MatterStatus.Convened] =
            $"{Always} PlanMeeting CancelMeeting RecordMeeting→Handling AssignTask→Handling PlanSession→Handling Dismiss→Dismissed",
        [MatterStatus.Handling] =
            $"{Always} PlanMeeting CancelMeeting RecordMeeting AssignTask ReportTask PlanSession Conclude→Concluded Dismiss→Dismissed",
        [MatterStatus.Concluded] = "Leave SendEmergencyReport AddProgress Close→Closed Reopen→Handling",
        [MatterStatus.Closed] = "Reopen→Handling",
        [MatterStatus.Dismissed] = "Reopen→Raised",
    };

    [Fact]
    public void Table_EveryPairOfStatusAndAction_IsAsThePageSays()
    {
        foreach (var (status, actions) in Expected)
        {
            var follows = actions.Split(' ').Select(pair => pair.Split('→'))
                .ToDictionary(pair => Enum.Parse<MatterAction>(pair[0]), pair => pair.Length == 1 ? status : Enum.Parse<MatterStatus>(pair[1]));
            foreach (var action in Enum.GetValues<MatterAction>())
            {
                if (follows.TryGetValue(action, out var next))
                {
                    MatterLifecycle.After(status, action).ShouldBe(next, $"{status} {action}");
                }
                else
                {
                    Should.Throw<RuleBrokenException>(() => MatterLifecycle.After(status, action), $"{status} {action}")
                        .Code.ShouldBe(RuleCode.MatterActionNotAllowed);
                }
            }
        }
    }
}
