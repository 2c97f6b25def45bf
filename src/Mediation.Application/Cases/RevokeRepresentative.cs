using Mediation.Application.Access;
using Mediation.Application.Common;
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

internal sealed class RevokeRepresentativeHandler(CaseDesk desk, RequestScope scope) : IRequestHandler<RevokeRepresentative, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(RevokeRepresentative command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var id = new RepresentativeId(command.RepresentativeId);
        scope.MustActFor(dispute, dispute.RepresentativeOf(id).For);
        dispute.Revoke(id, await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct);
    }
}
