using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>One case with its people, ledgers, sessions, agreements and clocks.</summary>
[Requires(Permission.ReadCase)]
public sealed record GetCase(Guid CaseId) : IRequest<CaseDetails>;

internal sealed class GetCaseHandler(IAppDb db, PlatformTime time, IWorkCalendars calendars, IClockCatalogues clocks, RequestScope scope) : IRequestHandler<GetCase, CaseDetails>
{
    public async Task<CaseDetails> Handle(GetCase query, CancellationToken ct)
    {
        var dispute = await db.ReadCaseAsync(new CaseId(query.CaseId), ct);
        return new CaseViews(scope.Caller, time.Today, new Reckoning(await calendars.CurrentAsync(ct), await clocks.CurrentAsync(ct))).Of(dispute);
    }
}
