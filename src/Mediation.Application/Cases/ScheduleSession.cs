using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Cases;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Sets a mediation session (调解会) in the future.</summary>
[Requires(Permission.Mediate)]
public sealed record ScheduleSession : CaseCommand
{
    public required DateTimeOffset At { get; init; }

    public required SessionMode Mode { get; init; }

    /// <summary>Room, or how to join by phone or video.</summary>
    public required string Place { get; init; }
}

internal sealed class ScheduleSessionValidator : AbstractValidator<ScheduleSession>
{
    public ScheduleSessionValidator() => RuleFor(command => command.Place).NotEmpty().MaximumLength(MediationSession.PlaceMaxLength);
}

internal sealed class ScheduleSessionHandler(CaseDesk desk) : IRequestHandler<ScheduleSession, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ScheduleSession command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var moment = await desk.MomentAsync(ct);
        var id = SessionId.New(moment.Now);
        dispute.Schedule(id, command.At, command.Mode, command.Place, moment);
        return await desk.SaveAsync(dispute, ct, id.Value);
    }
}
