using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Tests.Cases;

public sealed class JoiningTests
{
    private static readonly DateOnly ReplyDue = CaseBuilder.FirstDay.AddDays(7);

    [Fact]
    public void Receive_KeepsTheChannelAsTheFirstEntry_WithTheTermOfTheOrder()
    {
        var built = CaseBuilder.Received(Order(ReplyDue));

        var entry = built.Case.Entries.Single();
        (entry.Number, entry.Channel, entry.ExternalNumber, entry.ReceivedOn, entry.FromCase).ShouldBe((1, Channel.Hotline12345, "DX20260302-0001", CaseBuilder.FirstDay, null));
        var term = built.Clock(ClockId.E1, entry.Id.Value);
        (term.StartOn, term.DueOn).ShouldBe((CaseBuilder.FirstDay, ReplyDue));
    }

    [Fact]
    public void Join_OfTheSameDispute_KeepsBothNumbersBothReceiptsAndBothTerms()
    {
        var kept = CaseBuilder.Received();
        var repeated = Joined(kept, Order(ReplyDue));

        kept.Case.Entries.Select(entry => (entry.Number, entry.Channel, entry.ExternalNumber, entry.FromCase)).ShouldBe(
            [(1, Channel.Online, null, null), (2, Channel.Hotline12345, "DX20260302-0001", repeated.Case.Id)]);
        kept.Clock(ClockId.E1, kept.Case.Entries[1].Id.Value).DueOn.ShouldBe(ReplyDue);
        kept.Case.Deadlines.Count(deadline => deadline.Clock == ClockId.A1).ShouldBe(2);
        kept.Case.Parties.Count.ShouldBe(2);
        kept.Case.Claims.Count.ShouldBe(1);
        (repeated.Case.Status, repeated.Case.DuplicateOf).ShouldBe((CaseStatus.Rejected, kept.Case.Id));
        repeated.Case.Deadlines.ShouldAllBe(deadline => !deadline.IsOpen || DisputeCase.OutlivesTheCase(deadline.Clock));
    }

    [Fact]
    public void Join_TakesTheAccountAndWhatThisCaseLeavesBlank()
    {
        var account = new Guid("0193a000-0000-7000-8000-00000000aaaa");
        var kept = CaseBuilder.Received();
        var filed = CaseShape.Worker() with { AccountId = account, Address = new ServiceAddress("大兴区", null, true) };

        Joined(kept, new CaseShape { Applicants = [filed] });

        var worker = kept.Case.PartyOf(kept.Worker);
        (worker.AccountId, worker.Address?.Text).ShouldBe((account, "大兴区"));
    }

    [Fact]
    public void Join_WithClaimsNamed_TakesThemAndTheRespondentTheyName()
    {
        var kept = CaseBuilder.Received();
        var shape = new CaseShape
        {
            Respondents = [CaseShape.Employer(), CaseShape.Employer(2, PartyRole.MainContractor)],
            Claims = (applicants, respondents) => [CaseShape.Claim(ClaimType.OvertimePay, [new ClaimLine(applicants[0], respondents[1], Money.FromFen(500), Money.Zero)])],
        };
        var repeated = CaseBuilder.Received(shape);

        kept.Case.JoinFiling(repeated.Case, repeated.Claims, "重复来件", kept.Moment);

        kept.Case.Respondents.Count().ShouldBe(2);
        var line = kept.Case.Claims[1].Lines.Single();
        (line.ApplicantId, line.RespondentId).ShouldBe((kept.Worker, kept.Case.Respondents.Last().Id));
        kept.Case.Claimed.Fen.ShouldBe(1_000_500);
    }

    [Fact]
    public void Join_ThatAddsAPartyAfterAcceptance_IsRefusedAndChangesNothing()
    {
        var kept = CaseBuilder.Mediating();
        var repeated = CaseBuilder.Received(new CaseShape { Respondents = [CaseShape.Employer(), CaseShape.Employer(2)] });
        var before = (Snapshot.Of(kept.Case), Snapshot.Of(repeated.Case));

        Broken.By(() => kept.Case.JoinFiling(repeated.Case, repeated.Claims, "重复来件", kept.Moment)).ShouldBe(RuleCode.JoinAddsPartiesTooLate);

        (Snapshot.Of(kept.Case), Snapshot.Of(repeated.Case)).ShouldBe(before);
    }

    [Fact]
    public void Join_OfAnotherWorkersFiling_OrAnotherEmployers_IsRefused()
    {
        var kept = CaseBuilder.Received();
        var otherWorker = CaseBuilder.Received(new CaseShape { Applicants = [CaseShape.Worker(2)] });
        var otherEmployer = CaseBuilder.Received(new CaseShape { Respondents = [CaseShape.Employer(2)] });

        Broken.By(() => kept.Case.JoinFiling(otherWorker.Case, [], "重复", kept.Moment)).ShouldBe(RuleCode.JoinOfOthers);
        Broken.By(() => kept.Case.JoinFiling(otherEmployer.Case, [], "重复", kept.Moment)).ShouldBe(RuleCode.JoinOfOthers);
        Broken.By(() => kept.Case.JoinFiling(kept.Case, [], "重复", kept.Moment)).ShouldBe(RuleCode.JoinToItself);
    }

