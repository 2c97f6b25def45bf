using Mediation.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    DbSet<ClockVersion> ClockVersions { get; }
}
