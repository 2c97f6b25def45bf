using Mediation.Application.Access;
using Mediation.Domain.People;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>The organisation decides on a request that a mediator stand back (回避决定).</summary>
[Requires(Permission.AssignMediator)]
public sealed record DecideChallenge : ReasonedCaseCommand
{
    public required Guid MediatorId { get; init; }

    /// <summary>Upheld, the mediator must be replaced before anything goes on.</summary>
    public required bool Upheld { get; init; }
}

internal sealed class DecideChallengeValidator : ReasonedCaseCommandValidator<DecideChallenge>;

internal sealed class DecideChallengeHandler(CaseDesk desk) : IRequestHandler<DecideChallenge, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(DecideChallenge command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        dispute.DecideChallenge(new MediatorId(command.MediatorId), command.Upheld);
        return await desk.SaveAsync(dispute, ct);
    }
}
