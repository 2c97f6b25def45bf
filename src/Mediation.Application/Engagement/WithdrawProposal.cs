using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using MediatR;

namespace Mediation.Application.Engagement;

/// <summary>Takes offered times back; nobody can choose them any more.</summary>
[Requires(Permission.Mediate)]
public sealed record WithdrawProposal : CaseCommand
{
    [System.Text.Json.Serialization.JsonIgnore]
    public Guid Proposal { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public override Guid Target => Proposal;
}

internal sealed class WithdrawProposalValidator : AbstractValidator<WithdrawProposal>
{
    public WithdrawProposalValidator() => RuleFor(command => command.Proposal).NotEmpty();
}

internal sealed class WithdrawProposalHandler(CaseDesk desk) : IRequestHandler<WithdrawProposal, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(WithdrawProposal command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        (await desk.Db.ProposalAsync(command.Proposal, dispute.Id, ct)).Withdraw();
        return await desk.SaveAsync(dispute, ct);
    }
}
