using System.Security.Cryptography;
using System.Text;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Collective;

/// <summary>
/// One vote in the box. It says nothing of who cast it or when. Each is chained to the one before it, so that none can be changed, taken out
/// or put in between unseen; its voter knows it again by the receipt.
/// </summary>
public sealed class Ballot
{
    public const int HashLength = 64;
    public const int ReceiptLength = 12;

    private Ballot()
    {
    }

    public BallotId Id { get; private set; }

    public ElectionId ElectionId { get; private set; }

    /// <summary>1-based, without gaps.</summary>
    public int Number { get; private set; }

    public IReadOnlyList<PartyId> Choices { get; private set; } = [];

    /// <summary>Drawn by lot, told to the voter alone until the election is over, and published with the ballot then.</summary>
    public string Receipt { get; private set; } = "";

    /// <summary>Over the hash of the ballot before it and all of this one; lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    /// <param name="before">The last ballot in the box, or null for the first.</param>
    public static Ballot Cast(ElectionId election, IReadOnlyList<PartyId> choices, string receipt, Ballot? before)
    {
        var ballot = new Ballot
        {
            Id = BallotId.Draw(),
            ElectionId = election,
            Number = (before?.Number ?? 0) + 1,
            Choices = [.. choices.OrderBy(choice => choice.Value)],
            Receipt = receipt,
        };
        ballot.Hash = ballot.HashAfter(before?.Hash ?? "");
        return ballot;
    }

    /// <summary>Whether these are all ballots of a box, in order and as they were cast.</summary>
    public static bool IsWhole(IReadOnlyList<Ballot> box)
    {
        var last = "";
        for (var at = 0; at < box.Count; at++)
        {
            if (box[at].Number != at + 1 || box[at].Hash != box[at].HashAfter(last))
            {
                return false;
            }

            last = box[at].Hash;
        }

        return true;
    }

    private string HashAfter(string before)
    {
        var text = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{before}\n{ElectionId.Value:N}\n{Number}\n{string.Join(',', Choices.Select(choice => choice.Value.ToString("N")))}\n{Receipt}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

/// <summary>What a ballot may say.</summary>
public static class BallotRules
{
    /// <exception cref="RuleBrokenException">It names nobody, too many, somebody twice, or somebody who does not stand.</exception>
    public static void Check(IReadOnlyCollection<PartyId> choices, IReadOnlyCollection<PartyId> candidates, int seats)
    {
        Guard.Require(choices.Count > 0, RuleCode.BallotEmpty);
        Guard.Require(choices.Count <= seats, RuleCode.BallotTooManyNames, seats);
        Guard.Require(choices.Distinct().Count() == choices.Count && choices.All(candidates.Contains), RuleCode.BallotUnknownName);
    }
}
