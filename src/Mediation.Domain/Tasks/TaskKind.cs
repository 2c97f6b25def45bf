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
}

public enum TaskState
{
    Open,
    Done,

    /// <summary>No longer needed: what it was about is cured, or its case ended.</summary>
    Dropped,
}

/// <summary>A role of an office that tasks are given to when no person is named.</summary>
public enum TaskRole
{
    Clerk,
    Mediator,
    CentreHead,
    Liaison,
}
