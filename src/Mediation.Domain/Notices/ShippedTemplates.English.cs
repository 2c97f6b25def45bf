using System.Collections.Frozen;

namespace Mediation.Domain.Notices;

public static partial class ShippedTemplates
{
    private static readonly FrozenDictionary<string, (string Subject, string Text)> InEnglish = new Dictionary<string, (string, string)>
    {
        [TemplateKeys.PartyBefore] = (
            "{clock}: last day {due}",
            "{office}: your case {case}. {clock}: last day {due}, {left}. {means} Questions: ask {office} or call 12351."),
        [TemplateKeys.PartyToday] = (
            "{clock}: today is the last day",
            "{office}: your case {case}. Today, {due}, is the last day. {clock}. {means} Questions: ask {office} or call 12351."),
        [TemplateKeys.PartyAfter] = (
            "{clock}: {due} has passed",
            "{office}: your case {case}. {clock}: the last day was {due}. {means} What to do next: ask {office} or call 12351."),
        [TemplateKeys.StaffBefore] = (
            "{case}: {clock} due {due}",
            "Case {case}: {clock} is due on {due}, {left}. Please see to it in time."),
        [TemplateKeys.StaffToday] = (
            "{case}: {clock} due today",
            "Case {case}: {clock} is due today, {due}. Please see to it today."),
        [TemplateKeys.StaffAfter] = (
            "{case}: {clock} overdue",
            "Case {case}: {clock} was due on {due}, {left}, and nothing is on record. Please act now and note why."),
        [TemplateKeys.DeadlineMoved] = (
            "{clock}: now {due}",
            "{office}: case {case}. {clock} was {old} and is now {due}. {means} Questions: ask {office} or call 12351."),
        [TemplateKeys.CaseReceived] = (
            "Application {case} received",
            "{office}: the application for mediation was received. Its number is {case}; keep it for questions. You may also call 12351."),
        [TemplateKeys.FilingToConfirm] = (
            "{case}: please confirm yourself",
            "{office}: somebody filed the application {case} for you. Sign in with this number, read it and confirm it; if you did not ask for it, say so there or call 12351."),
        [TemplateKeys.SupplementAsked] = (
            "{case}: papers are missing",
            "{office}: papers are missing in case {case}. Sign in to see which, or ask {office}."),
        [TemplateKeys.CaseAccepted] = (
            "{case} accepted",
            "{office}: case {case} was accepted and mediation begins. It is free and by the free will of both sides. Questions: ask {office} or call 12351."),
        [TemplateKeys.CaseRejected] = (
            "{case} not accepted",
            "{office}: case {case} was not accepted; the letter says why. You may still go to labour arbitration, while the time for it runs. You may call 12351."),
        [TemplateKeys.CaseAssigned] = (
            "{case}: mediator named",
            "{office}: a mediator was named in case {case}; sign in to see who. You may ask for another one if there is a conflict of interest."),
        [TemplateKeys.CaseOfYours] = (
            "{case} is yours",
            "Case {case} was assigned to you. Sign in to see it; disclose any interest first."),
        [TemplateKeys.SessionScheduled] = (
            "{case}: session {when}",
            "{office}: mediation in case {case} on {when}, {mode}. Sign in or ask {office} for the place. Tell us beforehand if you cannot come."),
        [TemplateKeys.SessionCancelled] = (
            "{case}: session cancelled",
            "{office}: a session in case {case} was cancelled, please do not come. You will be told the new time."),
        [TemplateKeys.MediationSuspended] = (
            "{case}: mediation suspended",
            "{office}: mediation in case {case} is suspended and its term stands still. You will be told when it goes on."),
        [TemplateKeys.MediationResumed] = (
            "{case}: mediation resumed",
            "{office}: mediation in case {case} goes on and its term runs again. Sign in or ask {office} for the new date."),
        [TemplateKeys.MediationFailed] = (
            "{case}: no agreement",
            "{office}: mediation in case {case} ended without an agreement. You may go to labour arbitration, while the time for it runs. Ask {office} how, or call 12351."),
        [TemplateKeys.AgreementToSign] = (
            "{case}: agreement ready to sign",
            "{office}: the agreement in case {case} is ready. Sign in or come to {office} to check and sign it. Read every line first: signed, it binds you."),
        [TemplateKeys.AgreementEffective] = (
            "{case}: agreement in effect",
            "{office}: the agreement in case {case} is in effect. Both sides together may ask for arbitration review or confirmation by the court; sign in or ask {office} for the last dates."),
        [TemplateKeys.BreachReported] = (
            "{case}: agreement not kept",
            "{office}: something promised in the agreement of case {case} was not done in time. The other side may go to arbitration or, for some claims, ask for a payment order. Ask {office} or call 12351."),
        [TemplateKeys.MediatorChallenged] = (
            "{case}: mediator challenged",
            "A party of case {case} asks for another mediator. Please decide soon."),
        [TemplateKeys.LinkageInvited] = (
            "Joint handling: {matter}",
            "{office} invites your body to joint handling of {matter} ({title}). Sign in to answer."),
        [TemplateKeys.LinkageMeeting] = (
            "{matter}: meeting {when}",
            "{office}: the bodies meet about {matter} ({title}) on {when}, {mode}. Sign in for the place."),
        [TemplateKeys.LinkageTask] = (
            "{matter}: task due {due}",
            "{office}: your body has a task in {matter} ({title}), due on {due}, {left}. Sign in to see it."),
        [TemplateKeys.ReferralWaiting] = (
            "Referral {case}: due {due}",
            "The referral {case} between your body and {office} waits for your body until {due}, {left}. See the letter, or ask {office}."),
        [TemplateKeys.EmergencyReport] = (
            "Emergency report: {title}",
            "{office} sends an emergency report about {matter} ({title}). Sign in at once to read it."),
        [TemplateKeys.EmergencyMissing] = (
            "Emergency report overdue: {title}",
            "{office}: the emergency report about {matter} ({title}) is past its hours and nobody has sent it. Please see to it at once."),
        [TemplateKeys.RespondentInvited] = (
            "{office} has a message for you",
            "{office} has a message for you. Read and answer it at {link}. A code goes to the phone or e-mail on file. No payment, no password is ever asked for. To check that this is real, call {office} or 12351."),
        [TemplateKeys.OfferMade] = (
            "{case}: a new offer",
            "{office}: in case {case} a new offer waits for an answer; please sign in to read it. Offers are for the mediation alone, and saying no does not harm you."),
        [TemplateKeys.OfferAnswered] = (
            "{case}: news about an offer",
            "{office}: in case {case} an offer was answered; please sign in to read it. Nobody is bound before a written agreement is signed."),
        [TemplateKeys.MessageWritten] = (
            "{case}: a new message",
            "{office}: there is a new message in case {case}; please sign in to read it."),
        [TemplateKeys.EvidenceHandedIn] = (
            "{case}: new evidence",
            "{office}: new evidence was handed in in case {case}; please sign in to look at it."),
        [TemplateKeys.BidsInvited] = (
            "{case}: the other side would bid blindly",
            "{office}: in case {case} the other side is willing to compare secret figures. Sign in to decide whether you take part; not taking part does not harm you."),
        [TemplateKeys.BidsCompared] = (
            "{case}: the secret figures were compared",
            "{office}: in case {case} the secret figures were compared; please sign in to see the result. Neither figure is shown to anybody."),
        [TemplateKeys.ElectionOpened] = (
            "{case}: please vote for your representatives",
            "{office}: case {case} elects representatives. Before {when} open {link} and vote with the code {code}. One secret vote each. Tell the code to nobody; nothing is to be paid. To check, call 12351."),
        [TemplateKeys.ElectionClosed] = (
            "{case}: the votes are counted",
            "{office}: voting for representatives in case {case} is over and counted; please sign in to see the result."),
    }.ToFrozenDictionary();
}
