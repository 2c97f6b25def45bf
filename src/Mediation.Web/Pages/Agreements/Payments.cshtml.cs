using Mediation.Application.Cases;
using Mediation.Domain.Cases;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Agreements;

/// <summary>What is due when, and the payee's word whether it came.</summary>
[ServesUseCase(typeof(GetPaymentCalendar))]
internal sealed class PaymentsPage(IMediator sender, ProblemTable problems) : Screen(sender, problems)
{
    [BindProperty(Name = "caseId", SupportsGet = true)]
    public Guid CaseId { get; set; }

    /// <summary>What was just said: received or missing.</summary>
    [BindProperty(Name = "done", SupportsGet = true)]
    public string? Done { get; set; }

    public PaymentCalendar Calendar { get; private set; } = null!;

    /// <summary>The term the last form was about, and the sum as typed.</summary>
    public Guid Asked { get; private set; }

    public string Amount { get; private set; } = "";

    public async Task OnGetAsync() => await ReadAsync();

    public async Task<IActionResult> OnPostAsync(Guid term, int seen, string? @do, string? amount)
    {
        await ReadAsync();
        (Asked, Amount) = (term, (amount ?? "").Trim());
        var number = Calendar.Days.ToList().FindIndex(day => day.Term == term) + 1;
        var receipt = await TryAsync(() => Command(term, seen, @do == "received", number), fault => FieldOf(fault, number));
        if (receipt is not null)
        {
            return Redirect($"/my/{CaseId}/payments?done={@do}");
        }

        await ReadAsync();
        return Page();
    }

    private TellPayment Command(Guid term, int seen, bool received, int number)
    {
        List<FieldFault> faults = [];
        var fen = received && Amount.Length > 0 ? Typed.Fen(Amount, $"amount-{number}", isRequired: true, faults) : null;
        return faults.Count == 0
            ? new TellPayment { CaseId = new CaseId(CaseId), SeenVersion = seen, TermId = term, Received = received, AmountFen = fen }
            : throw new MalformedRequestException(StatusCodes.Status400BadRequest, ProblemCodes.Malformed, [.. faults]);
    }

    private static string FieldOf(string fault, int number) => fault switch
    {
        "amountFen" or "payment.beyond-term" or "payment.zero" => $"amount-{number}",
        _ => fault.Contains('.', StringComparison.Ordinal) ? "" : fault,
    };

    private async Task ReadAsync() => Calendar = await SendAsync(new GetPaymentCalendar(CaseId));
}
