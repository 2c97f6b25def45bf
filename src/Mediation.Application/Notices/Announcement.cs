using System.Collections.Frozen;
using Mediation.Domain.Cases;
using Mediation.Domain.Notices;
using static Mediation.Domain.Notices.Audience;

namespace Mediation.Application.Notices;

/// <summary>Who is told what when something happened to a case.</summary>
/// <param name="Only">The one side it concerns, or null for both.</param>
internal sealed record Announcement(string TemplateKey, IReadOnlyList<Audience> Audiences, PartySide? Only = null)
{
    private static readonly Audience[] Parties = [Worker, Employer];
    private static readonly Audience[] PartiesAndAgents = [Worker, Employer, Agent];
    private static readonly Audience[] Everybody = [Worker, Employer, Agent, Mediator];

    /// <summary>By name of the event; what is not listed is nobody's news.</summary>
    private static readonly FrozenDictionary<string, Announcement[]> ByEvent = new Dictionary<string, Announcement[]>
    {
        [nameof(CaseReceived)] = [new(TemplateKeys.CaseReceived, Parties, PartySide.Applicant)],
        [nameof(ConfirmationAwaited)] = [new(TemplateKeys.FilingToConfirm, Parties, PartySide.Applicant)],
        [nameof(SupplementAsked)] = [new(TemplateKeys.SupplementAsked, Parties, PartySide.Applicant)],
        [nameof(CaseAccepted)] = [new(TemplateKeys.CaseAccepted, PartiesAndAgents)],
        [nameof(CaseRejected)] = [new(TemplateKeys.CaseRejected, Parties, PartySide.Applicant)],
        [nameof(MediatorsAssigned)] = [new(TemplateKeys.CaseAssigned, PartiesAndAgents), new(TemplateKeys.CaseOfYours, [Mediator])],
        [nameof(MediatorReplaced)] = [new(TemplateKeys.CaseAssigned, PartiesAndAgents), new(TemplateKeys.CaseOfYours, [Mediator])],
        [nameof(MediatorChallenged)] = [new(TemplateKeys.MediatorChallenged, [Head])],
        [nameof(SessionScheduled)] = [new(TemplateKeys.SessionScheduled, Everybody)],
        [nameof(SessionCancelled)] = [new(TemplateKeys.SessionCancelled, Everybody)],
        [nameof(MediationSuspended)] = [new(TemplateKeys.MediationSuspended, PartiesAndAgents)],
        [nameof(MediationResumed)] = [new(TemplateKeys.MediationResumed, PartiesAndAgents)],
        [nameof(MediationFailed)] = [new(TemplateKeys.MediationFailed, PartiesAndAgents)],
        [nameof(AgreementDrafted)] = [new(TemplateKeys.AgreementToSign, PartiesAndAgents)],
        [nameof(AgreementEffective)] = [new(TemplateKeys.AgreementEffective, PartiesAndAgents)],
        [nameof(BreachReported)] = [new(TemplateKeys.BreachReported, Everybody)],
        [nameof(DeadlineMoved)] = [new(TemplateKeys.DeadlineMoved, Everybody)],
    }.ToFrozenDictionary();

    public static IReadOnlyList<Announcement> Of(string happened) => ByEvent.GetValueOrDefault(happened, []);

    /// <summary>Parties read their messages there first; who has no account is reached by text message, then on paper.</summary>
    public static IReadOnlyList<NoticeChannel> ChannelsOf(Audience audience) => audience is Worker or Employer or Agent
        ? [NoticeChannel.InApp, NoticeChannel.Sms, NoticeChannel.Email, NoticeChannel.Letter]
        : [NoticeChannel.InApp, NoticeChannel.Email];
}
