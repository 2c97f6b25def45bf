using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Notices;
using MediatR;

namespace Mediation.Application.Notices;

/// <summary>Brings an earlier version of the words back as a new one.</summary>
[Requires(Permission.ManageReminders)]
public sealed record RollBackTemplate : ICommand<TemplateReceipt>, ITemplateChoice
{
    public required string Key { get; init; }

    public required NoticeChannel Channel { get; init; }

    public required string Language { get; init; }

    /// <summary>The version to bring back; 0 is the shipped one.</summary>
    public required int Version { get; init; }
}

internal sealed class RollBackTemplateValidator : TemplateChoiceValidator<RollBackTemplate>
{
    public RollBackTemplateValidator() => RuleFor(command => command.Version).GreaterThanOrEqualTo(0);
}

internal sealed class RollBackTemplateHandler(TemplateDesk desk) : IRequestHandler<RollBackTemplate, TemplateReceipt>
{
    public async Task<TemplateReceipt> Handle(RollBackTemplate command, CancellationToken ct)
    {
        var template = await desk.LoadAsync(command, seen: null, ct);
        template.RollBack(command.Version, desk.By, desk.Now);
        return await desk.SaveAsync(template, ct);
    }
}
