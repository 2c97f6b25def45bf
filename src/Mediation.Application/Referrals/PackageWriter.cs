using Mediation.Application.Cases;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Referrals;

/// <summary>Writes down what one receiver gets of a case. What the release does not name is not written.</summary>
/// <param name="about">Those of the applicants it is about.</param>
internal sealed class PackageWriter(SharedDispute shared, Release release, IReadOnlyList<Party> about)
{
    private readonly DisputeCase _dispute = shared.Case;

    public DisputePackage Write(CourseOfMediation? course, Agreement? agreement) => new()
    {
        Number = _dispute.Number,
        ReceivedOn = _dispute.ReceivedOn,
        WorkplaceArea = _dispute.WorkplaceArea,
        SeatArea = _dispute.SeatArea,
        DeceasedWorker = release.Includes(ReleasedFields.ApplicantNames) && _dispute.Deceased is { } dead ? new DeceasedInput(dead.Name, dead.DiedOn) : null,
        Applicants = release.Includes(ReleasedFields.ApplicantNames) ? [.. about.Select(Applicant)] : [],
        Respondents = release.Includes(ReleasedFields.RespondentParticulars) ? [.. Respondents.Select(Respondent)] : [],
        Representatives = release.Includes(ReleasedFields.Representatives) ? [.. Representatives()] : [],
        Claims = release.Includes(ReleasedFields.ClaimDetails) ? [.. ClaimsOf(agreement).Select(claim => Of(claim, agreement))] : [],
        Totals = release.Includes(ReleasedFields.ClaimTotals)
            ? [.. ClaimsOf(agreement).GroupBy(claim => claim.Type).Select(claims => Total(claims, agreement))]
            : [],
        Groups = release.Includes(ReleasedFields.PriorityGroups) ? Split(_dispute.Groups) : [],
        UndisputedFacts = release.Includes(ReleasedFields.UndisputedFacts) ? shared.Facts : [],
        Course = release.Includes(ReleasedFields.CourseOfMediation) ? course : null,
        Agreement = release.Includes(ReleasedFields.AgreementTerms) && agreement is not null ? Of(agreement) : null,
    };

    private IEnumerable<Party> Respondents => _dispute.Respondents.Where(party => release.MayName(party.IsOrganisation)).OrderBy(party => party.Number);

    private List<Claim> ClaimsOf(Agreement? agreement) =>
        [.. _dispute.Claims.Where(claim => about.Any(party => claim.Concerns(party.Id)) && Lines(claim, agreement).Any()).OrderBy(claim => claim.Number)];

    private PartyInput Applicant(Party party) => Of(party, ReleasedFields.ApplicantIdentity, ReleasedFields.ApplicantContact) with
    {
        Relation = party.Relation,
        Employment = release.Includes(ReleasedFields.Employment) && party.Employment is { } job
            ? new EmploymentInput(job.From, job.To, job.Position, job.Workplace, job.MonthlyWageFen)
            : null,
        Groups = release.Includes(ReleasedFields.PriorityGroups) ? Split(party.Groups) : [],
    };

    private PartyInput Respondent(Party party) => Of(party, ReleasedFields.RespondentParticulars, ReleasedFields.RespondentContact);

    private PartyInput Of(Party party, ReleasedFields identity, ReleasedFields contact) => new()
    {
        Key = shared.KeyOf(party.Id),
        Role = party.Role,
        Name = party.Name,
        Identity = release.Includes(identity) && party.Identity is { } document ? new IdentityInput(document.Kind, document.Number) : null,
        CreditCode = release.Includes(identity) ? party.CreditCode?.Value : null,
        NoIdentityReason = release.HasPeople ? party.NoIdentityReason : null,
        Phone = release.Includes(contact) ? party.Phone?.Value : null,
        Email = release.Includes(contact) ? party.Email?.Value : null,
        Language = party.Language,
        Address = release.Includes(contact) && party.Address is { } place
            ? new AddressInput(place.Text, place.Region?.Value, place.AcceptsElectronicService)
            : null,
        Particulars = release.HasPeople && release.Includes(identity) && party.Particulars is { } more ? Of(more, release.Includes(contact)) : null,
    };

