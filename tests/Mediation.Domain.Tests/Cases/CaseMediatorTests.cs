using Mediation.Domain.Agencies;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Tests.Cases;

public class CaseMediatorTests
{
    [Fact]
    public void Assign_SeveralMediators_HasOnePresiding()
    {
        var built = CaseBuilder.Accepted();
        var (first, second) = (CaseBuilder.Enrol("调解员甲"), CaseBuilder.Enrol("调解员乙"));

        built.Case.Assign([first, second], second.Id, built.Moment);

        built.Case.ActiveMediators.Count().ShouldBe(2);
        built.Presiding.ShouldBe(second.Id);
    }

    [Fact]
    public void Assign_WhoPresidesIsNotAmongThem_IsRefused()
    {
        var built = CaseBuilder.Accepted();

        Broken.By(() => built.Case.Assign([CaseBuilder.Enrol()], CaseBuilder.Enrol().Id, built.Moment)).ShouldBe(RuleCode.MediatorPresidingOne);
    }

    [Fact]
    public void Assign_Nobody_IsRefused()
    {
        var built = CaseBuilder.Accepted();

        Broken.By(() => built.Case.Assign([], CaseBuilder.Enrol().Id, built.Moment)).ShouldBe(RuleCode.MediatorNone);
    }

    [Fact]
    public void Assign_OneMediatorTwice_IsRefusedAndAssignsNobody()
    {
        var built = CaseBuilder.Accepted();
        var (first, second) = (CaseBuilder.Enrol("调解员甲"), CaseBuilder.Enrol("调解员乙"));

        Broken.By(() => built.Case.Assign([first, second, second], first.Id, built.Moment)).ShouldBe(RuleCode.MediatorAlreadyAssigned);

        built.Case.Mediators.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-03-01", false)]
    [InlineData("2026-03-02", true)]
    public void Assign_AfterTheLastDayOnTheRoster_IsRefused(string lastDay, bool allowed)
    {
        var built = CaseBuilder.Accepted();
        var mediator = CaseBuilder.Enrol(until: Calendar.HolidayNotices.Day(lastDay));

        var refusal = Record.Exception(() => built.Assign(mediator));

        (refusal as RuleBrokenException)?.Code.ShouldBe(RuleCode.MediatorNotOnRoster);
        (refusal is null).ShouldBe(allowed);
    }

    [Fact]
    public void Assign_AMediatorOfAnotherAgency_IsRefused()
    {
        var built = CaseBuilder.Accepted();

        Broken.By(() => built.Assign(CaseBuilder.Enrol(agency: AgencyId.New(built.Now)))).ShouldBe(RuleCode.MediatorNotOnRoster);
    }

    [Fact]
    public void Assign_AMediatorWhoIsAPartyOfTheCase_IsRefused()
    {
        var account = Guid.CreateVersion7(CaseBuilder.At(CaseBuilder.FirstDay));
        var built = CaseBuilder.Accepted(new CaseShape { Applicants = [CaseShape.Worker() with { AccountId = account }] });

        Broken.By(() => built.Assign(CaseBuilder.Enrol(account: account))).ShouldBe(RuleCode.MediatorIsParty);
    }

    [Fact]
    public void Replace_ThePresidingMediator_GivesTheSeatToTheSuccessor()
    {
        var built = CaseBuilder.Assigned();
        var (leaving, successor) = (built.Presiding, CaseBuilder.Enrol("调解员乙"));

        built.Case.ReplaceMediator(leaving, successor, "当事人申请更换", built.Moment);

        built.Presiding.ShouldBe(successor.Id);
        built.Case.Status.ShouldBe(CaseStatus.Assigned);
        built.Case.Mediators.Single(former => former.MediatorId == leaving).ReleaseReason.ShouldBe("当事人申请更换");
    }

    [Fact]
    public void Replace_BySomebodyReleasedBefore_IsRefused()
    {
        var first = CaseBuilder.Enrol("调解员甲");
        var second = CaseBuilder.Enrol("调解员乙");
        var built = CaseBuilder.Accepted().Assign(first);
        built.Case.ReplaceMediator(first.Id, second, "回避", built.Moment);

        Broken.By(() => built.Case.ReplaceMediator(second.Id, first, "换回", built.Moment)).ShouldBe(RuleCode.MediatorRecused);
    }

    [Fact]
    public void Replace_SomebodyWhoIsNotOnTheCase_IsRefused()
    {
        var built = CaseBuilder.Assigned();

        Broken.By(() => built.Case.ReplaceMediator(CaseBuilder.Enrol().Id, CaseBuilder.Enrol(), "更换", built.Moment)).ShouldBe(RuleCode.MediatorNotAssigned);
    }

    [Fact]
    public void Replace_WhileAnAgreementWaitsForTheMediator_LetsTheSuccessorSign()
    {
        var built = CaseBuilder.Agreed();
        var (leaving, successor) = (built.Presiding, CaseBuilder.Enrol("调解员乙"));

        built.Case.ReplaceMediator(leaving, successor, "调离", built.Moment);

        Broken.By(() => built.Sign(new RequiredSigner(SignerKind.Mediator, leaving.Value))).ShouldBe(RuleCode.SignatureNotRequired);
        built.SignAll().Agreement.Signatures.ShouldContain(signature => signature.SignerId == successor.Id.Value);
    }

    [Fact]
    public void Replace_AfterTheMediatorSigned_LeavesThatSignatureStanding()
    {
        var built = CaseBuilder.Agreed();
        var leaving = built.Presiding;
        built.Sign(new RequiredSigner(SignerKind.Mediator, leaving.Value));

        built.Case.ReplaceMediator(leaving, CaseBuilder.Enrol("调解员乙"), "调离", built.Moment);

        built.SignAll().Agreement.IsEffective.ShouldBeTrue();
    }

    [Fact]
    public void Disclosure_BlocksEveryStepOfTheMediatorUntilAllPartiesWaive()
    {
        var built = CaseBuilder.Mediating().Schedule();
        built.Case.DiscloseInterest(built.Presiding, InterestKind.OtherRelation, "曾为该公司提供咨询");
        var session = built.Case.Sessions[^1].Id;

        built.Case.WaiveObjection(built.Presiding, built.Worker);

        Broken.By(() => built.Schedule()).ShouldBe(RuleCode.MediatorConflictUnresolved);
        Broken.By(() => built.Agree()).ShouldBe(RuleCode.MediatorConflictUnresolved);
        Broken.By(() => built.SettleOnTheSpot()).ShouldBe(RuleCode.MediatorConflictUnresolved);
        Broken.By(() => built.Case.RecordSession(session, built.Record(built.Now.AddHours(-1), built.Now), built.Moment))
            .ShouldBe(RuleCode.MediatorConflictUnresolved);

        built.Case.WaiveObjection(built.Presiding, built.Employer);
        built.Agree().Case.Status.ShouldBe(CaseStatus.AgreedFull);
    }

    [Fact]
    public void Disclosure_FoundLate_BlocksTheMediatorsSignature()
    {
        var built = CaseBuilder.Agreed();
        built.Case.DiscloseInterest(built.Presiding, InterestKind.Interest, "曾任职");
        var seat = new RequiredSigner(SignerKind.Mediator, built.Presiding.Value);

        Broken.By(() => built.Sign(seat)).ShouldBe(RuleCode.MediatorConflictUnresolved);

        built.Case.WaiveObjection(built.Presiding, built.Worker);
        built.Case.WaiveObjection(built.Presiding, built.Employer);
        built.SignAll().Agreement.IsEffective.ShouldBeTrue();
    }

    [Fact]
    public void Disclosure_ANewOne_NeedsNewWaivers()
    {
        var built = CaseBuilder.Assigned();
        built.Case.DiscloseInterest(built.Presiding, InterestKind.Interest, "曾任职");
        built.Case.WaiveObjection(built.Presiding, built.Worker);
        built.Case.WaiveObjection(built.Presiding, built.Employer);

        built.Case.DiscloseInterest(built.Presiding, InterestKind.CloseRelative, "亲属在该公司任职");

        Broken.By(() => built.Schedule()).ShouldBe(RuleCode.MediatorConflictUnresolved);
    }

    [Fact]
    public void Disclosure_DoesNotWaitForApplicantsWhoLeft()
    {
        var built = CaseBuilder.Assigned(CaseShape.OfWorkers(2));
        built.Withdraw(built.Applicants[1]);

        built.Case.DiscloseInterest(built.Presiding, InterestKind.Interest, "曾任职");
        built.Case.WaiveObjection(built.Presiding, built.Applicants[0]);
        built.Case.WaiveObjection(built.Presiding, built.Employer);

        built.Schedule().Case.Status.ShouldBe(CaseStatus.Scheduled);
    }

    [Fact]
    public void Disclosure_IsSettledByReplacingTheMediator()
    {
        var built = CaseBuilder.Assigned();
        built.Case.DiscloseInterest(built.Presiding, InterestKind.CloseRelative, "亲属");

        built.Case.ReplaceMediator(built.Presiding, CaseBuilder.Enrol("调解员乙"), "回避", built.Moment);

        built.Schedule().Case.Status.ShouldBe(CaseStatus.Scheduled);
    }
}
