using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

/// <summary>Sends a dispute filed with the wrong centre to the competent one (移送); number and clocks go along.</summary>
[Requires(Permission.TransferCase)]
public sealed record TransferCase : ReasonedCaseCommand
{
    /// <summary>Code of the receiving centre.</summary>
    public required string Agency { get; init; }
}

internal sealed class TransferCaseValidator : ReasonedCaseCommandValidator<TransferCase>
{
    public TransferCaseValidator() => RuleFor(command => command.Agency).NotEmpty().MaximumLength(Agency.MaxCodeLength);
}

internal sealed class TransferCaseHandler(CaseDesk desk) : IRequestHandler<TransferCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(TransferCase command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var receiving = await desk.Db.Agencies.AsNoTracking().SingleOrDefaultAsync(agency => agency.Code == command.Agency, ct)
            ?? throw new RuleBrokenException(RuleCode.AgencyUnknown);

        // Two centres may number alike; the number was given to the parties and cannot change. Their cases are not this caller's to see.
        if (await desk.Db.Cases.IgnoreQueryFilters().AnyAsync(other => other.AgencyId == receiving.Id && other.Number == dispute.Number && other.Id != dispute.Id, ct))
        {
            throw new RuleBrokenException(RuleCode.TransferNumberTaken);
        }

        dispute.TransferTo(receiving, command.Reason, await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct);
    }
}
