using Mediation.Domain.Cases;

namespace Mediation.Application.Hub;

/// <summary>
/// The entries of the history that parties are told in words. The office's own bookkeeping (clocks that were set, messages that went out)
/// stands in the timetable and in the full history.
/// </summary>
public static class HubEvents
{
    public static readonly IReadOnlyList<string> All =
    [
        nameof(CaseReceived), nameof(SupplementAsked), nameof(PapersSupplied), nameof(ConsentRecorded), nameof(CaseAccepted), nameof(CaseRejected),
        nameof(ConfirmationAwaited), nameof(FilingConfirmed), nameof(FilingDisowned), nameof(RepresentativeAppointed), nameof(RepresentativeSeated),
        nameof(RepresentativeRevoked), nameof(MediatorsAssigned), nameof(MediatorReplaced), nameof(InterestDisclosed),
        nameof(MediatorChallenged), nameof(ChallengeDecided), nameof(SessionScheduled), nameof(SessionCancelled), nameof(SessionHeld),
        nameof(MediationSuspended), nameof(MediationResumed), nameof(TermExtended), nameof(AgreementDrafted), nameof(AgreementSigned),
        nameof(AgreementEffective), nameof(PaidOnTheSpot), nameof(MediationFailed), nameof(ApplicationWithdrawn), nameof(ConfirmationFiled),
        nameof(ConfirmationConcluded), nameof(PaymentRecorded), nameof(BreachReported), nameof(CaseTransferred), nameof(CaseMerged),
        nameof(CaseReferredOut), nameof(CaseClosed), nameof(CaseArchived), nameof(DeadlineMoved),
    ];
}
