using Mediation.Domain.Messages;
using Mediation.Domain.Negotiation;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    /// <summary>Not filtered by the model: read only through the seat of the caller in a case that is visible to it.</summary>
    DbSet<SettlementTalks> Talks { get; }

    /// <summary>As the talks, and for the two sides alone.</summary>
    DbSet<BlindBidding> BlindBiddings { get; }

    /// <summary>As the talks; of a private room only by the side whose room it is, and the mediators.</summary>
    DbSet<CaseMessage> Messages { get; }

    DbSet<ReadMark> ReadMarks { get; }
}