    [Fact]
    public void Join_OfAnAcceptedCase_OrIntoAFinishedOne_IsRefused()
    {
        Broken.By(() => CaseBuilder.Received().Case.JoinFiling(CaseBuilder.Accepted().Case, [], "重复", CaseBuilder.Received().Moment)).ShouldBe(RuleCode.ActionNotAllowed);
        var over = CaseBuilder.Mediating().Fail();
        Broken.By(() => over.Case.JoinFiling(CaseBuilder.Received().Case, [], "重复", over.Moment)).ShouldBe(RuleCode.JoinIntoFinished);
    }

    [Fact]
    public void Answer_MeetsTheTermOfThatChannelAlone()
    {
        var kept = CaseBuilder.Received(Order(ReplyDue));
        Joined(kept, new CaseShape { Filing = Order(ReplyDue.AddDays(3)).Filing with { Channel = Channel.Hotline12351, ExternalNumber = "51-7" } });
        var first = kept.Case.Entries[0].Id;

        kept.Case.AnswerChannel(first, AnswerManner.System, "已受理，正在调解", kept.Now, kept.Today, kept.Moment);

        kept.Clock(ClockId.E1).Status.ShouldBe(DeadlineStatus.Met);
        kept.Clock(ClockId.E2).Status.ShouldBe(DeadlineStatus.Running);
        Broken.By(() => kept.Case.AnswerChannel(first, AnswerManner.System, "再次", kept.Now, kept.Today, kept.Moment)).ShouldBe(RuleCode.ChannelAnsweredAlready);
    }

    [Fact]
    public void Reject_LeavesTheHotlineWaiting_AndTheCaseOpenUntilItIsAnswered()
    {
        var built = CaseBuilder.Received(Order(ReplyDue));

        built.Case.Reject(RejectionGround.OutOfScope, "不属于劳动争议", null, built.Moment);

        built.Clock(ClockId.E1).Status.ShouldBe(DeadlineStatus.Running);
        Broken.By(() => built.Case.Close(built.Moment)).ShouldBe(RuleCode.ChannelUnanswered);
        built.Case.AnswerChannel(built.Case.Entries[0].Id, AnswerManner.Phone, "已告知其他途径", built.Now, built.Today, built.Moment);
        built.Case.Close(built.Moment);
        built.Case.Status.ShouldBe(CaseStatus.Closed);
    }

    [Fact]
    public void EnterChannel_OfTheSameOrderTwice_IsRefused()
    {
        var built = CaseBuilder.Received(Order(ReplyDue));
        var details = new ChannelDetails(Channel.Hotline12345, "DX20260302-0001", built.Now, built.Today, Guid.Empty, null);

        Broken.By(() => built.Case.EnterChannel(ChannelEntryId.New(built.Now), details, built.Moment)).ShouldBe(RuleCode.ChannelEnteredAlready);
        built.Case.EnterChannel(ChannelEntryId.New(built.Now), details with { ExternalNumber = "DX20260302-0002", ReplyDueOn = ReplyDue }, built.Moment).Number.ShouldBe(2);
        built.Case.Deadlines.Count(deadline => deadline.Clock == ClockId.E1).ShouldBe(2);
    }

    [Theory]
    [InlineData(Channel.Online, 7, "channel.without-term")]
    [InlineData(Channel.Hotline12345, -1, "channel.reply-due-before-receipt")]
    public void Receive_WithATermThatCannotBe_IsRefused(Channel channel, int days, string code)
    {
        var shape = new CaseShape();
        shape = shape with { Filing = shape.Filing with { Channel = channel, ReplyDueOn = CaseBuilder.FirstDay.AddDays(days) } };

        Broken.By(() => CaseBuilder.Received(shape)).Code.ShouldBe(code);
    }

    [Fact]
    public void SplitOff_KeepsTheChannelsNumber_AndLeavesItsAnswerToTheFirstCase()
    {
        var shape = CaseShape.OfWorkers(2);
        var built = CaseBuilder.Received(shape with { Filing = Order(ReplyDue).Filing });

        var split = built.Case.SplitOff(CaseBuilder.NewNumber(built.Now), [built.Applicants[1]], Guid.Empty, built.Moment);

        split.Entries.Single().ShouldSatisfyAllConditions(
            entry => entry.ExternalNumber.ShouldBe("DX20260302-0001"), entry => entry.AwaitsAnswer.ShouldBeFalse(), entry => entry.FromCase.ShouldBe(built.Case.Id));
        split.Deadlines.ShouldAllBe(deadline => deadline.Clock != ClockId.E1);
    }

    private static CaseShape Order(DateOnly? due)
    {
        var shape = new CaseShape();
        return shape with { Filing = shape.Filing with { Channel = Channel.Hotline12345, ExternalNumber = "DX20260302-0001", ReplyDueOn = due } };
    }

    private static CaseBuilder Joined(CaseBuilder kept, CaseShape shape)
    {
        var repeated = CaseBuilder.Received(shape);
        kept.Case.JoinFiling(repeated.Case, [], "重复来件", kept.Moment);
        return repeated;
    }
}
