using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Intake;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Intake;

/// <summary>The caller's drafts and what came of them, newest first.</summary>
[Requires(Permission.KeepFilings)]
public sealed record ListMyFilings(Guid? Cursor = null, int Take = 20) : IRequest<FilingPage>;

/// <param name="About">Name of the employer as typed so far, by which the filer knows it again; null while there is none.</param>
public sealed record FilingEntry(
    Guid Id, FilingState State, string? About, DateTimeOffset TouchedAt, DateTimeOffset? ExpiresAt, Guid? CaseId, string? Number);

/// <param name="Offices">Whom a new one may be addressed to.</param>
public sealed record FilingPage(IReadOnlyList<FilingEntry> Items, Guid? NextCursor, IReadOnlyList<FilingOffice> Offices);

internal sealed class ListMyFilingsValidator : AbstractValidator<ListMyFilings>
{
    private const int Most = 50;

    public ListMyFilingsValidator() => RuleFor(query => query.Take).InclusiveBetween(1, Most);
}

internal sealed class ListMyFilingsHandler(FilingDesk desk, FilingOffices offices) : IRequestHandler<ListMyFilings, FilingPage>
{
    public async Task<FilingPage> Handle(ListMyFilings query, CancellationToken ct)
    {
        var oldest = desk.Now - FilingDraft.Lifetime;
        var own = desk.Own.AsNoTracking().Where(draft => draft.State == FilingState.Submitted || (draft.State == FilingState.Open && draft.TouchedAt > oldest));
        if (query.Cursor is { } cursor)
        {
            var last = new FilingDraftId(cursor);
            own = own.Where(draft => IdOrder.Compare(draft.Id, last) < 0);
        }

        var page = await own.OrderByDescending(draft => draft.Id).Take(query.Take + 1).ToListAsync(ct);
        var more = page.Count > query.Take;
        List<FilingEntry> items = [.. page.Take(query.Take).Select(EntryOf)];
        return new FilingPage(items, more ? items[^1].Id : null, await offices.OpenAsync(ct));
    }

    private static FilingEntry EntryOf(FilingDraft draft)
    {
        var about = draft.Answers.Of(FilingSection.Employer).Of(FilingField.RowName("name", 1));
        return new FilingEntry(
            draft.Id.Value, draft.State, about.Length == 0 ? null : about, draft.TouchedAt,
            draft.State == FilingState.Open ? draft.ExpiresAt : null, draft.CaseId?.Value, draft.CaseNumber);
    }
}
