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

internal sealed class CheckDuplicatesHandler(IAppDb db, DuplicateSearch duplicates) : IRequestHandler<CheckDuplicates, IReadOnlyList<DuplicateCandidate>>
{
    public async Task<IReadOnlyList<DuplicateCandidate>> Handle(CheckDuplicates query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var dispute = await db.Cases.AsNoTracking().IgnoreAutoIncludes()
            .Include(one => one.Parties).Include(one => one.Claims).SingleOrDefaultAsync(one => one.Id == id, ct)
            ?? throw new NotFoundException("case");
        return await duplicates.FindAsync(dispute, ct);
    }
}
