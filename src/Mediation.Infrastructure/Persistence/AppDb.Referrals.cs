using Mediation.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<Referral> Referrals => Set<Referral>();

    public DbSet<TransferConsent> TransferConsents => Set<TransferConsent>();

    public DbSet<TransferRecord> TransferRecords => Set<TransferRecord>();
}
