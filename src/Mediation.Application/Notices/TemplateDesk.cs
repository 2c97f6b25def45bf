using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>Which words are meant.</summary>
public interface ITemplateChoice
{
    string Key { get; }

    NoticeChannel Channel { get; }

    string Language { get; }
}

/// <param name="Version">Number of the version that holds now.</param>
public sealed record TemplateReceipt(Guid Id, int Version);

internal abstract class TemplateChoiceValidator<T> : AbstractValidator<T> where T : ITemplateChoice
{
    protected TemplateChoiceValidator()
    {
        RuleFor(choice => choice.Key).NotEmpty().MaximumLength(Notice.TemplateKeyMaxLength);
        RuleFor(choice => choice.Channel).IsInEnum();
        RuleFor(choice => choice.Language).NotEmpty().MaximumLength(Notice.LanguageMaxLength);
    }
}

/// <summary>The office's own words, for changing them.</summary>
internal sealed class TemplateDesk(IAppDb db, PlatformTime time, RequestScope scope)
{
    public Guid By => scope.Caller.Id;

    public DateTimeOffset Now => time.Now;

    /// <param name="seen">Number of the version the caller saw, or null when it does not matter.</param>
    public async Task<MessageTemplate> LoadAsync(ITemplateChoice choice, int? seen, CancellationToken ct)
    {
        var office = scope.OfficeOf();
        var template = await db.MessageTemplates.SingleOrDefaultAsync(
            one => one.AgencyId == office && one.Key == choice.Key && one.Channel == choice.Channel && one.Language == choice.Language, ct);
        if (template is null)
        {
            template = MessageTemplate.Of(MessageTemplateId.New(time.Now), office, choice.Key, choice.Channel, choice.Language);
            db.MessageTemplates.Add(template);
        }

        return seen is null || seen == template.Versions.Count
            ? template
            : throw new StaleVersionException(seen, template.Versions.Count, []);
    }

    public async Task<TemplateReceipt> SaveAsync(MessageTemplate template, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new StaleVersionException(template.Versions.Count - 1, template.Versions.Count, []);
        }
        catch (DbUpdateException)
        {
            // Two heads wrote the first words at once: the unique index let one in.
            throw new RuleBrokenException(RuleCode.AlreadyExists);
        }

        return new TemplateReceipt(template.Id.Value, template.Versions.Count);
    }
}
