using FluentValidation;
using Mediation.Application.Access;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>Closes the file of a concluded matter; leaders must have had the final report.</summary>
[Requires(Permission.ConveneLinkage)]
public sealed record CloseMatter : MatterCommand;

internal sealed class CloseMatterValidator : AbstractValidator<CloseMatter>;

internal sealed class CloseMatterHandler(MatterDesk desk) : IRequestHandler<CloseMatter, MatterReceipt>
{
    public async Task<MatterReceipt> Handle(CloseMatter command, CancellationToken ct)
    {
        var matter = await desk.LoadOwnAsync(command, ct);
        matter.Close(desk.Actor);
        return await desk.SaveAsync(matter, ct);
    }
}
