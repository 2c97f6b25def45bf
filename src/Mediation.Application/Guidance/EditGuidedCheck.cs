using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Guidance;
using MediatR;

namespace Mediation.Application.Guidance;

/// <summary>Writes a whole new edition of the check before filing. One that would leave somebody without an answer is refused, all faults at once.</summary>
[Requires(Permission.ManageGuidance)]
public sealed record EditGuidedCheck : ICommand<GuidanceReceipt>
{
    public required GuidedCheck Check { get; init; }

    /// <summary>The first day on which it is asked; today where it is not given.</summary>
    public DateOnly? InForceFrom { get; init; }

    /// <summary>The version the caller saw; 0 where none was written.</summary>
    [JsonIgnore]
    public int SeenVersion { get; init; }
}

public sealed record GuidanceReceipt(int Edition, DateOnly InForceFrom, int Version);

internal sealed class EditGuidedCheckValidator : AbstractValidator<EditGuidedCheck>
{
    public EditGuidedCheckValidator()
    {
        RuleFor(command => command.Check).NotNull().SetValidator(new GuidedCheckValidator());
        RuleFor(command => command.Check).Custom(GuidedCheckValidator.Table);
    }
}

internal sealed class EditGuidedCheckHandler(GuidanceDesk desk) : IRequestHandler<EditGuidedCheck, GuidanceReceipt>
{
    public Task<GuidanceReceipt> Handle(EditGuidedCheck command, CancellationToken ct) =>
        desk.WriteAsync(command.Check, command.InForceFrom ?? desk.Today, command.SeenVersion, takenFrom: null, ct);
}
