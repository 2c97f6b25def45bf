using Mediation.Domain.Feedback;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    /// <summary>Not filtered by the model: use cases narrow it to the caller's own, or to sums of the caller's agency.</summary>
    DbSet<CaseFeedback> Feedback { get; }
}
