using Mediation.Domain.Waiting;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<WaitingTime> WaitingTimes => Set<WaitingTime>();
}
