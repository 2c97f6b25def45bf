using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Tests.Cases;

public class RefusedNonsenseTests
{
    [Fact]
    public void Reject_AsADuplicateOfNoCase_IsRefusedAndChangesNothing()
    {
        var built = CaseBuilder.Received();

        Broken.By(() => built.Case.Reject(RejectionGround.Duplicate, "重复", null, built.Moment)).ShouldBe(RuleCode.DuplicateOfNothing);

        built.Case.Status.ShouldBe(CaseStatus.Received);
    }

    [Fact]
    public void Challenge_WhileAnotherIsUndecided_IsRefused()
    {
        var built = CaseBuilder.Assigned();
        var (mediator, worker) = (built.Case.ActiveMediators.First().MediatorId, built.Case.Applicants.First().Id);
        built.Case.Challenge(mediator, worker, "有利害关系");

        Broken.By(() => built.Case.Challenge(mediator, worker, "再次申请")).ShouldBe(RuleCode.ChallengePending);

        built.Case.DecideChallenge(mediator, upheld: false);
        Should.NotThrow(() => built.Case.Challenge(mediator, worker, "发现新情况"));
    }
}
