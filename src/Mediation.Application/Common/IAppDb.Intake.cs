using Mediation.Domain.Intake;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    DbSet<OneTimeCode> OneTimeCodes { get; }

    /// <summary>Not filtered by the model: use cases narrow it to the caller's own.</summary>
    DbSet<FilingDraft> Filings { get; }

    /// <summary>Not filtered by the model: use cases narrow it to the caller's own.</summary>
    DbSet<KeptPage> KeptPages { get; }
}