    private static ParticularsInput Of(Particulars more, bool withContact) => new()
    {
        Sex = more.Sex,
        BornOn = more.BornOn,
        Nationality = more.Nationality,
        LegalRepresentative = more.LegalRepresentative,
        LegalRepresentativePost = more.LegalRepresentativePost,
        ContactName = withContact ? more.ContactName : null,
        ContactPhone = withContact ? more.ContactPhone?.Value : null,
    };

    private IEnumerable<RepresentativeInput> Representatives() => _dispute.Representatives
        .Where(agent => agent.RevokedOn is null && agent.For.Any(party => IsIn(party)))
        .Select(agent => new RepresentativeInput
        {
            Kind = agent.Kind,
            Name = agent.Name,
            Phone = agent.Phone?.Value,
            Email = agent.Email?.Value,
            Language = agent.Language,
            For = [.. agent.For.Where(IsIn).Select(shared.KeyOf)],
            Powers = [.. Enum.GetValues<Powers>().Where(power => power != Powers.None && agent.Powers.HasFlag(power))],
            ValidFrom = agent.ValidFrom,
            ValidTo = agent.ValidTo,
        });

    private bool IsIn(PartyId id) => about.Any(party => party.Id == id) || _dispute.Respondents.Any(party => party.Id == id);

    private ClaimInput Of(Claim claim, Agreement? agreement) => new()
    {
        Type = claim.Type,
        Cause = claim.Cause.Name,
        PeriodFrom = claim.PeriodFrom,
        PeriodTo = claim.PeriodTo,
        Facts = release.Includes(ReleasedFields.Facts) ? claim.Facts : "",
        JointAndSeveral = claim.JointAndSeveral,
        Lines = [.. Lines(claim, agreement).Select(line => new ClaimLineInput(
            line.ApplicantId is { } applicant ? shared.KeyOf(applicant) : null,
            line.RespondentId is { } respondent ? shared.KeyOf(respondent) : null,
            line.Amount.Fen,
            line.AlreadyPaid.Fen))],
    };

    /// <summary>What was agreed on goes where the agreement goes, and to nobody who is asked to decide the rest.</summary>
    private IEnumerable<ClaimLine> Lines(Claim claim, Agreement? agreement) => _dispute.StandingLines(claim)
        .Where(line => line.ApplicantId is not { } applicant || about.Any(party => party.Id == applicant))
        .Where(line => agreement is not null || !_dispute.IsSettled(claim, line));

    private ClaimTotal Total(IGrouping<ClaimType, Claim> claims, Agreement? agreement)
    {
        var lines = claims.SelectMany(claim => Lines(claim, agreement)).ToList();
        var people = lines.Exists(line => line.ApplicantId is null) ? about.Count : lines.Select(line => line.ApplicantId).Distinct().Count();
        return new ClaimTotal(claims.Key, claims.First().Cause.Name, people, lines.Sum(line => line.Amount.Fen));
    }

    private AgreementPackage Of(Agreement agreement) => new(
        agreement.Number, agreement.Text, agreement.TextHash, agreement.EffectiveOn, agreement.Agreed.Fen,
        [.. agreement.Terms.Select(shared.Of)],
        release.Includes(ReleasedFields.PaymentAccounts)
            ? [.. agreement.Terms.Where(term => term.Account is not null).Select(term => new PayeeAccount(term.Number, term.Account!.Value))]
            : []);

    private static List<PriorityGroups> Split(PriorityGroups groups) =>
        [.. Enum.GetValues<PriorityGroups>().Where(group => group != PriorityGroups.None && groups.HasFlag(group))];
}
