using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Domain.Notices;
using MediatR;

namespace Mediation.Application.Notices;

/// <summary>Shows words as a recipient would get them, for a made-up case or one of the office. Changes nothing.</summary>
[Requires(Permission.ManageReminders)]
public sealed record PreviewTemplate : IRequest<TemplatePreview>, ITemplateChoice
{
    public required string Key { get; init; }

    public required NoticeChannel Channel { get; init; }

    public required string Language { get; init; }

    public string? Subject { get; init; }

    /// <summary>The words to try; absent for those that hold now.</summary>
    public string? Text { get; init; }

    /// <summary>Number of a case of the office.</summary>
    public string? Case { get; init; }
}

/// <param name="Length">In characters, as a gateway counts them.</param>
public sealed record TemplatePreview(string? Subject, string Text, int Length);

internal sealed class PreviewTemplateValidator : TemplateChoiceValidator<PreviewTemplate>
{
    public PreviewTemplateValidator()
    {
        RuleFor(query => query.Subject).MaximumLength(TemplateText.SubjectMaxLength);
        RuleFor(query => query.Text).MaximumLength(TemplateText.TextMaxLength);
        RuleFor(query => query.Case).MaximumLength(TemplateSample.CaseMaxLength);
    }
}

internal sealed class PreviewTemplateHandler(OfficeRules rules, TemplateSample sample, IClockCatalogues clocks, PlatformTime time, RequestScope scope)
    : IRequestHandler<PreviewTemplate, TemplatePreview>
{
    public async Task<TemplatePreview> Handle(PreviewTemplate query, CancellationToken ct)
    {
        var office = scope.OfficeOf();
        if (!Languages.All.Contains(query.Language))
        {
            throw new RuleBrokenException(RuleCode.TemplateLanguageUnknown);
        }

        var text = query.Text is null
            ? await rules.TextAsync(office, query.Key, query.Channel, query.Language, ct)
            : new TemplateText(query.Subject, query.Text);
        text.MustFit(query.Key, query.Channel);
        var values = await sample.ValuesAsync(office, query.Language, query.Case, ct);
        var shown = TemplateRenderer.Render(text, values, query.Language, time.Today, await clocks.CurrentAsync(ct));
        return new TemplatePreview(shown.Subject, shown.Text, shown.Text.Length);
    }
}
