using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>The bytes of a paper of a referral. What is mediation-only is there for the side that keeps it alone.</summary>
[Requires(Permission.ReadReferrals)]
public sealed record ReadPaper(Guid ReferralId, string Hash) : IRequest<AttachmentContent>;

internal sealed class ReadPaperHandler(IAppDb db, IAttachments attachments, IAccessLog log, RequestScope scope) : IRequestHandler<ReadPaper, AttachmentContent>
{
    public async Task<AttachmentContent> Handle(ReadPaper query, CancellationToken ct)
    {
        var id = new ReferralId(query.ReferralId);
        var referral = await db.Referrals.AsNoTracking().VisibleTo(db, scope.Caller).SingleOrDefaultAsync(one => one.Id == id, ct);
        var side = referral?.SideOf(scope.Caller.Agency);
        var paper = referral?.Papers.FirstOrDefault(one => one.Hash == query.Hash && referral.Shows(one, side));
        if (paper is null || await attachments.FindAsync(paper.Hash, ct) is not { } found)
        {
            throw new NotFoundException("paper");
        }

        await log.PersonalDataSeenAsync(scope.Caller, scope.UseCase, query.ReferralId, ct);
        return found with { Reference = new AttachmentReference(paper.Hash, paper.Size, paper.MediaType, PaperFile.SaveAs(paper.Name, paper.MediaType)) };
    }
}
