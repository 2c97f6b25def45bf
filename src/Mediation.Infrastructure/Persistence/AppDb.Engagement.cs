using Mediation.Domain.Engagement;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<AnswerVisit> AnswerVisits => Set<AnswerVisit>();

    public DbSet<SessionProposal> SessionProposals => Set<SessionProposal>();

    public DbSet<RespondentAnswer> RespondentAnswers => Set<RespondentAnswer>();

    public DbSet<EngagementPolicy> EngagementPolicies => Set<EngagementPolicy>();
}
