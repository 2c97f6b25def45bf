using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Evidence;
using Mediation.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Evidence;

/// <summary>The bytes of an item that was checked. The other side's first look ends its giver's right to take it back.</summary>
[Requires(Permission.ReadEvidence)]
public sealed record ReadEvidence(EvidenceOf Of, Guid Evidence) : IRequest<EvidenceContent>;

/// <param name="Bytes">Read once, in this request; it can be wound to any place.</param>
/// <param name="Name">To save it under.</param>
public sealed record EvidenceContent(Stream Bytes, string Name, string MediaType, string Hash);

internal sealed class ReadEvidenceHandler(EvidenceDesk desk, IAccessLog log, RequestScope scope) : IRequestHandler<ReadEvidence, EvidenceContent>
{
    public async Task<EvidenceContent> Handle(ReadEvidence query, CancellationToken ct)
    {
        var standing = await desk.EnterAsync(query.Of, ct);
        var file = await FindAsync(standing, query.Evidence, ct);
        if (standing.Side is { } side && file.NoteSeenBy(side, desk.Now))
        {
            try
            {
                await desk.Db.SaveChangesAsync(ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Taken back, or seen by another of the same side, at this moment.
                desk.Db.Forget();
                file = await FindAsync(standing, query.Evidence, ct);
            }
        }

        if (file.AccountId != scope.Caller.Id)
        {
            await log.PersonalDataSeenAsync(scope.Caller, scope.UseCase, query.Evidence, ct);
        }

        return new EvidenceContent(new PieceStream(desk.Db, file.Id, file.Size), PaperFile.SaveAs(file.Name, file.MediaType!), file.MediaType!, file.Hash!);
    }

    private async Task<EvidenceFile> FindAsync(EvidenceStanding standing, Guid evidence, CancellationToken ct)
    {
        var id = new EvidenceId(evidence);
        return await desk.VisibleTo(standing).SingleOrDefaultAsync(file => file.Id == id && file.State == EvidenceState.Kept, ct)
            ?? throw new NotFoundException("evidence");
    }
}
