using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Linkage;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>Accepts or declines for the caller's body; who declines sees the matter no more.</summary>
[Requires(Permission.TakePartInLinkage)]
public sealed record AnswerInvitation : MatterCommand
{
    public required bool Accepts { get; init; }

    /// <summary>Needed to decline.</summary>
    public string? Reason { get; init; }
}

internal sealed class AnswerInvitationValidator : AbstractValidator<AnswerInvitation>
{
    public AnswerInvitationValidator()
    {
        RuleFor(command => command.Reason).MaximumLength(MatterBody.ReasonMaxLength);
        RuleFor(command => command.Reason).NotEmpty().When(command => !command.Accepts);
    }
}

internal sealed class AnswerInvitationHandler(MatterDesk desk, MatterWork work) : IRequestHandler<AnswerInvitation, MatterReceipt>
{
    public async Task<MatterReceipt> Handle(AnswerInvitation command, CancellationToken ct)
    {
        var matter = await desk.LoadAsync(command, ct);
        var body = matter.AnswerInvitation(command.Accepts, command.Reason, desk.Actor);
        await work.AnsweredAsync(body, desk.Actor, ct);
        return await desk.SaveAsync(matter, ct);
    }
}
