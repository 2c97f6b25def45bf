using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Negotiation;
using Mediation.Domain.Tests.Cases;
using static Mediation.Domain.Cases.PartySide;

namespace Mediation.Domain.Tests.Negotiation;

public sealed class SettlementTalksTests
{
    [Fact]
    public void Offer_CounteredAndAccepted_LeavesOneAgreedAndAChain()
    {
        var table = new TalksBuilder();
        var asked = table.Make(Applicant, 4_000_000);
        var met = table.Counter(asked, Respondent, 2_000_000);
        var last = table.Counter(met, Applicant, 3_000_000);

        table.Accept(last, Respondent);

        table.Talks.Offers.Select(offer => (offer.Number, offer.Side, offer.State, offer.Answers)).ShouldBe(
        [
            (1, Applicant, OfferState.Countered, null), (2, Respondent, OfferState.Countered, asked.Id), (3, Applicant, OfferState.Accepted, (OfferId?)met.Id),
        ]);
        table.Talks.Agreed.Single().Total.Fen.ShouldBe(3_000_000);
        table.Talks.OpenOn(table.Case.Today).ShouldBeNull();
    }

    [Fact]
    public void Counter_OfACounteredOffer_IsRefused()
    {
        var table = new TalksBuilder();
        var asked = table.Make(Applicant);
        table.Counter(asked, Respondent, 500_000);

        Broken.By(() => table.Counter(asked, Respondent, 600_000)).ShouldBe(RuleCode.OfferEndedAlready);

        table.Talks.Offers.Count.ShouldBe(2);
    }

    [Fact]
    public void Answer_ToOnesOwnOffer_IsRefused()
    {
        var table = new TalksBuilder();
        var asked = table.Make(Applicant);

        Broken.By(() => table.Accept(asked, Applicant)).ShouldBe(RuleCode.OfferOwn);
        Broken.By(() => table.Counter(asked, Applicant, 1)).ShouldBe(RuleCode.OfferOwn);
        Broken.By(() => table.Talks.Decline(asked.Id, Applicant, null, table.Step)).ShouldBe(RuleCode.OfferOwn);
        Broken.By(() => table.Talks.TakeBack(asked.Id, Respondent, table.Step)).ShouldBe(RuleCode.OfferOfOtherSide);
    }

    [Fact]
    public void Offer_WhileAnotherWaits_IsRefused_AndSaysWhoseTurnItIs()
    {
        var table = new TalksBuilder();
        table.Make(Applicant);

        Broken.By(() => table.Make(Applicant)).ShouldBe(RuleCode.OfferAlreadyOpen);
        Broken.By(() => table.Make(Respondent)).ShouldBe(RuleCode.OfferAnswerFirst);
    }

    [Fact]
    public void Offer_IsAnsweredOnItsLastDay_AndLapsesTheDayAfter()
    {
        var table = new TalksBuilder();
        var asked = table.Make(Applicant, validDays: 2);
        table.Case.Later(2);
        asked.StateOn(table.Case.Today).ShouldBe(OfferState.Open);

        table.Case.Later(1);

        asked.StateOn(table.Case.Today).ShouldBe(OfferState.Lapsed);
        Broken.By(() => table.Accept(asked, Respondent)).ShouldBe(RuleCode.OfferLapsed);
        Broken.By(() => table.Talks.TakeBack(asked.Id, Applicant, table.Step)).ShouldBe(RuleCode.OfferLapsed);
        table.Make(Applicant).Number.ShouldBe(2);
        asked.State.ShouldBe(OfferState.Lapsed);
    }

    [Fact]
    public void Accepted_IsAnsweredNoSecondTime_AndItsClaimIsOfferedNoMore()
    {
        var table = new TalksBuilder();
        var asked = table.Make(Applicant);
        table.Accept(asked, Respondent);

        Broken.By(() => table.Accept(asked, Respondent)).ShouldBe(RuleCode.OfferEndedAlready);
        Broken.By(() => table.Make(Respondent)).ShouldBe(RuleCode.OfferClaimSettled);
    }

    [Fact]
    public void SetAside_OpensTheClaimAgain_AndConcernsAcceptedOffersAlone()
    {
        var table = new TalksBuilder();
        var asked = table.Make(Applicant);
        Broken.By(() => table.Talks.SetAside(asked.Id, "再谈", table.Step)).ShouldBe(RuleCode.OfferNotAccepted);
        table.Accept(asked, Respondent);

        table.Talks.SetAside(asked.Id, "再谈", table.Step);

        table.Make(Respondent).Number.ShouldBe(2);
    }

