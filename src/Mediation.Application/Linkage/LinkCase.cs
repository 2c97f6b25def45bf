using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Linkage;

/// <summary>Joins a case of the caller's agency to the matter. Other bodies read its number and status, nothing else.</summary>
[Requires(Permission.ConveneLinkage)]
public sealed record LinkCase : MatterCommand
{
    public required Guid CaseId { get; init; }
}

internal sealed class LinkCaseValidator : AbstractValidator<LinkCase>
{
    public LinkCaseValidator() => RuleFor(command => command.CaseId).NotEmpty();
}

internal sealed class LinkCaseHandler(MatterDesk desk) : IRequestHandler<LinkCase, MatterReceipt>
{
    public async Task<MatterReceipt> Handle(LinkCase command, CancellationToken ct)
    {
        var matter = await desk.LoadOwnAsync(command, ct);
        var id = new CaseId(command.CaseId);
        if (!await desk.Db.Cases.AnyAsync(dispute => dispute.Id == id, ct))
        {
            throw new NotFoundException("case");
        }

        matter.LinkCase(id, desk.Actor);
        return await desk.SaveAsync(matter, ct);
    }
}
