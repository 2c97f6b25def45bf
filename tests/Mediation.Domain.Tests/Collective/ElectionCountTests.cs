using CsCheck;
using Mediation.Domain.Cases;
using Mediation.Domain.Collective;
using Mediation.Domain.Common;

namespace Mediation.Domain.Tests.Collective;

public sealed class ElectionCountTests
{
    private static readonly PartyId[] People = [.. Enumerable.Range(1, 12).Select(number => new PartyId(new Guid(number, 0, 0, new byte[8])))];

    [Theory]
    [InlineData("012 012 012 012 012 012 345", 3, ElectionOutcome.Elected, "012")]
    [InlineData("012 012 012 345", 3, ElectionOutcome.TurnoutTooLow, "")]
    [InlineData("01 01 01 01 01 01 01", 3, ElectionOutcome.TooFewElected, "")]
    [InlineData("012 012 012 012 013 013 013", 3, ElectionOutcome.Elected, "012")]
    [InlineData("012 012 012 013 013 013 014 014 014", 3, ElectionOutcome.Elected, "01234")]
    [InlineData("012 013 014 015 016 017 018", 3, ElectionOutcome.Tied, "")]
    [InlineData("0123 0123 0124 0124 0125 0125 012", 4, ElectionOutcome.Elected, "012")]
    [InlineData("0 1 2 3 4 5 6", 5, ElectionOutcome.Tied, "")]
    [InlineData("0 1 2 0 1 2 3", 5, ElectionOutcome.Elected, "0123")]
    public void Count_OfTwelveWorkers_FollowsTheRules(string ballots, int seats, ElectionOutcome outcome, string elected)
    {
        var result = ElectionCount.Of(People[..9], [.. ballots.Split(' ').Select(BallotOf)], electorate: 12, seats);

        result.Outcome.ShouldBe(outcome);
        result.Elected.Order(Comparer<PartyId>.Create((left, right) => left.Value.CompareTo(right.Value))).ShouldBe(BallotOf(elected));
    }

    [Fact]
    public void Count_OfAnyBallots_KeepsEveryVoteAndElectsOnlyWhoHasMost()
    {
        var ballot = Gen.Int[0, 8].Array[1, 5].Select(names => (IReadOnlyCollection<PartyId>)[.. names.Distinct().Select(name => People[name])]);
        Gen.Select(ballot.Array[0, 40], Gen.Int[3, 5], Gen.Int[40, 60]).Sample((ballots, seats, electorate) =>
        {
            var result = ElectionCount.Of(People[..9], ballots, electorate, seats);

            result.Votes.Sum(one => one.Votes).ShouldBe(ballots.Sum(one => one.Count));
            result.Votes.ShouldAllBe(one => one.Votes == ballots.Count(names => names.Contains(one.Candidate)));
            (result.Elected.Count == 0).ShouldBe(result.Outcome != ElectionOutcome.Elected);
            if (result.Outcome == ElectionOutcome.Elected)
            {
                var votes = result.Votes.ToDictionary(one => one.Candidate, one => one.Votes);
                result.Elected.Count.ShouldBeInRange(3, 5);
                (2 * ballots.Length).ShouldBeGreaterThan(electorate);
                var least = result.Elected.Min(one => votes[one]);
                least.ShouldBeGreaterThan(0);
                votes.Where(one => !result.Elected.Contains(one.Key)).ShouldAllBe(one => one.Value < least);
            }
        });
    }

    [Fact]
    public void Count_DoesNotDependOnTheOrderOfBallots() => Gen.Int[0, 8].Array[1, 4].Array[1, 30].Sample(typed =>
    {
        IReadOnlyCollection<PartyId>[] ballots = [.. typed.Select(names => (IReadOnlyCollection<PartyId>)[.. names.Distinct().Select(name => People[name])])];

        var (there, back) = (ElectionCount.Of(People[..9], ballots, 20, 3), ElectionCount.Of(People[..9], [.. ballots.Reverse()], 20, 3));

        there.Votes.ShouldBe(back.Votes);
        there.Elected.ShouldBe(back.Elected);
    });

    [Fact]
    public void Box_IsWhole_UntilABallotIsChangedLeftOutOrMoved() => Gen.Int[0, 8].Array[1, 4].Array[2, 20].Sample(typed =>
    {
        var election = new ElectionId(new Guid(7, 0, 0, new byte[8]));
        List<Ballot> box = [];
        foreach (var names in typed)
        {
            box.Add(Ballot.Cast(election, [.. names.Distinct().Select(name => People[name])], $"receipt{box.Count:00000}", box.LastOrDefault()));
        }

        Ballot.IsWhole(box).ShouldBeTrue();
        Ballot.IsWhole(box[1..]).ShouldBeFalse();
        Ballot.IsWhole([box[1], box[0], .. box[2..]]).ShouldBeFalse();
        var forged = Ballot.Cast(election, [People[9]], "receipt00000", null);
        Ballot.IsWhole([forged, .. box[1..]]).ShouldBeFalse();
    }, iter: 100);

    [Theory]
    [InlineData("", "ballot.empty")]
    [InlineData("0123", "ballot.too-many-names")]
    [InlineData("00", "ballot.unknown-name")]
    [InlineData("9", "ballot.unknown-name")]
    public void Ballot_ThatIsNone_IsRefused(string names, string code) =>
        Should.Throw<RuleBrokenException>(() => BallotRules.Check(BallotOf(names), People[..9], 3)).Code.Code.ShouldBe(code);

    private static List<PartyId> BallotOf(string names) => [.. names.Select(name => People[name - '0'])];
}
