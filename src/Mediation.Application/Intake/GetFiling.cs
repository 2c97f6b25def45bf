using Mediation.Application.Access;
using Mediation.Application.Collective;
using Mediation.Domain.Intake;
using MediatR;

namespace Mediation.Application.Intake;

/// <summary>One of the caller's drafts: what was typed, what is asked and what is still wrong.</summary>
[Requires(Permission.KeepFilings)]
public sealed record GetFiling(Guid Filing) : IRequest<FilingView>;

internal sealed class GetFilingHandler(FilingDesk desk, GroupSheets sheets) : IRequestHandler<GetFiling, FilingView>
{
    public async Task<FilingView> Handle(GetFiling query, CancellationToken ct)
    {
        var draft = await desk.LoadAsync(query.Filing, ct);
        var places = await desk.AreasAsync(ct);
        var roll = await sheets.RollAsync(draft, ct);
        List<SectionView> sections = [.. Enum.GetValues<FilingSection>().Select(section => desk.View(draft, section, places, roll))];
        return new FilingView(
            draft.Id.Value, draft.Agency, draft.Version, draft.State, draft.TouchedAt, draft.ExpiresAt,
            sections.All(section => section.Progress == SectionProgress.Done), sections, places);
    }
}
