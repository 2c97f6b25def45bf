using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Notices;
using Mediation.Domain.Cases;
using Mediation.Domain.Linkage;
using Mediation.Domain.Notices;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>Plans a meeting of bodies that take part, and tells them.</summary>
[Requires(Permission.ConveneLinkage)]
public sealed record PlanMeeting : MatterCommand
{
    public required DateTimeOffset At { get; init; }

    public required SessionMode Mode { get; init; }

    public required string Place { get; init; }

    /// <summary>Codes of the bodies asked to come.</summary>
    public required IReadOnlyList<string> Attending { get; init; }
}

internal sealed class PlanMeetingValidator : AbstractValidator<PlanMeeting>
{
    public PlanMeetingValidator()
    {
        RuleFor(command => command.Mode).IsInEnum();
        RuleFor(command => command.Place).NotEmpty().MaximumLength(MatterMeeting.PlaceMaxLength);
        RuleFor(command => command.Attending).NotEmpty().AreBodies();
    }
}

internal sealed class PlanMeetingHandler(MatterDesk desk, MatterNotices notices) : IRequestHandler<PlanMeeting, MatterReceipt>
{
    public async Task<MatterReceipt> Handle(PlanMeeting command, CancellationToken ct)
    {
        var matter = await desk.LoadOwnAsync(command, ct);
        var attending = await desk.BodiesAsync(command.Attending, ct);
        var meeting = matter.PlanMeeting(new MeetingPlan(command.At.ToUniversalTime(), command.Mode, command.Place, attending), desk.Actor);
        var words = new MatterWords(TemplateKeys.LinkageMeeting, $"meet:{meeting.Id.Value:N}", new Dictionary<string, string>
        {
            [Placeholders.When] = EventWords.WhenOf(meeting.PlannedAt),
            [Placeholders.Mode] = meeting.Mode.ToString(),
        });
        await notices.TellBodiesAsync(matter, attending, words, ct);
        return await desk.SaveAsync(matter, ct, meeting.Id.Value);
    }
}