    [Fact]
    public void TakenBack_LeavesRoomForAnother()
    {
        var table = new TalksBuilder();
        var asked = table.Make(Applicant);

        table.Talks.TakeBack(asked.Id, Applicant, table.Step);

        table.Make(Applicant, 2_000_000).State.ShouldBe(OfferState.Open);
    }

    [Theory]
    [InlineData(-1, "offer.validity")]
    [InlineData(0, null)]
    [InlineData(60, null)]
    [InlineData(61, "offer.validity")]
    public void Validity_LiesBetweenTodayAndSixtyDays(int days, string? code)
    {
        var table = new TalksBuilder();

        var refused = Record.Exception(() => table.Make(Applicant, validDays: days));

        (refused as RuleBrokenException)?.Code.Code.ShouldBe(code);
        (refused is null).ShouldBe(code is null);
    }

    [Fact]
    public void Instalments_ComeInOrder_FromTodayOn_AndAreMoreThanNothing()
    {
        var table = new TalksBuilder();
        var today = table.Case.Today;

        Refused(table, RuleCode.OfferInstalmentsUnordered, new Instalment(1, today.AddDays(2)), new Instalment(1, today.AddDays(2)));
        Refused(table, RuleCode.OfferDueBeforeToday, new Instalment(1, today.AddDays(-1)));
        Refused(table, RuleCode.OfferDueTooLate, new Instalment(1, today.AddYears(20).AddDays(1)));
        Refused(table, RuleCode.OfferInstalmentZero, new Instalment(0, today));
        Refused(table, RuleCode.OfferLineSaysNothing);
        table.Talks.Make(table.With(new Instalment(1, today), new Instalment(2, today.AddDays(1))), table.Case.Case, table.Step).Total.Fen.ShouldBe(3);
    }

    [Fact]
    public void Offer_NamesEachClaimOnce_AndOnlyClaimsBetweenTheTwo()
    {
        var table = new TalksBuilder();
        var draft = table.Draft(Applicant, 1);

        Broken.By(() => table.Talks.Make(draft with { Lines = [.. draft.Lines, .. draft.Lines] }, table.Case.Case, table.Step)).ShouldBe(RuleCode.OfferClaimTwice);
        Broken.By(() => table.Talks.Make(draft with { Lines = [draft.Lines[0] with { ClaimId = ClaimId.New(table.Case.Now) }] }, table.Case.Case, table.Step))
            .ShouldBe(RuleCode.OfferClaimOfOthers);
        Broken.By(() => table.Talks.Make(draft with { Lines = [] }, table.Case.Case, table.Step)).ShouldBe(RuleCode.OfferEmpty);
    }

    [Fact]
    public void Talks_BeforeBothConsented_OrWhileMediationWaits_AreRefused()
    {
        var received = CaseBuilder.Received();
        Broken.By(() => SettlementTalks.Begin(TalksId.New(received.Now), received.Case, received.Worker, received.Employer)).ShouldBe(RuleCode.TalksNotRunning);
        var table = new TalksBuilder();
        var asked = table.Make(Applicant);
        table.Case.Case.Suspend(SuspensionGround.Appraisal, table.Case.Moment);

        Broken.By(() => table.Accept(asked, Respondent)).ShouldBe(RuleCode.TalksNotRunning);
        Broken.By(() => table.Counter(asked, Respondent, 1)).ShouldBe(RuleCode.TalksNotRunning);
    }

    [Fact]
    public void Talks_OfTwoOnOneSide_AreRefused()
    {
        var mediated = CaseBuilder.Mediating();

        Broken.By(() => SettlementTalks.Begin(TalksId.New(mediated.Now), mediated.Case, mediated.Employer, mediated.Worker)).ShouldBe(RuleCode.TalksSides);
    }

    [Fact]
    public void EveryStep_IsAnEventWithoutSumsOrWords()
    {
        var table = new TalksBuilder();
        var asked = table.Make(Applicant, 1_234_567);
        table.Counter(asked, Respondent, 7_654_321);

        var said = string.Join('\n', table.Talks.PendingEvents.Select(happened => happened.ToString()));

        table.Talks.PendingEvents.Select(happened => happened.GetType().Name).ShouldBe(["TalksBegun", "OfferMade", "OfferEnded", "OfferMade"]);
        said.ShouldNotContain("1234567");
        said.ShouldNotContain("7654321");
        said.ShouldNotContain("一次付清");
    }

    private static void Refused(TalksBuilder table, RuleCode code, params Instalment[] instalments) =>
        Broken.By(() => table.Talks.Make(table.With(instalments), table.Case.Case, table.Step)).ShouldBe(code);
}
