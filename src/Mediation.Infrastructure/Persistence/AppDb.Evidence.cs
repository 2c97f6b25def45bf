using Mediation.Application.Evidence;
using Mediation.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<EvidenceFile> Evidence => Set<EvidenceFile>();

    public DbSet<EvidencePiece> EvidencePieces => Set<EvidencePiece>();
}
