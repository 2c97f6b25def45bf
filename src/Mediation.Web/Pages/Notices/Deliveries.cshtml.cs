using Mediation.Application.Notices;
using Mediation.Domain.Notices;
using Mediation.Web.Api;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;

namespace Mediation.Web.Pages.Notices;

/// <summary>What left the building, by which channel, to which masked address, and what came of it.</summary>
[ServesUseCase(typeof(ListDeliveries))]
internal sealed class DeliveriesPage(IMediator sender, ProblemTable problems) : Screen(sender, problems)
{
    public string Case { get; private set; } = "";

    public string Channel { get; private set; } = "";

    public string Outcome { get; private set; } = "";

    public DeliveryPage Found { get; private set; } = new([], null);

    public async Task OnGetAsync()
    {
        (Case, Channel, Outcome) = (Typed.Of(Request.Query, "case"), Typed.Of(Request.Query, "channel"), Typed.Of(Request.Query, "outcome"));
        var after = Typed.Of(Request.Query, "after");
        var asked = () => new ListDeliveries
        {
            CaseNumber = Case.Length > 0 ? Case : null,
            Channel = QueryEnums.Read<NoticeChannel>("channel", Channel),
            Outcome = QueryEnums.Read<AttemptOutcome>("outcome", Outcome),
            Cursor = after.Length > 0 ? after : null,
        };
        Found = await TryAsync(asked, path => path == "caseNumber" ? "case" : path) ?? Found;
    }

    public string Next => QueryString.Create(
        new Dictionary<string, string?> { ["case"] = Case, ["channel"] = Channel, ["outcome"] = Outcome, ["after"] = Found.Next }
            .Where(pair => pair.Value is { Length: > 0 })).ToUriComponent();
}
