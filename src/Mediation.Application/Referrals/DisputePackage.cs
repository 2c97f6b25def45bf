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

    /// <summary>The same without what the release does not name, however it was described.</summary>
    internal DisputePackage Only(Release release) => this with
    {
        DeceasedWorker = release.Includes(ReleasedFields.ApplicantNames) ? DeceasedWorker : null,
        Applicants = release.Includes(ReleasedFields.ApplicantNames) ? [.. Applicants.Select(party => Applicant(party, release))] : [],
        Respondents = release.Includes(ReleasedFields.RespondentParticulars)
            ? [.. Respondents.Where(party => release.MayName(party.CreditCode is not null)).Select(party => Without(party, release, ReleasedFields.RespondentParticulars, ReleasedFields.RespondentContact))]
            : [],
        Representatives = release.Includes(ReleasedFields.Representatives) ? Representatives : [],
        Claims = release.Includes(ReleasedFields.ClaimDetails)
            ? [.. Claims.Select(claim => release.Includes(ReleasedFields.Facts) ? claim : claim with { Facts = "" })]
            : [],
        Groups = release.Includes(ReleasedFields.PriorityGroups) ? Groups : [],
        UndisputedFacts = release.Includes(ReleasedFields.UndisputedFacts) ? UndisputedFacts : [],
    };

    private static PartyInput Applicant(PartyInput party, Release release) =>
        Without(party, release, ReleasedFields.ApplicantIdentity, ReleasedFields.ApplicantContact) with
        {
            Employment = release.Includes(ReleasedFields.Employment) ? party.Employment : null,
            Groups = release.Includes(ReleasedFields.PriorityGroups) ? party.Groups : [],
        };

    private static PartyInput Without(PartyInput party, Release release, ReleasedFields identity, ReleasedFields contact) => party with
    {
        Identity = release.Includes(identity) ? party.Identity : null,
        CreditCode = release.Includes(identity) ? party.CreditCode : null,
        Particulars = !release.HasPeople || !release.Includes(identity) ? null
            : release.Includes(contact) ? party.Particulars
            : party.Particulars is { } more ? more with { ContactName = null, ContactPhone = null } : null,
        NoIdentityReason = release.HasPeople ? party.NoIdentityReason : null,
        Phone = release.Includes(contact) ? party.Phone : null,
        Email = release.Includes(contact) ? party.Email : null,
        Address = release.Includes(contact) ? party.Address : null,
    };
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
