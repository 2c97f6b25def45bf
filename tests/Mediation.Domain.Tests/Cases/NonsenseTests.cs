using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Tests.Cases;

/// <summary>What is well formed and still cannot be true is refused, not stored.</summary>
public class NonsenseTests
{
    [Fact]
    public void Session_MoreThanAYearAhead_IsRefused()
    {
        var built = CaseBuilder.Assigned();

        Broken.By(() => built.Case.Schedule(SessionId.New(built.Now), built.Now.AddYears(1000), SessionMode.Video, "会议号", built.Moment))
            .ShouldBe(RuleCode.SessionTooFarAhead);
    }

    [Fact]
    public void Session_HeldBeforeTheApplicationCame_IsRefused()
    {
        var built = CaseBuilder.Scheduled();

        Broken.By(() => built.Case.RecordSession(
            built.Case.Sessions[0].Id, built.Record(DateTimeOffset.MinValue, built.Now.AddMinutes(-1)), built.Moment)).ShouldBe(RuleCode.SessionBeforeReceipt);
    }

    [Fact]
    public void Term_DueBeyondAnyCalendar_IsRefusedWhenItIsWritten()
    {
        var built = CaseBuilder.Mediating();

        Broken.By(() => built.Agree(terms: [built.Pay(600_000, DateOnly.MaxValue)])).ShouldBe(RuleCode.AgreementDueTooLate);
    }

    [Fact]
    public void Term_DueOnTheLastDayAllowed_TakesEffect()
    {
        var built = CaseBuilder.Mediating();
        var last = built.Today.AddYears(AgreementTerm.MaxYears);

        built.Agree(terms: [built.Pay(600_000, last)]).SignAll();

        built.Agreement.IsEffective.ShouldBeTrue();
    }

    [Fact]
    public void Payment_OlderThanItsAgreement_IsRefused()
    {
        var built = CaseBuilder.Effective();

        Broken.By(() => built.Receive(built.Term, 1, DateOnly.MinValue)).ShouldBe(RuleCode.PaymentBeforeAgreement);
    }

    [Fact]
    public void Applicant_NamedTwice_IsRefused()
    {
        var shape = CaseShape.OfWorkers(2);

        Broken.By(() => CaseBuilder.Received(shape with { Applicants = [shape.Applicants[0], shape.Applicants[0]] })).ShouldBe(RuleCode.SamePartyTwice);
    }

    [Fact]
    public void ElectedRepresentative_WithoutAnElection_IsRefused()
    {
        var built = CaseBuilder.Received();
        var details = new RepresentativeDetails(RepresentativeKind.Elected, "某甲", null, [built.Worker], Powers.AttendAndArgue, built.Today, null);

        Broken.By(() => built.Case.Appoint(RepresentativeId.New(built.Now), details)).ShouldBe(RuleCode.ElectedThreeToFive);
    }

    [Fact]
    public void Representative_RevokedTwice_KeepsTheFirstDay()
    {
        var built = CaseBuilder.Received();
        var id = RepresentativeId.New(built.Now);
        built.Case.Appoint(id, new RepresentativeDetails(RepresentativeKind.Agent, "某甲", null, [built.Worker], Powers.Settle, built.Today, null));
        built.Case.Revoke(id, built.Moment);
        var first = built.Today;
        built.Later(3);

        Broken.By(() => built.Case.Revoke(id, built.Moment)).ShouldBe(RuleCode.RepresentativeOutsideTerm);
        built.Case.RepresentativeOf(id).RevokedOn.ShouldBe(first);
    }
}
