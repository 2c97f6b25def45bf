using FluentValidation;
using Mediation.Application.Access;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>Takes the matter on and calls the bodies together.</summary>
[Requires(Permission.ConveneLinkage)]
public sealed record ConveneMatter : MatterCommand;

internal sealed class ConveneMatterValidator : AbstractValidator<ConveneMatter>;

internal sealed class ConveneMatterHandler(MatterDesk desk) : IRequestHandler<ConveneMatter, MatterReceipt>
{
    public async Task<MatterReceipt> Handle(ConveneMatter command, CancellationToken ct)
    {
        var matter = await desk.LoadOwnAsync(command, ct);
        matter.Convene(desk.Actor);
        return await desk.SaveAsync(matter, ct);
    }
}
