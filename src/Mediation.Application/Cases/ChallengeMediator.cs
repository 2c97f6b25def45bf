using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.People;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>A party asks that a mediator stand back (申请回避).</summary>
[Requires(Permission.ChallengeMediator)]
public sealed record ChallengeMediator : ReasonedCaseCommand
{
    public required Guid MediatorId { get; init; }

    public required Guid PartyId { get; init; }
}

internal sealed class ChallengeMediatorValidator : ReasonedCaseCommandValidator<ChallengeMediator>
{
    public ChallengeMediatorValidator() => RuleFor(command => command.Reason).MaximumLength(CaseMediator.ReasonMaxLength);
}

internal sealed class ChallengeMediatorHandler(CaseDesk desk, RequestScope scope) : IRequestHandler<ChallengeMediator, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ChallengeMediator command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var party = new PartyId(command.PartyId);
        scope.MustActFor(dispute, [party]);
        dispute.Challenge(new MediatorId(command.MediatorId), party, command.Reason);
        return await desk.SaveAsync(dispute, ct);
    }
}
