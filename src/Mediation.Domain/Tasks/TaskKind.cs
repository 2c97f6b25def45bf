namespace Mediation.Domain.Tasks;

/// <summary>Why somebody has to do something. Stored and sent by name; a name is never reused.</summary>
public enum TaskKind
{
    /// <summary>A message reached its recipient on no channel.</summary>
    DeliveryFailed,

    /// <summary>A letter is to be printed and posted; the subject is its notice.</summary>
    LetterToSend,

    /// <summary>An open case stands still.</summary>
    StalledCase,

    /// <summary>A clock ran out and nobody acted.</summary>
    Escalation,

    /// <summary>Deadlines ran out while the platform was down: they are to be extended or left.</summary>
    OutageReview,

    /// <summary>A published or corrected calendar moved due dates.</summary>
    DatesMoved,

    /// <summary>A referral came in: to sign for it, and to take it on or send it back.</summary>
    ReferralToAnswer,

    /// <summary>The body it was sent to did not answer in time: to ask, or to give it to another.</summary>
    ReferralSilent,

    /// <summary>A referral was sent back, or recalled: to close it, or to give it to another.</summary>
    ReferralReturned,

    /// <summary>The result must soon be back with the body that sent the matter.</summary>
    ReferralResultDue,

    /// <summary>A result came: to acknowledge it, or to send it back.</summary>
    ReferralResultToAcknowledge,

    /// <summary>An application for review or confirmation arrived at the other body, and the case does not allow it any more; the subject is why.</summary>
    ConfirmationNotFiled,

    /// <summary>The office is invited to a joint matter and has not answered; the subject is the matter.</summary>
    JointInvitation,

    /// <summary>The office has something to do in a joint matter; the subject is the matter.</summary>
    JointTask,

    /// <summary>Leaders still wait for the first emergency report about a joint matter.</summary>
    EmergencyReport,

    /// <summary>A respondent did not come by its invitation: to call, and to write down what was said; the subject is the invitation.</summary>
    RespondentToCall,

    /// <summary>Somebody with the address of an invitation could not prove to be the respondent; the subject says why.</summary>
    RespondentNotLetIn,

    /// <summary>The payee says that an instalment is past its last day and did not come; the subject is the term.</summary>
    PaymentMissed,
}

public enum TaskState
{
    Open,
    Done,

    /// <summary>No longer needed: what it was about is cured, or its case ended.</summary>
    Dropped,

    /// <summary>Somebody who may decide it said that it need not be done, and why.</summary>
    Cancelled,
}

/// <summary>A role of an office that tasks are given to when no person is named.</summary>
public enum TaskRole
{
    Clerk,
    Mediator,
    CentreHead,
    Liaison,
}
