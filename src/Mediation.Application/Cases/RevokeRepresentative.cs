using Mediation.Application.Access;
using Mediation.Domain.Cases;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Ends a representative's authority from today on.</summary>
[Requires(Permission.SupplementApplication)]
public sealed record RevokeRepresentative : ReasonedCaseCommand
{
    public required Guid RepresentativeId { get; init; }
}

internal sealed class RevokeRepresentativeValidator : ReasonedCaseCommandValidator<RevokeRepresentative>;

internal sealed class RevokeRepresentativeHandler(CaseDesk desk) : IRequestHandler<RevokeRepresentative, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(RevokeRepresentative command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        dispute.Revoke(new RepresentativeId(command.RepresentativeId), await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct);
    }
}
