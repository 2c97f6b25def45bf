using Mediation.Domain.Cases;
using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Common;

namespace Mediation.Domain.Collective;

/// <summary>What an election came to.</summary>
public enum ElectionOutcome
{
    Elected,

    /// <summary>Half of the workers or fewer voted.</summary>
    TurnoutTooLow,

    /// <summary>Fewer than three got a vote.</summary>
    TooFewElected,

    /// <summary>More have the same votes than there is room for, and fewer than three stand before them.</summary>
    Tied,

    /// <summary>The case ended, or is no longer one of ten workers with a common claim.</summary>
    GroupGone,
}

public sealed record CandidateVotes(PartyId Candidate, int Votes);

/// <param name="Votes">Of every candidate, the most first; of equal ones in the order in which they stood.</param>
/// <param name="Elected">Empty unless the outcome says so.</param>
public sealed record ElectionResult(ElectionOutcome Outcome, IReadOnlyList<CandidateVotes> Votes, IReadOnlyList<PartyId> Elected, int Electorate, int Cast);

/// <summary>
/// Counts the votes of workers who elect three to five of themselves. The law says that they elect and how many; how, it leaves to them. These
/// are rules of the office, made known before voting: more than half of the workers must vote; whoever has the most votes is elected, and
/// nobody without one; those who tie for the last seat are all elected if they are no more than five then, else none of them, if three remain,
/// else the election decides nothing and is held again.
/// </summary>
[LegalBasis("调解仲裁法 §7")]
[LegalBasis("劳动人事争议仲裁办案规则 §5")]
public static class ElectionCount
{
    /// <param name="candidates">In the order in which they stood.</param>
    /// <param name="ballots">Each names some of the candidates, each once.</param>
    /// <param name="seats">Three to five.</param>
    public static ElectionResult Of(IReadOnlyList<PartyId> candidates, IReadOnlyCollection<IReadOnlyCollection<PartyId>> ballots, int electorate, int seats)
    {
        var counted = ballots.SelectMany(ballot => ballot.Distinct()).CountBy(name => name).ToDictionary();
        List<CandidateVotes> votes =
        [
            .. candidates.Distinct().Select(candidate => new CandidateVotes(candidate, counted.GetValueOrDefault(candidate))).OrderByDescending(one => one.Votes),
        ];
        var (outcome, elected) = 2 * ballots.Count > electorate ? Decide([.. votes.Where(one => one.Votes > 0)], seats) : (ElectionOutcome.TurnoutTooLow, []);
        return new ElectionResult(outcome, votes, elected, electorate, ballots.Count);
    }

    private static (ElectionOutcome Outcome, IReadOnlyList<PartyId> Elected) Decide(List<CandidateVotes> ranked, int seats)
    {
        if (ranked.Count < CollectiveRepresentation.MinElected)
        {
            return (ElectionOutcome.TooFewElected, []);
        }

        if (ranked.Count <= seats)
        {
            return (ElectionOutcome.Elected, Names(ranked));
        }

        var last = ranked[seats - 1].Votes;
        List<CandidateVotes> before = [.. ranked.Where(one => one.Votes > last)];
        List<CandidateVotes> upTo = [.. ranked.Where(one => one.Votes >= last)];
        return upTo.Count <= CollectiveRepresentation.MaxElected ? (ElectionOutcome.Elected, Names(upTo))
            : before.Count >= CollectiveRepresentation.MinElected ? (ElectionOutcome.Elected, Names(before))
            : (ElectionOutcome.Tied, []);
    }

    private static IReadOnlyList<PartyId> Names(IEnumerable<CandidateVotes> chosen) => [.. chosen.Select(one => one.Candidate)];
}
