using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Intake;
using MediatR;

namespace Mediation.Application.Intake;

/// <summary>When the caller filed what, under which number, with the copy and its hash.</summary>
[Requires(Permission.KeepFilings)]
public sealed record GetFilingReceipt(Guid Filing) : IRequest<FilingProof>;

internal sealed class GetFilingReceiptHandler(FilingDesk desk) : IRequestHandler<GetFilingReceipt, FilingProof>
{
    public async Task<FilingProof> Handle(GetFilingReceipt query, CancellationToken ct)
    {
        var draft = await desk.LoadAsync(query.Filing, ct);
        return draft.State == FilingState.Submitted ? new FilingProof(FilingReceipt.Of(draft), draft.Copy!) : throw new NotFoundException("receipt");
    }
}
