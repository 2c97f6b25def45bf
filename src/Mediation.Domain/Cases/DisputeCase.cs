using Mediation.Domain.Agencies;
using Mediation.Domain.Agreements;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Cases;

/// <summary>
/// One labour dispute from filing to the archived file. Every verb checks the life cycle first, then its own rules, changes the case,
/// and raises one event per thing that happened.
/// </summary>
[LegalBasis("企业劳动争议协商调解规定 §21")]
public sealed partial class DisputeCase : AggregateRoot
{
    public const int NumberMaxLength = 80;
    public const int ExternalNumberMaxLength = 100;
    public const int ReasonMaxLength = 1000;

    private readonly List<Party> _parties = [];
    private readonly List<Representative> _representatives = [];
    private readonly List<Claim> _claims = [];
    private readonly List<ContactAttempt> _contacts = [];
    private readonly List<CaseMediator> _mediators = [];
    private readonly List<MediationSession> _sessions = [];
    private readonly List<Agreement> _agreements = [];
    private readonly List<Deadline> _deadlines = [];

    private DisputeCase()
    {
    }

    public CaseId Id { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public string Number { get; private set; } = "";

    public CaseStatus Status { get; private set; }

    public Channel Channel { get; private set; }

    public EntrustedStage Stage { get; private set; }

    public string? ExternalNumber { get; private set; }

    public bool IsOral { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>The date in Asia/Shanghai of receipt: the day A1 counts from, itself not counted.</summary>
    public DateOnly ReceivedOn { get; private set; }

    public DateOnly? AcceptedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public DateOnly? ArchivedOn { get; private set; }

    public int? RetentionYears { get; private set; }

    public Guid FiledBy { get; private set; }

    public string? WorkplaceArea { get; private set; }

    public string? SeatArea { get; private set; }

    public DeceasedWorker? Deceased { get; private set; }

    public OtherMatter? OtherMatter { get; private set; }

    public PriorityGroups Groups { get; private set; }

    public IReadOnlyList<Party> Parties => _parties;

    public IReadOnlyList<Representative> Representatives => _representatives;

    public IReadOnlyList<Claim> Claims => _claims;

    public IReadOnlyList<ContactAttempt> Contacts => _contacts;

    public IReadOnlyList<CaseMediator> Mediators => _mediators;

    public IReadOnlyList<MediationSession> Sessions => _sessions;

    public IReadOnlyList<Agreement> Agreements => _agreements;

    /// <summary>Those whose dispute is in this case; who was split off into a case of its own is a party no more.</summary>
    public IEnumerable<Party> Applicants => _parties.Where(party => party.IsApplicant && party.Outcome != ApplicantOutcome.SplitOff);

    public IEnumerable<Party> Respondents => _parties.Where(party => !party.IsApplicant);

    /// <summary>What is asked in this case; what was split off is counted where it went.</summary>
    public Money Claimed => Money.Sum(_claims.SelectMany(StandingLines).Select(line => line.Amount));

    public Money Agreed => Money.Sum(_agreements.Where(agreement => agreement.IsLive).Select(agreement => agreement.Agreed));

    public Money Paid => Money.Sum(_agreements.Where(agreement => agreement.IsLive).Select(agreement => agreement.Paid));

    public Party PartyOf(PartyId id) => Guard.Found(_parties.Find(party => party.Id == id), RuleCode.PartyUnknown);

    public IEnumerable<ClaimLine> StandingLines(Claim claim) =>
        claim.Lines.Where(line => line.ApplicantId is not { } applicant || PartyOf(applicant).Outcome != ApplicantOutcome.SplitOff);

    /// <summary>Whether an agreement that stands covers this line of the claim; what it covers failed with nobody.</summary>
    public bool IsSettled(Claim claim, ClaimLine line) => IsSettled(claim.Id, line.ApplicantId ?? Applicants.First().Id);

    public bool CanNow(CaseAction action) => CaseLifecycle.Allows(Status, action);

    private void MoveBy(CaseAction action, CaseStatus? chosen = null) => Status = CaseLifecycle.After(Status, action, chosen);

    /// <summary>Refuses early, so that a verb that checks more first still answers with the life cycle's code.</summary>
    private void MustAllow(CaseAction action) =>
        Guard.Require(CaseLifecycle.Allows(Status, action), RuleCode.ActionNotAllowed, action, Status);
}
