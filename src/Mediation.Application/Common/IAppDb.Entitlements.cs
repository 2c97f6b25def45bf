using Mediation.Domain.Entitlements;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    DbSet<LegalParameterVersion> LegalParameterVersions { get; }
}
