using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Notices;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>Invites bodies to the matter: from now on they see it, and their liaisons are asked to answer.</summary>
[Requires(Permission.ConveneLinkage)]
public sealed record InviteBodies : MatterCommand
{
    /// <summary>Codes of the agencies.</summary>
    public required IReadOnlyList<string> Bodies { get; init; }
}

internal sealed class InviteBodiesValidator : AbstractValidator<InviteBodies>
{
    public InviteBodiesValidator() => RuleFor(command => command.Bodies).NotEmpty().AreBodies();
}

internal sealed class InviteBodiesHandler(MatterDesk desk, MatterNotices notices, MatterWork work) : IRequestHandler<InviteBodies, MatterReceipt>
{
    public async Task<MatterReceipt> Handle(InviteBodies command, CancellationToken ct)
    {
        var matter = await desk.LoadOwnAsync(command, ct);
        var bodies = await desk.BodiesAsync(command.Bodies, ct);
        await work.KnowOnDutyAsync(bodies, ct);
        foreach (var body in matter.Invite(bodies, desk.Actor))
        {
            work.OpenInvitation(matter, body);
            await notices.TellBodiesAsync(matter, [body.AgencyId], new MatterWords(TemplateKeys.LinkageInvited, $"inv:{body.Id:N}"), ct);
        }

        return await desk.SaveAsync(matter, ct);
    }
}
