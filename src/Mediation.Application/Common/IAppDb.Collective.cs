using Mediation.Domain.Collective;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    /// <summary>Not filtered by the model: a sheet is reached through the caller's own draft only.</summary>
    DbSet<GroupSheet> GroupSheets { get; }

    /// <summary>Not filtered by the model: reached through a case the caller sees, or through a voter's code.</summary>
    DbSet<Election> Elections { get; }

    DbSet<Voter> Voters { get; }

    DbSet<Ballot> Ballots { get; }
}
