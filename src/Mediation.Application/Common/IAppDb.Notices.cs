using Mediation.Application.Notices;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    DbSet<Notice> Notices { get; }

    DbSet<ReminderLadder> ReminderLadders { get; }

    DbSet<ReminderPolicy> ReminderPolicies { get; }

    DbSet<MessageTemplate> MessageTemplates { get; }

    DbSet<ReminderMark> ReminderMarks { get; }
}
