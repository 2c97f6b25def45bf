using Mediation.Domain.Oral;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    /// <summary>Not filtered by the model: whoever queries narrows it to the caller's own agency.</summary>
    DbSet<OralRecord> OralRecords { get; }
}
