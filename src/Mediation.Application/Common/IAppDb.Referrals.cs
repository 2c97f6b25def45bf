using Mediation.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    /// <summary>Not filtered by the model: whoever queries for a person narrows it with <c>VisibleTo</c>.</summary>
    DbSet<Referral> Referrals { get; }

    /// <summary>Not filtered by the model: reached only through a case the caller may see.</summary>
    DbSet<TransferConsent> TransferConsents { get; }

    /// <summary>Not filtered by the model: narrowed to the own agency, or to a case the caller may see.</summary>
    DbSet<TransferRecord> TransferRecords { get; }
}
