using Mediation.Domain.Waiting;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    /// <summary>Figures of offices, about nobody: open to everyone.</summary>
    DbSet<WaitingTime> WaitingTimes { get; }
}
