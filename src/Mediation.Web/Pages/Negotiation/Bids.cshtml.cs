using Mediation.Application.Negotiation;
using Mediation.Domain.Cases;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Negotiation;

/// <summary>背对背报价: a secret sum of each side; what comes out is whether they overlap, and the middle.</summary>
[ServesUseCase(typeof(GetBids))]
internal sealed class BidsPage(IMediator sender, ProblemTable problems) : Screen(sender, problems)
{
    [BindProperty(Name = "caseId", SupportsGet = true)]
    public Guid CaseId { get; set; }

    [BindProperty(Name = "applicant", SupportsGet = true)]
    public Guid? Applicant { get; set; }

    [BindProperty(Name = "respondent", SupportsGet = true)]
    public Guid? Respondent { get; set; }

    [BindProperty(Name = "done", SupportsGet = true)]
    public string? Done { get; set; }

    public BiddingView Bids { get; private set; } = null!;

    public string Address => $"/my/{CaseId}/bids?applicant={Bids.Applicant.Id}&respondent={Bids.Respondent.Id}";

    public async Task OnGetAsync() => await ReadAsync();

    public async Task<IActionResult> OnPostAsync(string? @do, string? amount, int round)
    {
        var answer = await TryAsync(() => Command(@do, amount ?? "", round), fault => fault == "amountFen" ? "amount" : fault.Contains('.', StringComparison.Ordinal) ? "" : fault);
        await ReadAsync();
        // A secret sum stands in no address, and is not shown again.
        return answer is null ? Page() : Redirect($"{Address}&done={@do}");
    }

    private BidCommand Command(string? action, string amount, int round)
    {
        BidCommand command = action switch
        {
            "join" => new JoinBidding(),
            "leave" => new LeaveBidding(),
            _ => new EnterBid { AmountFen = Read(amount), Round = round },
        };
        return command with { CaseId = new CaseId(CaseId), Applicant = Applicant, Respondent = Respondent };
    }

    private static long Read(string amount)
    {
        List<FieldFault> faults = [];
        var fen = Typed.Fen(amount.Trim(), "amount", isRequired: true, faults);
        return faults.Count == 0 ? fen!.Value : throw new MalformedRequestException(StatusCodes.Status400BadRequest, ProblemCodes.Malformed, [.. faults]);
    }

    private async Task ReadAsync() => Bids = await SendAsync(new GetBids(CaseId, Applicant, Respondent));
}
