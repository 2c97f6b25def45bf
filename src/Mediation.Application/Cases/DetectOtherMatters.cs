using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

/// <summary>
/// Whether the dispute is before another body or here already, from declarations, numbers and parties (edge cases 17, 18). Nothing is refused by it.
/// </summary>
[Requires(Permission.CheckDuplicates)]
public sealed record DetectOtherMatters(Guid CaseId) : IRequest<IReadOnlyList<MatterFinding>>;

internal sealed class DetectOtherMattersValidator : AbstractValidator<DetectOtherMatters>;

internal sealed class DetectOtherMattersHandler(IAppDb db, OtherMatters matters) : IRequestHandler<DetectOtherMatters, IReadOnlyList<MatterFinding>>
{
    public async Task<IReadOnlyList<MatterFinding>> Handle(DetectOtherMatters query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var dispute = await db.Cases.AsNoTracking().IgnoreAutoIncludes()
            .Include(one => one.Parties).Include(one => one.Claims).Include(one => one.Entries).SingleOrDefaultAsync(one => one.Id == id, ct)
            ?? throw new NotFoundException("case");
        return await matters.FindAsync(dispute, ct);
    }
}
