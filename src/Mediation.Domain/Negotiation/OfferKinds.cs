namespace Mediation.Domain.Negotiation;

/// <summary>What became of an offer. Stored and sent by name.</summary>
public enum OfferState
{
    /// <summary>Waits for the other side, up to and including its last day.</summary>
    Open,

    /// <summary>The other side agrees in principle; what binds is the signed agreement alone.</summary>
    Accepted,
    Declined,

    /// <summary>Answered by another offer.</summary>
    Countered,

    /// <summary>Its last day passed without an answer.</summary>
    Lapsed,
    TakenBack,

    /// <summary>The mediator put an accepted offer aside, so that both sides can talk on.</summary>
    SetAside,
}

/// <summary>How a side said what is on record.</summary>
public enum OfferManner
{
    /// <summary>Typed in by the party itself.</summary>
    Online,
    Phone,
    InPerson,
    Written,
}
