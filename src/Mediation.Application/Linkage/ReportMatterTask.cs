using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Linkage;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>Says how a task of the caller's body stands and what came of it; the convening agency may say it for any body.</summary>
[Requires(Permission.TakePartInLinkage)]
public sealed record ReportMatterTask : MatterCommand
{
    [JsonIgnore]
    public MatterTaskId TaskId { get; init; }

    public required MatterTaskState State { get; init; }

    /// <summary>Needed once it is done or cannot be.</summary>
    public string? Result { get; init; }

    public override Guid Target => TaskId.Value;
}

internal sealed class ReportMatterTaskValidator : AbstractValidator<ReportMatterTask>
{
    public ReportMatterTaskValidator()
    {
        RuleFor(command => command.State).IsInEnum();
        RuleFor(command => command.Result).MaximumLength(MatterTask.ResultMaxLength);
    }
}

internal sealed class ReportMatterTaskHandler(MatterDesk desk, MatterWork work) : IRequestHandler<ReportMatterTask, MatterReceipt>
{
    public async Task<MatterReceipt> Handle(ReportMatterTask command, CancellationToken ct)
    {
        var matter = await desk.LoadAsync(command, ct);
        await desk.MustNotRepeatAsync(matter, [command.Result], besides: null, ct);
        var task = matter.ReportTask(command.TaskId, command.State, command.Result, desk.Actor);
        if (!task.IsOpen)
        {
            await work.DoneAsync(task, desk.Actor, ct);
        }

        return await desk.SaveAsync(matter, ct);
    }
}
