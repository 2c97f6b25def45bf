using Mediation.Application.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    /// <summary>Reference data: the same for everybody.</summary>
    DbSet<Division> Divisions { get; }
}
