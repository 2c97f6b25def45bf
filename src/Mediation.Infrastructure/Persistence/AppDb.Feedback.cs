using Mediation.Domain.Feedback;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<CaseFeedback> Feedback => Set<CaseFeedback>();
}
