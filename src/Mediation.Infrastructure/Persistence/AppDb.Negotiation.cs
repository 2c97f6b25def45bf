using Mediation.Domain.Messages;
using Mediation.Domain.Negotiation;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<SettlementTalks> Talks => Set<SettlementTalks>();

    public DbSet<BlindBidding> BlindBiddings => Set<BlindBidding>();

    public DbSet<CaseMessage> Messages => Set<CaseMessage>();

    public DbSet<ReadMark> ReadMarks => Set<ReadMark>();
}
