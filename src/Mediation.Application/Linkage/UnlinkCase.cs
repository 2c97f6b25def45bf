using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Cases;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>Takes a case out of the matter again.</summary>
[Requires(Permission.ConveneLinkage)]
public sealed record UnlinkCase : MatterCommand
{
    public required Guid CaseId { get; init; }
}

internal sealed class UnlinkCaseValidator : AbstractValidator<UnlinkCase>
{
    public UnlinkCaseValidator() => RuleFor(command => command.CaseId).NotEmpty();
}

internal sealed class UnlinkCaseHandler(MatterDesk desk) : IRequestHandler<UnlinkCase, MatterReceipt>
{
    public async Task<MatterReceipt> Handle(UnlinkCase command, CancellationToken ct)
    {
        var matter = await desk.LoadOwnAsync(command, ct);
        matter.UnlinkCase(new CaseId(command.CaseId));
        return await desk.SaveAsync(matter, ct);
    }
}
