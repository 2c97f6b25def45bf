using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using MediatR;

namespace Mediation.Application.Representation;

/// <summary>The applicant says, from his own account, whether what another typed for him is his application. Nobody says it for him.</summary>
[Requires(Permission.TakePlace)]
public sealed record ConfirmFiling : CaseCommand
{
    /// <summary>False: he did not ask for it. Then nobody who came with it sees it any more.</summary>
    public required bool IsMine { get; init; }
}

internal sealed class ConfirmFilingValidator : AbstractValidator<ConfirmFiling>;

internal sealed class ConfirmFilingHandler(CaseDesk desk, FilingHelpers helpers, RequestScope scope) : IRequestHandler<ConfirmFiling, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ConfirmFiling command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        if (!dispute.Applicants.Any(party => party.AccountId == scope.Caller.Id))
        {
            throw new RuleBrokenException(RuleCode.PartyItselfOnly);
        }

        var moment = await desk.MomentAsync(ct);
        if (command.IsMine)
        {
            dispute.ConfirmFiling(FilingConfirmation.ByCode, moment);
            return await desk.SaveAsync(dispute, ct);
        }

        await using var work = await desk.Db.BeginAsync(ct);
        dispute.DisownFiling(moment);
        var receipt = await desk.SaveAsync(dispute, ct);
        await helpers.PassDraftAsync(dispute, helper: null, ct);
        await work.CompleteAsync(ct);
        return receipt;
    }
}
