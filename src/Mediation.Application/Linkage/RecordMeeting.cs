using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Linkage;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>Records a meeting that was held: who came, the minutes, and what was decided. Each decision becomes a task of its body.</summary>
[Requires(Permission.ConveneLinkage)]
public sealed record RecordMeeting : MatterCommand
{
    [JsonIgnore]
    public MatterMeetingId MeetingId { get; init; }

    public required DateTimeOffset HeldAt { get; init; }

    /// <summary>Codes of the bodies that came.</summary>
    public required IReadOnlyList<string> Present { get; init; }

    /// <summary>Read by all members. What is said to settle a case belongs into that case.</summary>
    public required string Minutes { get; init; }

    public IReadOnlyList<TaskInput> Decisions { get; init; } = [];

    public override Guid Target => MeetingId.Value;
}

internal sealed class RecordMeetingValidator : AbstractValidator<RecordMeeting>
{
    public RecordMeetingValidator()
    {
        RuleFor(command => command.Present).NotEmpty().AreBodies();
        RuleFor(command => command.Minutes).NotEmpty().MaximumLength(MatterMeeting.MinutesMaxLength);
        RuleFor(command => command.Decisions).Must(decisions => decisions is null || decisions.Count <= MatterMeeting.MaxDecisions);
        RuleForEach(command => command.Decisions).SetValidator(new TaskInputValidator());
    }
}

internal sealed class RecordMeetingHandler(MatterDesk desk, MatterAssignments assignments) : IRequestHandler<RecordMeeting, MatterReceipt>
{
    public async Task<MatterReceipt> Handle(RecordMeeting command, CancellationToken ct)
    {
        var matter = await desk.LoadOwnAsync(command, ct);
        var record = new MeetingRecord(
            command.HeldAt.ToUniversalTime(), await desk.BodiesAsync(command.Present, ct), command.Minutes,
            await assignments.ReadAsync(command.Decisions, ct));
        var tasks = matter.RecordMeeting(command.MeetingId, record, desk.Today, desk.Actor);
        await assignments.HandOutAsync(matter, tasks, ct);
        return await desk.SaveAsync(matter, ct, [.. tasks.Select(task => task.Id.Value)]);
    }
}
