using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Intake;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Intake;
using Mediation.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Representation;

/// <summary>
/// What a filing by a helper needs beyond one's own: the helper stands in it with the number he signed in with, and the worker with his own
/// word, at once by a code to his phone or later.
/// </summary>
internal sealed class FilingHelpers(IAppDb db, OneTimeCodes codes, IPortalAccounts accounts, RequestScope scope)
{
    public static bool IsHelped(FilingAnswers answers) => FilingFields.Who(answers) == FilingFields.Helper;

    public async Task<CodeSent> SendCodeAsync(SubmitApplication application, string language, CancellationToken ct) =>
        await codes.SendForFilingAsync(await WorkersPhoneAsync(application, ct), language, ct);

    /// <summary>Called before the transaction of the submission: a wrong try counts, whatever becomes of it.</summary>
    public async Task<FilingStanding> StandAsync(SubmitApplication application, string? code, string language, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return new FilingStanding(null, FilingConfirmation.Awaited);
        }

        var phone = await WorkersPhoneAsync(application, ct);
        return await codes.UseForFilingAsync(phone, code, ct) && await accounts.EnterAsync(phone, language, ct) is { } account
            ? new FilingStanding(account, FilingConfirmation.ByCode)
            : throw new RuleBrokenException(RuleCode.CodeWrong);
    }

    /// <summary>The helper stands in the file with the number he proved, not with one he typed.</summary>
    public async Task<SubmitApplication> WithOwnPhoneAsync(SubmitApplication application, CancellationToken ct)
    {
        var own = await accounts.PhoneOfAsync(scope.Caller.Id, ct);
        return application with { Representatives = [.. application.Representatives.Select(helper => helper with { Phone = own?.Value })] };
    }

    /// <summary>The receipt and the copy go to the worker when the helper's access ends.</summary>
    public async Task PassDraftAsync(DisputeCase dispute, Guid? helper, CancellationToken ct)
    {
        var (id, to) = (dispute.Id, dispute.Applicants.OrderBy(party => party.Number).First().AccountId ?? Guid.Empty);
        await db.Filings.Where(draft => draft.CaseId == id && draft.AccountId != to && (helper == null || draft.AccountId == helper))
            .ExecuteUpdateAsync(set => set.SetProperty(draft => draft.AccountId, to), ct);
    }

    // A code to the helper's own phone would prove nothing of the worker: then he confirms at the counter, by his hand.
    private async Task<PhoneNumber> WorkersPhoneAsync(SubmitApplication application, CancellationToken ct)
    {
        var phone = PortalPhone.Parse(application.Applicants[0].Phone);
        return await accounts.PhoneOfAsync(scope.Caller.Id, ct) == phone ? throw new RuleBrokenException(RuleCode.HelperPhoneOfWorker) : phone;
    }
}

/// <summary>In whose name an application comes.</summary>
/// <param name="Applicant">The account of the first applicant; null while none is known.</param>
internal sealed record FilingStanding(Guid? Applicant, FilingConfirmation Confirmation);
