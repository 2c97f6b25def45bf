using CsCheck;
using Mediation.Domain.Agreements;
using Mediation.Domain.Common;
using Mediation.Domain.Negotiation;
using Mediation.Domain.Tests.Cases;
using static Mediation.Domain.Cases.PartySide;

namespace Mediation.Domain.Tests.Negotiation;

public sealed class BlindBiddingTests
{
    // Small sums too, so that two of them are often the same.
    private static readonly Gen<long> Fen = Gen.Frequency((1, Gen.Long[0, 3]), (3, Gen.Long[0, 10_000_000_000]));

    private readonly CaseBuilder _case = CaseBuilder.Mediating();

    [Fact]
    public void Comparison_Overlaps_ExactlyWhenTheLowestIsNoMoreThanTheHighest() =>
        Gen.Select(Fen, Fen, Gen.Bool).Sample((lowest, highest, worker) =>
        {
            var result = BidComparison.Of(Money.FromFen(lowest), Money.FromFen(highest), worker);

            result.Overlaps.ShouldBe(lowest <= highest);
            result.Midpoint.HasValue.ShouldBe(lowest <= highest);
        });

    [Theory]
    [InlineData(500, 500, true, 500L)]
    [InlineData(500, 501, true, 501L)]
    [InlineData(500, 501, false, 500L)]
    [InlineData(501, 500, true, null)]
    public void Comparison_AtTheEdge(long lowest, long highest, bool paidToTheWorker, long? middle) =>
        (BidComparison.Of(Money.FromFen(lowest), Money.FromFen(highest), paidToTheWorker).Midpoint?.Fen).ShouldBe(middle);

    [Fact]
    public void Midpoint_LiesBetweenTheTwo_AndTheHalfFenGoesToTheWorker() =>
        Gen.Select(Fen, Fen, Gen.Bool).Where((a, b, _) => a <= b).Sample((lowest, highest, worker) =>
        {
            var middle = BidComparison.Of(Money.FromFen(lowest), Money.FromFen(highest), worker).Midpoint!.Value.Fen;

            middle.ShouldBeInRange(lowest, highest);
            ((2 * middle) - (lowest + highest)).ShouldBe((lowest + highest) % 2 == 0 ? 0 : worker ? 1 : -1);
        });

    [Fact]
    public void NoOverlap_SaysTheSame_WhateverTheSumsWere() =>
        Gen.Select(Fen, Fen, Fen, Fen).Where((a, b, c, d) => a > b && c > d).Sample((a, b, c, d) =>
            BidComparison.Of(Money.FromFen(a), Money.FromFen(b), true) == BidComparison.Of(Money.FromFen(c), Money.FromFen(d), true));

    [Fact]
    public void Order_OfEntry_MakesNoDifference_AndBothSumsAreGone() =>
        Gen.Select(Fen, Fen).Sample((lowest, highest) =>
        {
            var (one, other) = (Joined(), Joined());
            one.Enter(Applicant, Money.FromFen(lowest), 1, _case.Case, Step);
            one.Enter(Respondent, Money.FromFen(highest), 1, _case.Case, Step);
            other.Enter(Respondent, Money.FromFen(highest), 1, _case.Case, Step);
            other.Enter(Applicant, Money.FromFen(lowest), 1, _case.Case, Step);

            Shape(one).ShouldBe(Shape(other));
            one.Rounds.Concat(other.Rounds).ShouldAllBe(round => round.Sealed == null && round.SealedBy == null && round.ExpiresOn == null);
        });

    [Fact]
    public void Sum_IsChangedUntilTheOtherIsThere_AndTheLastOneCounts()
    {
        var bids = Joined();
        bids.Enter(Applicant, Money.FromFen(9), 1, _case.Case, Step).ShouldBeNull();
        bids.Enter(Applicant, Money.FromFen(3), 1, _case.Case, Step).ShouldBeNull();

        bids.Enter(Respondent, Money.FromFen(4), 1, _case.Case, Step).ShouldBe(true);

        bids.Midpoint!.Value.Fen.ShouldBe(4);
        Broken.By(() => bids.Enter(Applicant, Money.FromFen(1), 1, _case.Case, Step)).ShouldBe(RuleCode.BidsOver);
    }

