using FluentValidation;
using Mediation.Application.Access;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

/// <summary>Takes the case on (受理): both sides consent, it is within scope and jurisdiction, and before no other body.</summary>
[Requires(Permission.DecideAcceptance)]
public sealed record AcceptCase : CaseCommand;

internal sealed class AcceptCaseValidator : AbstractValidator<AcceptCase>;

internal sealed class AcceptCaseHandler(CaseDesk desk, OtherMatters matters) : IRequestHandler<AcceptCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(AcceptCase command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var agency = await desk.Db.Agencies.AsNoTracking().SingleAsync(agency => agency.Id == dispute.AgencyId, ct);
        dispute.Accept(agency, await desk.MomentAsync(ct));
        // The worker who filed could not be told of cases that are not his to see; the office is, before it goes on.
        var findings = await matters.FindAsync(dispute, ct);
        return await desk.SaveAsync(dispute, ct, warnings: [.. findings.Select(finding => finding.Code).Distinct()]);
    }
}
