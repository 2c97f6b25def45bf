using Mediation.Domain.Guidance;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    DbSet<GuidedCheckSet> GuidedCheckSets { get; }

    DbSet<GuidedEdition> GuidedEditions { get; }
}
