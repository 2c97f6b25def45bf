using Mediation.Domain.Representation;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    /// <summary>Found by place and account alone.</summary>
    DbSet<PlaceTry> PlaceTries { get; }
}
