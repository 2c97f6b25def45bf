using Mediation.Domain.Cases;

namespace Mediation.Application.Hub;

/// <summary>What a party is asked to do. Sent by name, so a name is never reused.</summary>
public enum HubDutyKind
{
    SupplyPapers,
    SayConsent,
    SignAgreement,
    AttendSession,
    ChooseTime,
    AnswerOffer,
    ReadMessages,
    Pay,
    SayWhetherPaid,
    GiveFeedback,
    ConfirmFiling,
    VoteForRepresentatives,
}

/// <param name="By">The last day, included; null where nothing sets one.</param>
/// <param name="At">For a session, when it begins.</param>
/// <param name="AmountFen">For a payment, what is due.</param>
public sealed record HubDuty(HubDutyKind Kind, DateOnly? By = null, DateTimeOffset? At = null, long? AmountFen = null);

/// <summary>A feature that may ask something of a party.</summary>
internal interface IHubDuties
{
    /// <param name="own">The parties that are the caller's own; at least one.</param>
    Task<IReadOnlyList<HubDuty>> OfAsync(DisputeCase dispute, IReadOnlyList<Party> own, CancellationToken ct);
}
