using Mediation.Domain.Cases;

namespace Mediation.Domain.Collective;

/// <summary>
/// One worker's right to vote once, by account or by the code sent to the own phone. That it was used is counted in the database itself, so
/// that two at once do not pass as one; when it was used is not kept, for the order of ballots would give the secret away.
/// </summary>
public sealed class Voter
{
    public const int HashLength = 64;

    /// <summary>In letters of Crockford's alphabet: fifty bits, which nobody guesses at the pace the door allows.</summary>
    public const int CodeLength = 10;

    private Voter()
    {
    }

    public VoterId Id { get; private set; }

    public ElectionId ElectionId { get; private set; }

    public PartyId PartyId { get; private set; }

    public string CodeHash { get; private set; } = "";

    public bool HasVoted { get; private set; }

    public static Voter Enrol(VoterId id, ElectionId election, PartyId worker, string codeHash) =>
        new() { Id = id, ElectionId = election, PartyId = worker, CodeHash = codeHash };
}
