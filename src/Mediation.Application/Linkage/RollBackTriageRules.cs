using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>Brings an earlier edition back, as a new one in force from today; 0 is the shipped table.</summary>
[Requires(Permission.ManageTriage)]
public sealed record RollBackTriageRules : ICommand<TriageReceipt>
{
    public required int Edition { get; init; }

    [JsonIgnore]
    public int SeenVersion { get; init; }
}

internal sealed class RollBackTriageRulesValidator : AbstractValidator<RollBackTriageRules>
{
    public RollBackTriageRulesValidator() => RuleFor(command => command.Edition).GreaterThanOrEqualTo(0);
}

internal sealed class RollBackTriageRulesHandler(TriageDesk desk) : IRequestHandler<RollBackTriageRules, TriageReceipt>
{
    public async Task<TriageReceipt> Handle(RollBackTriageRules command, CancellationToken ct) => await desk.WriteAsync(
        await desk.RulesOfAsync(desk.Office, command.Edition, ct), desk.Today, command.SeenVersion, command.Edition, ct);
}