    [Fact]
    public void Rounds_AreThree_AndASumIsNotComparedInALaterOneBySurprise()
    {
        var bids = Joined();
        for (var round = 1; round <= BlindBidding.MaxRounds; round++)
        {
            bids.Enter(Applicant, Money.FromFen(9), round, _case.Case, Step);
            bids.Enter(Respondent, Money.FromFen(4), round, _case.Case, Step).ShouldBe(false);
            if (round < BlindBidding.MaxRounds)
            {
                Broken.By(() => bids.Enter(Respondent, Money.FromFen(5), round, _case.Case, Step)).ShouldBe(RuleCode.BidsOtherRound);
            }
        }

        Broken.By(() => bids.Enter(Applicant, Money.FromFen(1), 4, _case.Case, Step)).ShouldBe(RuleCode.BidsOver);
        bids.Rounds.Count.ShouldBe(3);
    }

    [Fact]
    public void LoneSum_CountsOnItsLastDay_AndIsVoidTheDayAfter()
    {
        var (kept, late) = (Joined(), Joined());
        kept.Enter(Applicant, Money.FromFen(3), 1, _case.Case, Step);
        late.Enter(Applicant, Money.FromFen(3), 1, _case.Case, Step);
        _case.Later(BlindBidding.DaysToMeet);
        kept.Enter(Respondent, Money.FromFen(4), 1, _case.Case, Step).ShouldBe(true);

        _case.Later(1);

        late.IsWaitingOn(_case.Today, Applicant).ShouldBeFalse();
        late.Enter(Respondent, Money.FromFen(4), 1, _case.Case, Step).ShouldBeNull();
        late.Rounds.Single().SealedBy.ShouldBe(Respondent);
    }

    [Fact]
    public void Sums_NeedBothSides_AndALeaverTakesItsSumAlong()
    {
        var bids = BlindBidding.Begin(BiddingId.New(_case.Now), _case.Case, _case.Worker, _case.Employer);
        bids.Join(Applicant, _case.Case);
        Broken.By(() => bids.Enter(Applicant, Money.FromFen(1), 1, _case.Case, Step)).ShouldBe(RuleCode.BidsNotJoined);
        bids.Join(Respondent, _case.Case);
        bids.Enter(Applicant, Money.FromFen(1), 1, _case.Case, Step);

        bids.Leave(Applicant);

        bids.Rounds.Single().Sealed.ShouldBeNull();
    }

    [Fact]
    public void Events_AndTexts_NameNoSum()
    {
        var bids = Joined();
        bids.Enter(Applicant, Money.FromFen(7_777_777), 1, _case.Case, Step);
        bids.Rounds[0].Sealed!.ToString().ShouldBe("***");
        bids.Enter(Respondent, Money.FromFen(8_888_888), 1, _case.Case, Step);

        var said = string.Join('\n', bids.PendingEvents.Select(happened => happened.ToString()));

        said.ShouldNotContain("7777777");
        said.ShouldNotContain("8888888");
        said.ShouldNotContain("8333333");
    }

    private OfferStep Step => new(Guid.Empty, OfferManner.Online, _case.Now, _case.Today);

    private static string Shape(BlindBidding bids) => string.Join(';', bids.Rounds.Select(round => $"{round.Number} {round.Overlaps} {round.Midpoint}"));

    private BlindBidding Joined()
    {
        var bids = BlindBidding.Begin(BiddingId.New(_case.Now), _case.Case, _case.Worker, _case.Employer);
        bids.Join(Applicant, _case.Case);
        bids.Join(Respondent, _case.Case);
        return bids;
    }
}
