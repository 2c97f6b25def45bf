using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Engagement;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

/// <summary>How each respondent of a case was approached and how far it came.</summary>
[Requires(Permission.ReadEngagement)]
public sealed record GetEngagement(Guid CaseId) : IRequest<IReadOnlyList<RespondentEngagement>>;

/// <param name="Tries">Wrong proofs at the present address.</param>
public sealed record RespondentEngagement(
    Guid Invitation, Guid Party, DateTimeOffset InvitedAt, DateTimeOffset? AcknowledgedAt, int Tries, IReadOnlyList<ReachedStep> Steps,
    IReadOnlyList<MadeApproach> Approaches);

public sealed record ReachedStep(FunnelStep Step, DateTimeOffset At, ApproachChannel? Channel);

public sealed record MadeApproach(ApproachChannel Channel, DateTimeOffset At);

internal sealed class GetEngagementHandler(IAppDb db) : IRequestHandler<GetEngagement, IReadOnlyList<RespondentEngagement>>
{
    public async Task<IReadOnlyList<RespondentEngagement>> Handle(GetEngagement query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        if (!await db.Cases.AnyAsync(dispute => dispute.Id == id, ct))
        {
            throw new NotFoundException("case");
        }

        // One for each respondent of the case: few.
        var invitations = await db.Invitations.AsNoTracking().Where(one => one.CaseId == id).OrderBy(one => one.Id).ToListAsync(ct);
        return
        [
            .. invitations.Select(one => new RespondentEngagement(
                one.Id.Value, one.PartyId.Value, one.InvitedAt, one.AcknowledgedAt, one.Tries,
                [.. one.Marks.OrderBy(mark => mark.At).ThenBy(mark => mark.Step).Select(mark => new ReachedStep(mark.Step, mark.At, mark.Channel))],
                [.. one.Approaches.OrderBy(approach => approach.At).Select(approach => new MadeApproach(approach.Channel, approach.At))])),
        ];
    }
}
