using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Representation;
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

internal sealed class RevokeRepresentativeHandler(CaseDesk desk, FilingHelpers helpers, RequestScope scope)
    : IRequestHandler<RevokeRepresentative, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(RevokeRepresentative command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var leaving = dispute.RepresentativeOf(new RepresentativeId(command.RepresentativeId));

        // Who acts for a party may always lay it down; only the party may end it for others.
        if (leaving.AccountId != scope.Caller.Id || scope.Caller.IsStaff)
        {
            scope.MustActFor(dispute, leaving.For);
        }

        await using var work = await desk.Db.BeginAsync(ct);
        dispute.Revoke(leaving.Id, await desk.MomentAsync(ct));
        var receipt = await desk.SaveAsync(dispute, ct);
        if (leaving.AccountId is { } account)
        {
            await helpers.PassDraftAsync(dispute, account, ct);
        }

        await work.CompleteAsync(ct);
        return receipt;
    }
}
