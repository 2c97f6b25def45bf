using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

/// <summary>
/// Cases in which one of this case's workers already stands against one of its employers (edge case 17). Nothing is refused by it: the
/// clerk looks and decides.
/// </summary>
[Requires(Permission.CheckDuplicates)]
public sealed record CheckDuplicates(Guid CaseId) : IRequest<IReadOnlyList<DuplicateCandidate>>;

/// <param name="SameClaimTypes">Claim types both cases have.</param>
public sealed record DuplicateCandidate(
    Guid Id, string Number, CaseStatus Status, Channel Channel, string? ExternalNumber, DateTimeOffset ReceivedAt,
    IReadOnlyList<string> SameApplicants, IReadOnlyList<ClaimType> SameClaimTypes);

internal sealed class CheckDuplicatesValidator : AbstractValidator<CheckDuplicates>;

internal sealed class CheckDuplicatesHandler(IAppDb db, IBlindIndex index) : IRequestHandler<CheckDuplicates, IReadOnlyList<DuplicateCandidate>>
{
    private const int Most = 50;

    public async Task<IReadOnlyList<DuplicateCandidate>> Handle(CheckDuplicates query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var dispute = await db.Cases.AsNoTracking().IgnoreAutoIncludes()
            .Include(one => one.Parties).Include(one => one.Claims).SingleOrDefaultAsync(one => one.Id == id, ct)
            ?? throw new NotFoundException("case");
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
