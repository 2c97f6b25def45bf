using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

/// <summary>Finds cases of the same workers, told by identity number or phone, against the same employers, among those the caller may see.</summary>
internal sealed class DuplicateSearch(IAppDb db, IBlindIndex index)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<DuplicateCandidate>> FindAsync(DisputeCase dispute, CancellationToken ct)
    {
        var id = dispute.Id;
        var identities = dispute.Applicants.Where(party => party.Identity is not null)
            .Select(party => index.Of(ProtectedKind.IdentityNumber, party.Identity!.Number)).ToList();
        var phones = dispute.Applicants.Where(party => party.Phone is not null)
            .Select(party => index.Of(ProtectedKind.Phone, party.Phone!.Value)).ToList();
        var codes = dispute.Respondents.Where(party => party.CreditCode is not null).Select(party => party.CreditCode).ToList();
        var names = dispute.Respondents.Select(party => party.Name).ToList();
        var types = dispute.Claims.Select(claim => claim.Type).ToList();

        var found = await db.Cases.AsNoTracking()
            .Where(other => other.Id != id)
            .Where(other => other.Parties.Any(party => party.Side == PartySide.Respondent
                && (codes.Contains(party.CreditCode) || names.Contains(party.Name))))
            .Where(other => other.Parties.Any(party => party.Side == PartySide.Applicant
                && (identities.Contains(EF.Property<string>(party, SealedIndexes.Identity))
                    || phones.Contains(EF.Property<string>(party, SealedIndexes.Phone)))))
            .OrderByDescending(other => other.ReceivedAt)
            .Take(Most)
            .Select(other => new
            {
                other.Id,
                other.Number,
                other.Status,
                other.Channel,
                other.ExternalNumber,
                other.ReceivedAt,
                Same = other.Parties.Where(party => party.Side == PartySide.Applicant
                    && (identities.Contains(EF.Property<string>(party, SealedIndexes.Identity))
                        || phones.Contains(EF.Property<string>(party, SealedIndexes.Phone)))).Select(party => party.Name).ToList(),
                Types = other.Claims.Select(claim => claim.Type).ToList(),
            })
            .ToListAsync(ct);
        return
        [
            .. found.Select(other => new DuplicateCandidate(
                other.Id.Value, other.Number, other.Status, other.Channel, other.ExternalNumber, other.ReceivedAt, other.Same,
                [.. other.Types.Intersect(types)])),
        ];
    }
}
