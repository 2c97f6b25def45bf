using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Linkage;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>The linkage does not take it on, or needs to no longer; what was still to do is dropped.</summary>
[Requires(Permission.ConveneLinkage)]
public sealed record DismissMatter : MatterCommand, IReasoned
{
    public required string Reason { get; init; }
}

internal sealed class DismissMatterValidator : AbstractValidator<DismissMatter>
{
    public DismissMatterValidator() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(JointMatter.ReasonMaxLength);
}

internal sealed class DismissMatterHandler(MatterDesk desk, MatterWork work) : IRequestHandler<DismissMatter, MatterReceipt>
{
    public async Task<MatterReceipt> Handle(DismissMatter command, CancellationToken ct)
    {
        var matter = await desk.LoadOwnAsync(command, ct);
        await desk.MustNotRepeatAsync(matter, [command.Reason], besides: null, ct);
        matter.Dismiss(command.Reason, desk.Actor);
        await work.DropAllAsync(matter, ct);
        return await desk.SaveAsync(matter, ct);
    }
}
