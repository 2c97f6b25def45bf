using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Linkage;

/// <summary>Notes when bodies mediate a case of the matter together. The session itself is planned and recorded in that case.</summary>
[Requires(Permission.ConveneLinkage)]
public sealed record PlanJointSession : MatterCommand
{
    public required Guid CaseId { get; init; }

    /// <summary>The session of that case, where there is one already.</summary>
    public Guid? SessionId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Codes of the bodies that come.</summary>
    public required IReadOnlyList<string> Bodies { get; init; }
}

internal sealed class PlanJointSessionValidator : AbstractValidator<PlanJointSession>
{
    public PlanJointSessionValidator()
    {
        RuleFor(command => command.CaseId).NotEmpty();
        RuleFor(command => command.Bodies).NotEmpty().AreBodies();
    }
}

internal sealed class PlanJointSessionHandler(MatterDesk desk) : IRequestHandler<PlanJointSession, MatterReceipt>
{
    public async Task<MatterReceipt> Handle(PlanJointSession command, CancellationToken ct)
    {
        var matter = await desk.LoadOwnAsync(command, ct);
        var dispute = new CaseId(command.CaseId);
        var session = command.SessionId is { } id ? new SessionId(id) : (SessionId?)null;
        if (session is not null && !await desk.Db.Cases.AnyAsync(one => one.Id == dispute && one.Sessions.Any(held => held.Id == session), ct))
        {
            throw new NotFoundException("session");
        }

        var bodies = await desk.BodiesAsync(command.Bodies, ct);
        var joint = matter.PlanSession(dispute, session, command.At.ToUniversalTime(), bodies, desk.Actor);
        return await desk.SaveAsync(matter, ct, joint.Id);
    }
}
