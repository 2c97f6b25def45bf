using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Notices;
using MediatR;

namespace Mediation.Application.Notices;

/// <summary>Writes the office's own words as a new version. Placeholders the template does not have are refused.</summary>
[Requires(Permission.ManageReminders)]
public sealed record EditTemplate : ICommand<TemplateReceipt>, ITemplateChoice
{
    public required string Key { get; init; }

    public required NoticeChannel Channel { get; init; }

    public required string Language { get; init; }

    /// <summary>Absent for a text message.</summary>
    public string? Subject { get; init; }

    public required string Text { get; init; }

    /// <summary>Number of the version that was changed; 0 is the shipped one.</summary>
    public required int SeenVersion { get; init; }
}

internal sealed class EditTemplateValidator : TemplateChoiceValidator<EditTemplate>
{
    public EditTemplateValidator()
    {
        RuleFor(command => command.Subject).MaximumLength(TemplateText.SubjectMaxLength);
        RuleFor(command => command.Text).NotEmpty().MaximumLength(TemplateText.TextMaxLength);
        RuleFor(command => command.SeenVersion).GreaterThanOrEqualTo(0);
    }
}

internal sealed class EditTemplateHandler(TemplateDesk desk) : IRequestHandler<EditTemplate, TemplateReceipt>
{
    public async Task<TemplateReceipt> Handle(EditTemplate command, CancellationToken ct)
    {
        var template = await desk.LoadAsync(command, command.SeenVersion, ct);
        template.Write(new TemplateText(command.Subject, command.Text), desk.By, desk.Now);
        return await desk.SaveAsync(template, ct);
    }
}
