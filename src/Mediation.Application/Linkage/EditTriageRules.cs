using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Linkage;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>Writes a whole new edition of the triage table of the caller's agency. Rules that hide others are refused, all at once.</summary>
[Requires(Permission.ManageTriage)]
public sealed record EditTriageRules : ICommand<TriageReceipt>
{
    public required IReadOnlyList<TriageRule> Rules { get; init; }

    /// <summary>The first day on which it is used; today where it is not given.</summary>
    public DateOnly? InForceFrom { get; init; }

    /// <summary>The version the caller saw; 0 where the agency has written none.</summary>
    [JsonIgnore]
    public int SeenVersion { get; init; }
}

public sealed record TriageReceipt(int Edition, DateOnly InForceFrom, int Version);

internal sealed class EditTriageRulesValidator : AbstractValidator<EditTriageRules>
{
    public EditTriageRulesValidator()
    {
        RuleFor(command => command.Rules).NotEmpty().Must(rules => rules is null || rules.Count <= TriageTable.MaxRules);
        RuleForEach(command => command.Rules).SetValidator(new TriageRuleValidator());
        RuleFor(command => command.Rules).Custom((rules, context) => TriageRuleValidator.Table(rules ?? [], context));
    }
}

internal sealed class EditTriageRulesHandler(TriageDesk desk) : IRequestHandler<EditTriageRules, TriageReceipt>
{
    public Task<TriageReceipt> Handle(EditTriageRules command, CancellationToken ct) =>
        desk.WriteAsync(command.Rules, command.InForceFrom ?? desk.Today, command.SeenVersion, takenFrom: null, ct);
}
