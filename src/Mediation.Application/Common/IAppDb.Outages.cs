using Mediation.Application.Outages;
using Mediation.Domain.Calendar;
using Mediation.Domain.Outages;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    DbSet<OfficeHours> OfficeHours { get; }

    DbSet<LocalClosure> LocalClosures { get; }

    DbSet<Heartbeat> Heartbeats { get; }

    DbSet<Outage> Outages { get; }

    DbSet<SubmissionAttempt> SubmissionAttempts { get; }
}
