using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Cases;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Records whom ten or more workers with a common claim elected to speak for them: three to five of themselves.</summary>
[Requires(Permission.RecordConsent)]
public sealed record ElectRepresentatives : CaseCommand
{
    public required IReadOnlyList<Guid> Workers { get; init; }
}

internal sealed class ElectRepresentativesValidator : AbstractValidator<ElectRepresentatives>
{
    public ElectRepresentativesValidator() => RuleFor(command => command.Workers).NotEmpty();
}

internal sealed class ElectRepresentativesHandler(CaseDesk desk) : IRequestHandler<ElectRepresentatives, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ElectRepresentatives command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var moment = await desk.MomentAsync(ct);
        dispute.Elect([.. command.Workers.Distinct().Select(worker => (RepresentativeId.New(moment.Now), new PartyId(worker)))], moment);
        return await desk.SaveAsync(dispute, ct);
    }
}
