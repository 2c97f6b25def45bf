using Mediation.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    DbSet<Mechanism> Mechanisms { get; }

    DbSet<Liaison> Liaisons { get; }
}
