using Mediation.Application.Evidence;
using Mediation.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    /// <summary>Not filtered by the model: reached only through a draft of the caller's or a case it may see, and narrowed to what it may see there.</summary>
    DbSet<EvidenceFile> Evidence { get; }

    /// <summary>Read only through a file that is visible to the caller.</summary>
    DbSet<EvidencePiece> EvidencePieces { get; }
}
