using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<DeliveryAttempt> Deliveries => Set<DeliveryAttempt>();
}
