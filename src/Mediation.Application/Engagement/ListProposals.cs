using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Engagement;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

/// <summary>Times offered in a case and what each party said to them; newest first. For those who mediate.</summary>
[Requires(Permission.ReadMediation)]
public sealed record ListProposals(Guid CaseId) : IRequest<IReadOnlyList<ProposalView>>;

public sealed record ProposalView(
    Guid Id, ProposalState State, DateTimeOffset ProposedAt, IReadOnlyList<DateTimeOffset> Slots, IReadOnlyList<SessionMode> Modes,
    IReadOnlyList<PartyTimes> Answers, int? ConfirmedSlot, Guid? Session);

public sealed record PartyTimes(Guid Party, IReadOnlyList<int> Suiting, SessionMode? Mode, string? Words, DateTimeOffset At);

internal sealed class ListProposalsHandler(IAppDb db) : IRequestHandler<ListProposals, IReadOnlyList<ProposalView>>
{
    private const int Most = 20;

    public async Task<IReadOnlyList<ProposalView>> Handle(ListProposals query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        if (!await db.Cases.AnyAsync(dispute => dispute.Id == id, ct))
        {
            throw new NotFoundException("case");
        }

        var proposals = await db.SessionProposals.AsNoTracking().Where(one => one.CaseId == id).OrderByDescending(one => one.Id).Take(Most).ToListAsync(ct);
        return
        [
            .. proposals.Select(one => new ProposalView(
                one.Id.Value, one.State, one.ProposedAt, one.Slots, one.Modes,
                [.. one.Answers.OrderBy(answer => answer.Id).Select(answer => new PartyTimes(answer.PartyId.Value, answer.Suiting, answer.Mode, answer.Words, answer.At))],
                one.ConfirmedSlot, one.SessionId?.Value)),
        ];
    }
}
