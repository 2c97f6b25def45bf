using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Evidence;
using Mediation.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

/// <summary>Does not take the case on, with the ground and a written reason (不予受理通知书).</summary>
[Requires(Permission.DecideAcceptance)]
public sealed record RejectCase : ReasonedCaseCommand
{
    public required RejectionGround Ground { get; init; }

    /// <summary>The earlier case, where this one repeats it.</summary>
    public Guid? DuplicateOf { get; init; }
}

internal sealed class RejectCaseValidator : ReasonedCaseCommandValidator<RejectCase>;

internal sealed class RejectCaseHandler(CaseDesk desk, MovingEvidence evidence) : IRequestHandler<RejectCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(RejectCase command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        CaseId? first = command.DuplicateOf is { } earlier ? new CaseId(earlier) : null;
        if (first is not null && (first == dispute.Id || !await desk.Db.Cases.AnyAsync(other => other.Id == first, ct)))
        {
            throw new NotFoundException("duplicateOf");
        }

        var moment = await desk.MomentAsync(ct);
        if (command.Ground == RejectionGround.Duplicate && first is { } kept)
        {
            var earliest = await desk.Db.LoadCaseAsync(kept, null, ct);
            earliest.TakeOver(dispute, moment);
            await evidence.JoinAsync(dispute, earliest, ct);
        }

        dispute.Reject(command.Ground, command.Reason, first, moment);
        return await desk.SaveAsync(dispute, ct);
    }
}
