using Mediation.Application.Cases;
using Mediation.Domain.Cases;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Referrals;

/// <summary>
/// What a receiver gets to know of a dispute, in the form in which it can open a file of its own: nothing is typed again. It has no member
/// for minutes, offers or concessions; what the release table does not give this receiver is absent.
/// </summary>
public sealed record DisputePackage
{
    public const int PresentSchema = 1;

    public int Schema { get; init; } = PresentSchema;

    /// <summary>The sender's own number of the matter.</summary>
    public string? Number { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public string? WorkplaceArea { get; init; }

    public string? SeatArea { get; init; }

    public DeceasedInput? DeceasedWorker { get; init; }

    public IReadOnlyList<PartyInput> Applicants { get; init; } = [];

    public IReadOnlyList<PartyInput> Respondents { get; init; } = [];

    public IReadOnlyList<RepresentativeInput> Representatives { get; init; } = [];

    public IReadOnlyList<ClaimInput> Claims { get; init; } = [];

    public IReadOnlyList<ClaimTotal> Totals { get; init; } = [];

    public IReadOnlyList<PriorityGroups> Groups { get; init; } = [];

    /// <summary>Jointly confirmed by both sides (在线调解规则 §22).</summary>
    public IReadOnlyList<string> UndisputedFacts { get; init; } = [];

    public CourseOfMediation? Course { get; init; }

    public AgreementPackage? Agreement { get; init; }
}

/// <summary>What is asked, without the people.</summary>
public sealed record ClaimTotal(ClaimType Type, string Cause, int People, long AmountFen);

/// <summary>How the mediation went, for the outside: dates, ground and texts written for the receiver.</summary>
public sealed record CourseOfMediation(
    DateOnly ReceivedOn, DateOnly? AcceptedOn, DateOnly? EndedOn, int SessionsHeld, FailureGround? Ground, string? Focus, string? Difficulties,
    IReadOnlyList<string> Mediators);

/// <summary>An effective agreement that review or confirmation is asked for.</summary>
/// <param name="TextHash">SHA-256 of the wording that was signed, hex.</param>
public sealed record AgreementPackage(
    int Number, string Text, string TextHash, DateOnly? EffectiveOn, long AgreedFen, IReadOnlyList<TermOutcome> Terms, IReadOnlyList<PayeeAccount> Accounts);

public sealed record PayeeAccount(int Term, string Account);
