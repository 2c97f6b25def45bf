using Mediation.Application.Common;
using Mediation.Application.Negotiation;
using Mediation.Domain.Cases;
using Mediation.Domain.Negotiation;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Negotiation;

/// <summary>What is claimed, offered, agreed and due, claim by claim, and the offer that waits for an answer.</summary>
[ServesUseCase(typeof(GetTalks))]
internal sealed class OffersPage(IMediator sender, ProblemTable problems, PlatformTime time) : Screen(sender, problems)
{
    private const int MostPairs = 100;

    [BindProperty(Name = "caseId", SupportsGet = true)]
    public Guid CaseId { get; set; }

    [BindProperty(Name = "applicant", SupportsGet = true)]
    public Guid? Applicant { get; set; }

    [BindProperty(Name = "respondent", SupportsGet = true)]
    public Guid? Respondent { get; set; }

    /// <summary>What was just done.</summary>
    [BindProperty(Name = "done", SupportsGet = true)]
    public string? Done { get; set; }

    public TalksView Talks { get; private set; } = null!;

    public OffersForm Form { get; private set; } = null!;

    public IReadOnlyList<TalksRow> Pairs { get; private set; } = [];

    public bool IsMediator => Talks.Side is null;

    public OfferView? Waiting => Talks.Offers.FirstOrDefault(offer => offer.Id == Talks.Waiting);

    /// <summary>Whether the one who reads this is to answer.</summary>
    public bool IsToAnswer => Waiting is { } waiting && (IsMediator || waiting.Side != Talks.Side);

    public bool CanOffer => Talks.Runs && (Waiting is null || IsToAnswer) && Talks.Claims.Any(claim => claim.Offerable);

    /// <summary>What was typed and can no longer be sent, because another tab or the other side was quicker: by label.</summary>
    public IReadOnlyList<(string Label, string Typed)> Unsent => Faults.Count > 0 && !CanOffer ? Form.Shown(Talks.Claims) : [];

    public string Address => $"/my/{CaseId}/offers?applicant={Talks.Applicant.Id}&respondent={Talks.Respondent.Id}";

    public async Task OnGetAsync()
    {
        await ReadAsync();
        Form = OffersForm.Blank(time.Today);
    }

    public async Task<IActionResult> OnPostAsync(string? @do, Guid offer, int seen)
    {
        await ReadAsync();
        Form = OffersForm.Of(await Request.ReadFormAsync(HttpContext.RequestAborted), Talks.Claims);
        var receipt = await TryAsync(() => Command(@do, offer, seen), fault => Form.FieldOf(fault, Talks.Claims));
        if (receipt is not null)
        {
            return Redirect($"{Address}&done={@do}");
        }

        await ReadAsync();
        return Page();
    }

    private TalksCommand Command(string? action, Guid offer, int seen)
    {
        TalksCommand command = action switch
        {
            "accept" => new AcceptOffer { OfferId = offer },
            "decline" => new DeclineOffer { OfferId = offer, Note = Form["reason"] },
            "take-back" => new TakeBackOffer { OfferId = offer },
            "set-aside" => new SetAsideOffer { OfferId = offer, Reason = Form["reason"] },
            "counter" => Offering(new CounterOffer { OfferId = offer, Lines = [], ValidUntil = time.Today }),
            _ => Offering(new MakeOffer { Lines = [], ValidUntil = time.Today }),
        };
        return command with
        {
            CaseId = new CaseId(CaseId),
            SeenVersion = seen,
            Applicant = Talks.Applicant.Id,
            Respondent = Talks.Respondent.Id,
            For = IsMediator ? Form.Choice<PartySide>("for") : null,
            Manner = IsMediator ? Form.Choice<OfferManner>("manner") : null,
        };
    }

    private TCommand Offering<TCommand>(TCommand command) where TCommand : OfferingCommand
    {
        var (lines, until, note) = Form.Read(Talks.Claims);
        return command with { Lines = lines, ValidUntil = until, Note = note };
    }

    private async Task ReadAsync()
    {
        Talks = await SendAsync(new GetTalks(CaseId, Applicant, Respondent));
        Pairs = Talks.Pairs > 1 ? (await SendAsync(new ListTalks(CaseId, Take: MostPairs))).Pairs : [];
    }
}
