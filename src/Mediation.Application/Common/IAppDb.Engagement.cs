using Mediation.Domain.Engagement;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    /// <summary>Not filtered by the model: whoever queries for a person narrows it to cases that person sees.</summary>
    DbSet<Invitation> Invitations { get; }

    /// <summary>Found by the hash of a visitor's secret alone.</summary>
    DbSet<AnswerVisit> AnswerVisits { get; }

    /// <summary>Not filtered by the model: whoever queries for a person narrows it to cases that person sees.</summary>
    DbSet<SessionProposal> SessionProposals { get; }

    /// <summary>Not filtered by the model: whoever queries for a person narrows it to the person's own place.</summary>
    DbSet<RespondentAnswer> RespondentAnswers { get; }

    DbSet<EngagementPolicy> EngagementPolicies { get; }
}
