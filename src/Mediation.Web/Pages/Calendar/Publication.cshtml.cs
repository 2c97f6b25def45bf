using Mediation.Application.Calendar;
using Mediation.Application.Deadlines;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using Mediation.Web.Texts;
using MediatR;

namespace Mediation.Web.Pages.Calendar;

/// <summary>How far counting again has come, and which last days moved.</summary>
[ServesUseCase(typeof(GetPublication))]
internal sealed class PublicationPage(IMediator sender, ProblemTable problems) : Screen(sender, problems)
{
    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>();

    public PublicationProgress Run { get; private set; } = null!;

    public PublicationMovePage Moves { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, Guid? after)
    {
        Run = await SendAsync(new GetPublication(id));
        Moves = await SendAsync(new ListPublicationMoves(id, after, Take: 50));
        _names = (await SendAsync(new ListClocks())).GroupBy(clock => clock.Clock)
            .ToDictionary(clock => clock.Key, clock => Said.Pick(clock.Last().NameZh, clock.Last().NameEn));
    }

    public string NameOf(PublicationMoveRow move) => $"{move.Clock} {_names.GetValueOrDefault(move.Clock.ToString())}";
}
