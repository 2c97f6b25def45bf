using Mediation.Domain.Cases;

namespace Mediation.Domain.Agreements;

/// <summary>The three ways an agreement becomes enforceable.</summary>
public enum ConfirmationRoute
{
    ArbitrationReview,
    CourtConfirmation,
    CourtWrit,
}

public enum ConfirmationResult
{
    Pending,
    Granted,
    Refused,
    NotAccepted,
    Withdrawn,

    /// <summary>Ended because the other route was granted first.</summary>
    Superseded,
}

/// <summary>An application to have the agreement confirmed, and what came of it.</summary>
public sealed class Confirmation
{
    public const int NumberMaxLength = 100;

    private Confirmation()
    {
    }

    internal Confirmation(ConfirmationRoute route, string body, string? externalNumber, DateOnly filedOn) =>
        (Route, Body, ExternalNumber, FiledOn) = (route, body, MatterNumber.Written(externalNumber), filedOn);

    public int Id { get; private set; }

    public ConfirmationRoute Route { get; private set; }

    /// <summary>Name of the commission or court.</summary>
    public string Body { get; private set; } = "";

    public string? ExternalNumber { get; private set; }

    public DateOnly FiledOn { get; private set; }

    public ConfirmationResult Result { get; private set; }

    public DateOnly? ResultOn { get; private set; }

    /// <summary>Number of the 仲裁调解书, 裁定书 or 民事调解书.</summary>
    public string? InstrumentNumber { get; private set; }

    public string? Note { get; private set; }

    public bool IsPending => Result == ConfirmationResult.Pending;

    internal void Conclude(ConfirmationResult result, DateOnly on, string? instrumentNumber, string? note) =>
        (Result, ResultOn, InstrumentNumber, Note) = (result, on, MatterNumber.Written(instrumentNumber), note);
}
