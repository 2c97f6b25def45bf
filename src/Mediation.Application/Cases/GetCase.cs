using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

/// <summary>One case with its people, ledgers, sessions, agreements and clocks.</summary>
[Requires(Permission.ReadCase)]
public sealed record GetCase(Guid CaseId) : IRequest<CaseDetails>;

internal sealed class GetCaseHandler(IAppDb db, PlatformTime time, RequestScope scope) : IRequestHandler<GetCase, CaseDetails>
{
    public async Task<CaseDetails> Handle(GetCase query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var dispute = await db.Cases.AsNoTracking().SingleOrDefaultAsync(dispute => dispute.Id == id, ct) ?? throw new NotFoundException("case");
        return new CaseViews(scope.Caller, time.Today).Of(dispute);
    }
}
