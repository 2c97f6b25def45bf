using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Common;
using Mediation.Domain.Linkage;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>
/// Records a meeting that was held: who came, what was said, and what was decided. Each decision becomes a task of its body. A body that
/// decides disputes reads the coordination alone, and records nothing else where it is the convener.
/// </summary>
[Requires(Permission.ConveneLinkage)]
public sealed record RecordMeeting : MatterCommand
{
    [JsonIgnore]
    public MatterMeetingId MeetingId { get; init; }

    public required DateTimeOffset HeldAt { get; init; }

    /// <summary>Codes of the bodies that came.</summary>
    public required IReadOnlyList<string> Present { get; init; }

    /// <summary>How the bodies work together; read by all members.</summary>
    public string? Coordination { get; init; }

    /// <summary>The rest, least of all for those who decide. What the parties of a case say to settle it belongs into that case.</summary>
    public string? Minutes { get; init; }

    public IReadOnlyList<TaskInput> Decisions { get; init; } = [];

    public override Guid Target => MeetingId.Value;
}

internal sealed class RecordMeetingValidator : AbstractValidator<RecordMeeting>
{
    public RecordMeetingValidator()
    {
        RuleFor(command => command.Present).NotEmpty().AreBodies();
        RuleFor(command => command.Coordination).MaximumLength(MatterMeeting.MinutesMaxLength);
        RuleFor(command => command.Coordination).NotEmpty().When(command => string.IsNullOrWhiteSpace(command.Minutes));
        RuleFor(command => command.Minutes).MaximumLength(MatterMeeting.MinutesMaxLength);
        RuleFor(command => command.Decisions).Must(decisions => decisions is null || decisions.Count <= MatterMeeting.MaxDecisions);
        RuleForEach(command => command.Decisions).SetValidator(new TaskInputValidator());
    }
}

internal sealed class RecordMeetingHandler(MatterDesk desk, MatterAssignments assignments) : IRequestHandler<RecordMeeting, MatterReceipt>
{
    public async Task<MatterReceipt> Handle(RecordMeeting command, CancellationToken ct)
    {
        var matter = await desk.LoadOwnAsync(command, ct);
        if (command.Minutes is not null && await desk.DecidesAsync(ct))
        {
            throw new RuleBrokenException(RuleCode.WallMediationOnly);
        }

        var texts = command.Decisions.Select(decision => decision.Title).Append(command.Coordination);
        await desk.MustNotRepeatAsync(matter, texts, command.Minutes, ct);
        var record = new MeetingRecord(
            command.HeldAt.ToUniversalTime(), await desk.BodiesAsync(command.Present, ct), command.Coordination, command.Minutes,
            await assignments.ReadAsync(command.Decisions, ct));
        var tasks = matter.RecordMeeting(command.MeetingId, record, desk.Today, desk.Actor);
        await assignments.HandOutAsync(matter, tasks, ct);
        return await desk.SaveAsync(matter, ct, [.. tasks.Select(task => task.Id.Value)]);
    }
}
