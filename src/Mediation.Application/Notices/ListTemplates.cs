using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Notices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>The words of one template on every channel and in every language, with the office's versions; without a key the keys alone.</summary>
[Requires(Permission.ManageReminders)]
public sealed record ListTemplates(string? Key = null) : IRequest<TemplateList>;

/// <param name="Keys">Everything there are words for.</param>
/// <param name="Placeholders">What the template asked for may leave open.</param>
public sealed record TemplateList(IReadOnlyList<string> Keys, IReadOnlyList<string> Placeholders, IReadOnlyList<TemplateView> Templates);

/// <param name="Version">0 while the shipped words hold.</param>
public sealed record TemplateView(
    string Key, NoticeChannel Channel, string Language, int Version, string? Subject, string Text, IReadOnlyList<TemplateVersion> Versions);

internal sealed class ListTemplatesValidator : AbstractValidator<ListTemplates>
{
    public ListTemplatesValidator() => RuleFor(query => query.Key).MaximumLength(Notice.TemplateKeyMaxLength);
}

internal sealed class ListTemplatesHandler(IAppDb db, RequestScope scope) : IRequestHandler<ListTemplates, TemplateList>
{
    public async Task<TemplateList> Handle(ListTemplates query, CancellationToken ct)
    {
        var office = scope.OfficeOf();
        if (query.Key is null)
        {
            return new TemplateList(TemplateKeys.All, [], []);
        }

        var placeholders = Placeholders.Of(query.Key) ?? throw new NotFoundException("template");
        var own = await db.MessageTemplates.AsNoTracking().Where(one => one.AgencyId == office && one.Key == query.Key).ToListAsync(ct);
        var views = Enum.GetValues<NoticeChannel>().SelectMany(_ => Languages.All, (channel, language) => ViewOf(
            own.Find(one => one.Channel == channel && one.Language == language)
            ?? MessageTemplate.Of(default, office, query.Key, channel, language)));
        return new TemplateList(TemplateKeys.All, placeholders, [.. views]);
    }

    private static TemplateView ViewOf(MessageTemplate one) =>
        new(one.Key, one.Channel, one.Language, one.Versions.Count, one.Current.Subject, one.Current.Text, one.Versions);
}
