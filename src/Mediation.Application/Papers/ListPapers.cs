using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Papers;
using MediatR;

namespace Mediation.Application.Papers;

/// <summary>Which papers the case allows now, for whom and until when, and why not the others.</summary>
[Requires(Permission.ReadPapers)]
public sealed record ListPapers(Guid CaseId) : IRequest<IReadOnlyList<PaperOptionView>>;

/// <param name="WhyNot">Empty when it is possible.</param>
/// <param name="DueOn">Last day to file it, included.</param>
/// <param name="IsProvisional">The calendar of that year is not published yet.</param>
/// <param name="Missing">How many demanded fields the case does not hold; null where it is not possible.</param>
public sealed record PaperOptionView(
    PaperKind Kind, string TitleZh, string TitleEn, bool IsPossible, IReadOnlyList<PaperNote> WhyNot, IReadOnlyList<Guid> Applicants, Guid? Agreement,
    DateOnly? DueOn, bool IsProvisional, int? Missing, IReadOnlyList<PaperNote> Notes, IReadOnlyList<string> LegalBasis);

internal sealed class ListPapersValidator : AbstractValidator<ListPapers>;

internal sealed class ListPapersHandler(IAppDb db, PaperPress press, PlatformTime time) : IRequestHandler<ListPapers, IReadOnlyList<PaperOptionView>>
{
    public async Task<IReadOnlyList<PaperOptionView>> Handle(ListPapers query, CancellationToken ct)
    {
        var file = await db.ReadShareableAsync(new CaseId(query.CaseId), time.Today, ct);
        return [.. (await press.OptionsAsync(file, ct)).Select(option => Of(file, option))];
    }

    private PaperOptionView Of(ShareableCase file, PaperOption option)
    {
        var form = PaperForms.Of(option.Kind);
        int? missing = option.IsPossible
            ? PaperPress.Write(file, option, new PaperOrder(new CaseId(file.Id), option.Kind, option.Applicants, option.Agreement), time.Today).Missing.Count
            : null;
        return new PaperOptionView(
            option.Kind, form.Zh, form.En, option.IsPossible, option.WhyNot, [.. option.Applicants.Select(party => party.Value)], option.Agreement?.Value,
            option.DueOn, option.IsProvisional, missing, option.Notes, form.LegalBasis);
    }
}
