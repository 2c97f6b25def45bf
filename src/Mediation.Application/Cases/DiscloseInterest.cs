using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Cases;
using Mediation.Domain.People;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>A mediator tells of a relation that might raise doubt (披露); nothing goes on until every party agrees or he is replaced.</summary>
[Requires(Permission.Mediate)]
public sealed record DiscloseInterest : CaseCommand
{
    public required Guid MediatorId { get; init; }

    public required InterestKind Interest { get; init; }

    public required string Statement { get; init; }
}

internal sealed class DiscloseInterestValidator : AbstractValidator<DiscloseInterest>
{
    public DiscloseInterestValidator() => RuleFor(command => command.Statement).NotEmpty().MaximumLength(CaseMediator.ReasonMaxLength);
}

internal sealed class DiscloseInterestHandler(CaseDesk desk) : IRequestHandler<DiscloseInterest, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(DiscloseInterest command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        dispute.DiscloseInterest(new MediatorId(command.MediatorId), command.Interest, command.Statement);
        return await desk.SaveAsync(dispute, ct);
    }
}
