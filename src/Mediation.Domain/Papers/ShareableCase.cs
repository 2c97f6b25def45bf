using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.People;

namespace Mediation.Domain.Papers;

/// <summary>
/// What of a case may leave the mediation. Papers are written from this alone: it has no place for minutes, settlement talk, notes of the
/// office, unsigned texts or a mediator's free words, so that no writer can reach them (企业规定 §11; 在线调解规则 §18).
/// </summary>
public sealed record ShareableCase
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string Organisation { get; init; }

    public required CaseStatus Status { get; init; }

    public required Channel Channel { get; init; }

    public required EntrustedStage Stage { get; init; }

    public string? ExternalNumber { get; init; }

    /// <summary>Name of the body that has to do with arbitration there; null where none is known.</summary>
    public string? Commission { get; init; }

    public string? Court { get; init; }

    /// <summary>The court of the employer's seat: there payment orders are asked for and instruments of a commission enforced.</summary>
    public string? DebtorCourt { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public DateOnly? AcceptedOn { get; init; }

    public DateOnly? FailedOn { get; init; }

    public FailureGround? FailureGround { get; init; }

    public RejectionGround? RejectionGround { get; init; }

    public DeceasedWorker? Deceased { get; init; }

    public required IReadOnlyList<ShareableParty> Parties { get; init; }

    public IReadOnlyList<ShareableAgent> Agents { get; init; } = [];

    public required IReadOnlyList<ShareableClaim> Claims { get; init; }

    /// <summary>Effective agreements only: an unsigned text is an offer.</summary>
    public IReadOnlyList<ShareableAgreement> Agreements { get; init; } = [];

    /// <summary>无争议事实, jointly confirmed by both sides.</summary>
    public IReadOnlyList<string> UndisputedFacts { get; init; } = [];

    public int SessionsHeld { get; init; }

    public IReadOnlyList<ShareableClock> Clocks { get; init; } = [];

    public IEnumerable<ShareableParty> Applicants => Parties.Where(party => party.IsApplicant);

    public IEnumerable<ShareableParty> Respondents => Parties.Where(party => !party.IsApplicant);

    public ShareableParty? PartyOf(PartyId id) => Parties.FirstOrDefault(party => party.Id == id);

    public bool IsSettled(ShareableClaim claim, PartyId applicant) =>
        Agreements.Any(agreement => agreement.Claims.Contains(claim.Id) && agreement.Applicants.Contains(applicant));
}

public sealed record ShareableParty
{
    public required PartyId Id { get; init; }

    public required int Number { get; init; }

    public required PartySide Side { get; init; }

    public required PartyRole Role { get; init; }

    public required string Name { get; init; }

    public IdentityDocument? Identity { get; init; }

    public string? CreditCode { get; init; }

    public string? NoIdentityReason { get; init; }

    public PhoneNumber? Phone { get; init; }

    public EmailAddress? Email { get; init; }

    public ServiceAddress? Address { get; init; }

    public Relation? Relation { get; init; }

    public Employment? Employment { get; init; }

    public Particulars? Particulars { get; init; }

    public required ApplicantOutcome Outcome { get; init; }

    public bool IsApplicant => Side == PartySide.Applicant;

    public bool IsOrganisation => Role is not (PartyRole.Worker or PartyRole.CloseRelative);
}

public sealed record ShareableAgent(
    Guid Id, RepresentativeKind Kind, string Name, PhoneNumber? Phone, Powers Powers, DateOnly ValidFrom, DateOnly? ValidTo, IReadOnlyList<PartyId> For);

public sealed record ShareableClaim(
    ClaimId Id, int Number, ClaimType Type, string Cause, DateOnly? PeriodFrom, DateOnly? PeriodTo, string Facts, bool JointAndSeveral,
    IReadOnlyList<ShareableLine> Lines);

public sealed record ShareableLine(PartyId? Applicant, PartyId? Respondent, Money Amount, Money AlreadyPaid);

public sealed record ShareableAgreement
{
    public required AgreementId Id { get; init; }

    public required int Number { get; init; }

    public required DateOnly EffectiveOn { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<PartyId> Applicants { get; init; }

    public required IReadOnlyList<ClaimId> Claims { get; init; }

    public required IReadOnlyList<ShareableTerm> Terms { get; init; }

    public IReadOnlyList<ShareableConfirmation> Confirmations { get; init; } = [];

    public IEnumerable<PartyId> Signers => Applicants.Concat(Terms.SelectMany(term => new[] { term.Payer, term.Payee })).Distinct();

    public ShareableConfirmation? Granted => Confirmations.FirstOrDefault(filed => filed.Result == ConfirmationResult.Granted);
}

public sealed record ShareableTerm(
    TermId Id, int Number, ClaimId? Claim, PartyId Payer, PartyId Payee, Money Amount, Money Paid, DateOnly AgreedOn, DateOnly DueOn,
    PaymentManner Manner, BankAccount? Account, string? Text, bool IsPerformed)
{
    public Money Outstanding => Amount - Paid;

    public bool IsOverdue(DateOnly today) => !IsPerformed && DueOn < today;
}

public sealed record ShareableConfirmation(
    ConfirmationRoute Route, string Body, string? ExternalNumber, DateOnly FiledOn, ConfirmationResult Result, string? InstrumentNumber);

/// <param name="Clock">Id in the clock table.</param>
public sealed record ShareableClock(string Clock, DateOnly StartOn, DateOnly DueOn, bool IsProvisional, bool IsOpen, Guid? Subject);
