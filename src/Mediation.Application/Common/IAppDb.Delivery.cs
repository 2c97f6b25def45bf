using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    /// <summary>Not filtered by the model: whoever queries for a person narrows it to the agency.</summary>
    DbSet<DeliveryAttempt> Deliveries { get; }
}
