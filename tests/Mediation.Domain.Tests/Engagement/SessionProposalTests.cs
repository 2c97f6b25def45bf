using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Engagement;

namespace Mediation.Domain.Tests.Engagement;

public sealed class SessionProposalTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly PartyId Someone = PartyId.New(Now);

    private static SessionProposal Of(params int[] hours) => SessionProposal.Offer(
        SessionProposalId.New(Now), new AgencyId(Guid.CreateVersion7()), CaseId.New(Now), [.. hours.Select(hour => Now.AddHours(hour))],
        [SessionMode.InPerson, SessionMode.Video], Now);

    [Fact]
    public void Offer_TooFewTooManyTwiceOrPast_IsRefused()
    {
        Should.Throw<RuleBrokenException>(() => Of(1)).Code.ShouldBe(RuleCode.SlotCount);
        Should.Throw<RuleBrokenException>(() => Of(1, 2, 3, 4, 5, 6)).Code.ShouldBe(RuleCode.SlotCount);
        Should.Throw<RuleBrokenException>(() => Of(1, 1)).Code.ShouldBe(RuleCode.SlotTwice);
        Should.Throw<RuleBrokenException>(() => Of(0, 1)).Code.ShouldBe(RuleCode.SlotInThePast);
    }

    [Fact]
    public void Offer_InAnyOrder_IsKeptInOrder() => Of(5, 1, 3).Slots.ShouldBe([Now.AddHours(1), Now.AddHours(3), Now.AddHours(5)]);

    [Fact]
    public void Choose_Twice_KeepsTheLastWord()
    {
        var proposal = Of(1, 2);

        proposal.Choose(Someone, new SlotChoice([1], NoneSuits: false, SessionMode.Video, "x"), Now);
        proposal.Choose(Someone, new SlotChoice([], NoneSuits: true, null, null), Now.AddMinutes(1));

        var said = proposal.Answers.ShouldHaveSingleItem();
        (said.Suiting.Count, said.Mode, said.Words, said.At).ShouldBe((0, null, null, Now.AddMinutes(1)));
    }

    [Fact]
    public void Choose_NothingAnUnknownTimeOrWay_IsRefused()
    {
        var proposal = Of(1, 2);

        Refusal(new SlotChoice([], NoneSuits: false, null, null)).ShouldBe(RuleCode.SlotNothingSaid);
        Refusal(new SlotChoice([3], NoneSuits: false, null, null)).ShouldBe(RuleCode.SlotUnknown);
        Refusal(new SlotChoice([1], NoneSuits: false, SessionMode.Phone, null)).ShouldBe(RuleCode.SlotModeUnknown);

        RuleCode Refusal(SlotChoice choice) => Should.Throw<RuleBrokenException>(() => proposal.Choose(Someone, choice, Now)).Code;
    }

    [Fact]
    public void Confirm_Once_EndsTheChoosing()
    {
        var proposal = Of(1, 2);

        proposal.Confirm(2, SessionMode.Video, SessionId.New(Now)).ShouldBe(Now.AddHours(2));

        proposal.OpenFor.ShouldBeNull();
        Should.Throw<RuleBrokenException>(() => proposal.Choose(Someone, new SlotChoice([1], false, null, null), Now)).Code.ShouldBe(RuleCode.ProposalEnded);
        Should.Throw<RuleBrokenException>(() => proposal.Confirm(1, SessionMode.Video, SessionId.New(Now))).Code.ShouldBe(RuleCode.ProposalEnded);
        Should.Throw<RuleBrokenException>(proposal.Withdraw).Code.ShouldBe(RuleCode.ProposalEnded);
    }
}
