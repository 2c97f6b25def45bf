using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Linkage;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>Takes the caller's body out of the matter; it sees nothing of it from then on.</summary>
[Requires(Permission.TakePartInLinkage)]
public sealed record LeaveMatter : MatterCommand, IReasoned
{
    public required string Reason { get; init; }
}

internal sealed class LeaveMatterValidator : AbstractValidator<LeaveMatter>
{
    public LeaveMatterValidator() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(MatterBody.ReasonMaxLength);
}

internal sealed class LeaveMatterHandler(MatterDesk desk, MatterWork work) : IRequestHandler<LeaveMatter, MatterReceipt>
{
    public async Task<MatterReceipt> Handle(LeaveMatter command, CancellationToken ct)
    {
        var matter = await desk.LoadAsync(command, ct);
        var body = matter.Leave(command.Reason, desk.Actor);
        await work.AnsweredAsync(body, desk.Actor, ct);
        return await desk.SaveAsync(matter, ct);
    }
}
