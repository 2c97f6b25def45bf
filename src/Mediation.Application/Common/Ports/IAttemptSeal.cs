using Mediation.Application.Outages;

namespace Mediation.Application.Common;

/// <summary>Signs receipts of failed filings with the key ring, which lies outside the database: they are given and checked while it is down.</summary>
public interface IAttemptSeal
{
    AttemptReceipt Issue(DateTimeOffset at, string fingerprint);

    bool IsGenuine(AttemptReceipt receipt);
}
