using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Domain.Linkage;

public sealed partial class JointMatter
{
    /// <summary>The convening agency, or a body that was invited and has neither declined nor left.</summary>
    public bool IsMember(AgencyId agency) => agency == ConvenerId || _bodies.Exists(body => body.AgencyId == agency && body.IsMember);

    /// <summary>Members other than the convening agency.</summary>
    public IEnumerable<AgencyId> InvitedMembers => _bodies.Where(body => body.IsMember).Select(body => body.AgencyId);

    public IReadOnlyList<MatterBody> Invite(IReadOnlyList<AgencyId> agencies, MatterActor by)
    {
        Require(MatterAction.Invite);
        Guard.Require(_bodies.Count + agencies.Count <= MaxBodies, RuleCode.MatterTooMany, MaxBodies);
        Guard.Require(!agencies.Any(IsMember), RuleCode.MatterBodyAlready);
        List<MatterBody> invited = [.. agencies.Distinct().Select(agency => MatterBody.Invite(agency, by))];
        _bodies.AddRange(invited);
        invited.ForEach(body => Raise(new BodyInvited(body.AgencyId)));

        return invited;
    }

    /// <param name="reason">Needed to decline.</param>
    public MatterBody AnswerInvitation(bool accepts, string? reason, MatterActor by)
    {
        Require(MatterAction.AnswerInvitation);
        var body = Membership(by.Agency);
        body.Answer(accepts, reason, by);
        Raise(new InvitationAnswered(by.Agency, accepts));
        return body;
    }

    /// <summary>A body that still has something to do cannot leave: it reports first, be it that it cannot be done.</summary>
    public MatterBody Leave(string reason, MatterActor by)
    {
        Require(MatterAction.Leave);
        Guard.Require(by.Agency != ConvenerId, RuleCode.MatterConvenerStays);
        var body = Membership(by.Agency);
        Guard.Require(!_tasks.Exists(task => task.OwnerId == by.Agency && task.IsOpen), RuleCode.MatterTasksOpen);
        body.Leave(reason, by);
        Raise(new BodyLeft(by.Agency));
        return body;
    }

    private MatterBody Membership(AgencyId agency) =>
        Guard.Found(_bodies.Find(body => body.AgencyId == agency && body.IsMember), RuleCode.MatterBodyNotMember);

    private void RequireMembers(IEnumerable<AgencyId> agencies) => Guard.Require(agencies.All(IsMember), RuleCode.MatterBodyNotMember);
}
