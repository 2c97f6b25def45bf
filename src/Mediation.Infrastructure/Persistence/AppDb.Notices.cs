using Mediation.Application.Notices;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<ReminderLadder> ReminderLadders => Set<ReminderLadder>();

    public DbSet<ReminderPolicy> ReminderPolicies => Set<ReminderPolicy>();

    public DbSet<MessageTemplate> MessageTemplates => Set<MessageTemplate>();

    public DbSet<ReminderMark> ReminderMarks => Set<ReminderMark>();
}
