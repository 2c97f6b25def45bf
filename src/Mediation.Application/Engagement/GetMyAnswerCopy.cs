using Mediation.Application.Access;
using Mediation.Application.Common;
using MediatR;

namespace Mediation.Application.Engagement;

/// <summary>The very text the hash of the receipt was taken of.</summary>
[Requires(Permission.AnswerCase)]
public sealed record GetMyAnswerCopy(Guid CaseId) : IRequest<AnswerProof>;

public sealed record AnswerProof(AnswerReceipt Receipt, string Copy);

internal sealed class GetMyAnswerCopyHandler(AnswerDesk desk) : IRequestHandler<GetMyAnswerCopy, AnswerProof>
{
    public async Task<AnswerProof> Handle(GetMyAnswerCopy query, CancellationToken ct)
    {
        var (dispute, _, answer) = await desk.ComeAsync(query.CaseId, ct);
        return answer?.SentAt is null ? throw new NotFoundException("receipt") : new AnswerProof(AnswerReceipt.Of(dispute, answer), answer.Copy!);
    }
}
