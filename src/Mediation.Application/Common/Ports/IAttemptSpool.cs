using Mediation.Application.Outages;

namespace Mediation.Application.Common;

/// <summary>A folder of this node in which failed filings wait until the database can be written again.</summary>
public interface IAttemptSpool
{
    /// <summary>Never fails: a receipt is worth its signature, also where it could not be kept.</summary>
    void Keep(SpooledAttempt attempt);

    /// <summary>What waits, at most so many at once, the oldest first. What cannot be read is put aside.</summary>
    IReadOnlyList<SpooledAttempt> Waiting(int take);

    void Remove(SpooledAttempt attempt);
}

public sealed record SpooledAttempt(AttemptReceipt Receipt, string UseCase);
