using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using MediatR;

namespace Mediation.Application.Guidance;

/// <summary>Brings an earlier edition of the check back, as a new one in force from today; 0 is the shipped table.</summary>
[Requires(Permission.ManageGuidance)]
public sealed record RollBackGuidedCheck : ICommand<GuidanceReceipt>
{
    public required int Edition { get; init; }

    [JsonIgnore]
    public int SeenVersion { get; init; }
}

internal sealed class RollBackGuidedCheckValidator : AbstractValidator<RollBackGuidedCheck>
{
    public RollBackGuidedCheckValidator() => RuleFor(command => command.Edition).GreaterThanOrEqualTo(0);
}

internal sealed class RollBackGuidedCheckHandler(GuidanceDesk desk) : IRequestHandler<RollBackGuidedCheck, GuidanceReceipt>
{
    public async Task<GuidanceReceipt> Handle(RollBackGuidedCheck command, CancellationToken ct) =>
        await desk.WriteAsync(await desk.CheckOfAsync(command.Edition, ct), desk.Today, command.SeenVersion, command.Edition, ct);
}
