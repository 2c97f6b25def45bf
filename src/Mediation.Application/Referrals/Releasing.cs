using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>Works out what would go with a referral now, on what ground, and whose consent is missing. The preview and the sending ask the same.</summary>
internal sealed class Releasing(IAppDb db)
{
    public async Task<Parcel> PackAsync(Referral referral, IQueryable<DisputeCase> cases, CancellationToken ct)
    {
        var kind = await db.Agencies.Where(agency => agency.Id == referral.ToAgencyId).Select(agency => agency.Kind).SingleAsync(ct);
        if (referral.SenderCaseId is not { } id)
        {
            return Described(referral, kind);
        }

        var release = ReleaseTable.For(kind, referral.Purpose) ?? throw new RuleBrokenException(RuleCode.TransferNotReleased);
        var shared = await SharedDispute.ReadAsync(db, cases, id, ct) ?? throw new NotFoundException("case");
        var agreement = shared.Case.Agreements.FirstOrDefault(one => one.Id.Value == referral.AgreementId);

        // Review and confirmation are about those whom the agreement binds, and nobody else.
        var named = referral.Applicants.Count == 0 && agreement is not null ? agreement.Applicants : referral.Applicants;
        var about = shared.About(named, onlyUnsettled: referral.Purpose == ReferralPurpose.HandOver);
        var package = new PackageWriter(shared, release, about).Write(shared.Course(null, null), agreement);
        var people = release.Ground == TransferGround.NoPersonalData ? [] : about.Concat(shared.Case.Respondents).Where(party => !party.IsOrganisation).ToList();
        var consents = release.Ground == TransferGround.SeparateConsent ? await ConsentsAsync(id, referral.ToAgencyId, release, ct) : [];
        return new Parcel(release, package, shared)
        {
            About = [.. about.Select(party => party.Id)],
            People = [.. people.Select(party => party.Id)],
            Consents = [.. consents.Where(consent => people.Exists(party => party.Id == consent.PartyId)).Select(consent => consent.Id)],
            WithoutConsent = release.Ground == TransferGround.SeparateConsent
                ? [.. people.Where(party => !consents.Exists(consent => consent.PartyId == party.Id))]
                : [],
        };
    }

    // The sender handed over its own matter under its own duty; the platform only carries it.
    private static Parcel Described(Referral referral, AgencyKind kind)
    {
        var package = referral.Content is { } text ? ReferralJson.Read<DisputePackage>(text) : null;
        var release = ReleaseTable.For(kind, referral.Purpose) ?? throw new RuleBrokenException(RuleCode.TransferNotReleased);
        return new Parcel(
            release.Ground == TransferGround.NoPersonalData ? release : release with { Ground = TransferGround.StatutoryDuty, Citation = referral.LegalBasis },
            package?.Only(release) ?? throw new RuleBrokenException(RuleCode.ReferralContentMissing),
            null);
    }

    private async Task<List<TransferConsent>> ConsentsAsync(CaseId dispute, AgencyId to, Release release, CancellationToken ct)
    {
        var given = await db.TransferConsents.AsNoTracking()
            .Where(consent => consent.CaseId == dispute && consent.ToAgencyId == to && consent.WithdrawnAt == null).ToListAsync(ct);
        return given.FindAll(consent => consent.Covers(to, release));
    }
}

/// <summary>What would go now.</summary>
/// <param name="Shared">Null where the sender keeps no case here.</param>
internal sealed record Parcel(Release Release, DisputePackage Package, SharedDispute? Shared)
{
    /// <summary>Those of the applicants it is about.</summary>
    public IReadOnlyList<PartyId> About { get; init; } = [];

    /// <summary>Whose personal data is in it.</summary>
    public IReadOnlyList<PartyId> People { get; init; } = [];

    public IReadOnlyList<TransferConsentId> Consents { get; init; } = [];

    public IReadOnlyList<Party> WithoutConsent { get; init; } = [];
}
