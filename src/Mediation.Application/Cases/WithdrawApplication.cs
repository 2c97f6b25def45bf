using Mediation.Application.Access;
using Mediation.Application.Common;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Some or all applicants take their application back (撤回); what has interrupted the limitation stays interrupted.</summary>
[Requires(Permission.Withdraw)]
public sealed record WithdrawApplication : ReasonedCaseCommand
{
    /// <summary>Who; absent, every applicant still undecided. A party withdraws for itself alone.</summary>
    public IReadOnlyList<Guid>? Applicants { get; init; }
}

internal sealed class WithdrawApplicationValidator : ReasonedCaseCommandValidator<WithdrawApplication>;

internal sealed class WithdrawApplicationHandler(CaseDesk desk, RequestScope scope) : IRequestHandler<WithdrawApplication, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(WithdrawApplication command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var leaving = Undecided.Or(command.Applicants, dispute);
        scope.MustActFor(dispute, leaving);
        dispute.Withdraw(leaving, await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct);
    }
}
