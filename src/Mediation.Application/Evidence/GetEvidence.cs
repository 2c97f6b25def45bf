using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Evidence;

/// <summary>One item: what it is, how much of it is here, and what the check came to.</summary>
[Requires(Permission.ReadEvidence)]
public sealed record GetEvidence(EvidenceOf Of, Guid Evidence) : IRequest<EvidenceItem>;

internal sealed class GetEvidenceHandler(EvidenceDesk desk) : IRequestHandler<GetEvidence, EvidenceItem>
{
    public async Task<EvidenceItem> Handle(GetEvidence query, CancellationToken ct)
    {
        var (standing, id) = (await desk.EnterAsync(query.Of, ct), new EvidenceId(query.Evidence));
        return await desk.VisibleTo(standing).AsNoTracking().Where(file => file.Id == id).Select(EvidenceViews.Of(standing.Account)).SingleOrDefaultAsync(ct)
            ?? throw new NotFoundException("evidence");
    }
}
