using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Cases;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Records that a party agrees to be mediated or refuses. Silence is neither.</summary>
[Requires(Permission.RecordConsent)]
public sealed record RecordConsent : CaseCommand
{
    public required Guid PartyId { get; init; }

    public required bool Agrees { get; init; }

    public required ConsentManner Manner { get; init; }

    /// <summary>What the party said when it refused; goes into the written notice.</summary>
    public string? Reason { get; init; }
}

internal sealed class RecordConsentValidator : AbstractValidator<RecordConsent>
{
    public RecordConsentValidator()
    {
        RuleFor(command => command.PartyId).NotEmpty();
        RuleFor(command => command.Reason).MaximumLength(DisputeCase.ReasonMaxLength);
    }
}

internal sealed class RecordConsentHandler(CaseDesk desk) : IRequestHandler<RecordConsent, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(RecordConsent command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        dispute.RecordConsent(new PartyId(command.PartyId), command.Agrees, command.Manner, command.Reason, await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct);
    }
}
