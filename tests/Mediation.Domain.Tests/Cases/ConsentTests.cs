using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Tests.Cases;

public class ConsentTests
{
    private static readonly CaseShape TwoRespondents = new() { Respondents = [CaseShape.Employer(1), CaseShape.Employer(2)] };

    [Fact]
    public void Silence_AfterManyContacts_IsNotConsent()
    {
        var built = CaseBuilder.Received();
        foreach (var result in Enum.GetValues<ContactResult>())
        {
            built.Later(1).Case.RecordContact(built.Employer, ContactMeans.Phone, result, built.Now, null, built.Moment);
        }

        built.Case.Status.ShouldBe(CaseStatus.Consent);
        built.Case.Contacts.Count.ShouldBe(Enum.GetValues<ContactResult>().Length);
        built.Case.PartyOf(built.Employer).Consent.ShouldBe(ConsentState.Pending);
        Broken.By(() => built.Accept()).ShouldBe(RuleCode.ConsentMissing);
        built.Case.Deadlines.ShouldNotContain(deadline => deadline.Clock == ClockId.A4);
    }

    [Fact]
    public void RecordContact_InTheFuture_IsRefused()
    {
        var built = CaseBuilder.Received();

        Broken.By(() => built.Case.RecordContact(
                built.Employer, ContactMeans.Phone, ContactResult.NoAnswer, built.Now.AddMinutes(1), null, built.Moment))
            .ShouldBe(RuleCode.ReceivedInTheFuture);
    }

    [Fact]
    public void Refusal_OfTheOnlyRespondent_RejectsWithAWrittenReasonAndStopsTheClocks()
    {
        var built = CaseBuilder.Received();

        built.Consent(built.Employer, agrees: false);

        built.Case.Status.ShouldBe(CaseStatus.Rejected);
        built.Case.RejectionGround.ShouldBe(RejectionGround.Refused);
        built.Case.RejectionReason.ShouldNotBeNullOrWhiteSpace();
        built.Case.Deadlines.ShouldAllBe(deadline => !deadline.IsOpen);
    }

    [Fact]
    public void Refusal_WithAReason_KeepsThatReason()
    {
        var built = CaseBuilder.Received();

        built.Case.RecordConsent(built.Employer, agrees: false, ConsentManner.Written, "公司要求直接仲裁", built.Moment);

        built.Case.RejectionReason.ShouldBe("公司要求直接仲裁");
        built.Case.PendingEvents.ShouldContain(new CaseRejected(RejectionGround.Refused, "公司要求直接仲裁"));
    }

    [Fact]
    public void Refusal_OfOneOfTwoRespondents_LeavesTheOther()
    {
        var built = CaseBuilder.Received(TwoRespondents);

        built.Consent(built.Respondents[0], agrees: false).Consent(built.Respondents[1]).Accept();

        built.Case.Status.ShouldBe(CaseStatus.Accepted);
        built.Case.PartyOf(built.Respondents[0]).TakesPart.ShouldBeFalse();
    }

    [Fact]
    public void Refusal_OfBothRespondents_Rejects()
    {
        var built = CaseBuilder.Received(TwoRespondents);

        built.Consent(built.Respondents[0], agrees: false).Consent(built.Respondents[1], agrees: false);

        built.Case.Status.ShouldBe(CaseStatus.Rejected);
    }

    [Fact]
    public void Agreement_WithARespondentWhoRefused_IsRefused()
    {
        var built = CaseBuilder.Received(TwoRespondents);
        built.Consent(built.Respondents[0], agrees: false).Consent(built.Respondents[1]).Accept().Assign().Schedule().HoldSession();

        Broken.By(() => built.Agree(terms: [built.Pay(1, payer: built.Respondents[0])])).ShouldBe(RuleCode.AgreementPayerNotParty);
    }

    [Fact]
    public void Accept_WithOneOfTwoRespondentsStillSilent_IsRefused()
    {
        var built = CaseBuilder.Received(TwoRespondents);

        built.Consent(built.Respondents[0]);

        Broken.By(() => built.Accept()).ShouldBe(RuleCode.ConsentMissing);
    }

    [Fact]
    public void Consent_GivenTwice_IsAConflict()
    {
        var built = CaseBuilder.Received().AllConsent();

        Broken.By(() => built.Consent(built.Employer)).ShouldBe(RuleCode.ConsentAlreadyDecided);
    }

    [Fact]
    public void Consent_TakenBackBeforeAcceptance_EndsTheMatter()
    {
        var built = CaseBuilder.Received().AllConsent();

        built.Consent(built.Employer, agrees: false);

        built.Case.Status.ShouldBe(CaseStatus.Rejected);
        built.Clock(ClockId.A4).Status.ShouldBe(DeadlineStatus.Met);
    }

    [Fact]
    public void AcceptanceClock_RunsThreeWorkingDaysFromTheDayTheLastPartyAgreed()
    {
        var built = CaseBuilder.Received(TwoRespondents);
        built.Later(1).Consent(built.Respondents[0]);
        built.Case.Deadlines.ShouldNotContain(deadline => deadline.Clock == ClockId.A4);

        built.On(new DateOnly(2026, 3, 5)).Consent(built.Respondents[1]);

        built.Clock(ClockId.A4).StartOn.ShouldBe(new DateOnly(2026, 3, 5));
        built.Clock(ClockId.A4).DueOn.ShouldBe(new DateOnly(2026, 3, 10));
    }

    [Fact]
    public void AcceptanceClock_OverAMakeUpSaturday_CountsIt()
    {
        var built = CaseBuilder.Received();

        built.On(new DateOnly(2026, 9, 17)).AllConsent();

        built.Clock(ClockId.A4).DueOn.ShouldBe(new DateOnly(2026, 9, 21));
    }

    [Fact]
    public void Accept_InTime_MeetsTheAcceptanceClockAndStartsTheMediationTerm()
    {
        var built = CaseBuilder.Received().AllConsent();

        built.On(new DateOnly(2026, 3, 4)).Accept();

        built.Clock(ClockId.A4).Status.ShouldBe(DeadlineStatus.Met);
        built.Clock(ClockId.A1).StartOn.ShouldBe(CaseBuilder.FirstDay);
        built.Clock(ClockId.A2).StartOn.ShouldBe(new DateOnly(2026, 3, 4));
        built.Case.AcceptedOn.ShouldBe(new DateOnly(2026, 3, 4));
    }

    [Fact]
    public void Accept_AfterTheThreeDays_IsLateButValid()
    {
        var built = CaseBuilder.Received().AllConsent();

        built.On(new DateOnly(2026, 3, 6)).Accept();

        built.Case.Status.ShouldBe(CaseStatus.Accepted);
        built.Clock(ClockId.A4).MetLate.ShouldBeTrue();
    }

    [Fact]
    public void AcceptanceClock_WhenTheUndecidedApplicantWithdraws_StartsThatDay()
    {
        var built = CaseBuilder.Received(CaseShape.OfWorkers(2) with { Filing = new CaseShape().Filing with { Channel = Channel.OwnMotion } });
        built.Consent(built.Applicants[0]).Consent(built.Employer);

        built.Later(2).Withdraw(built.Applicants[1]);

        built.Clock(ClockId.A4).StartOn.ShouldBe(built.Today);
        built.Accept().Case.Status.ShouldBe(CaseStatus.Accepted);
    }
}
