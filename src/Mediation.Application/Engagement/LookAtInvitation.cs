using Mediation.Application.Common;
using Mediation.Domain.Engagement;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

/// <summary>What whoever has the address sees: which office has a message, and where the code would go. Changes nothing: programs look too.</summary>
[OpenToAll]
public sealed record LookAtInvitation(string Secret) : IRequest<InvitationOutside>
{
    /// <summary>Never the secret: a request may be printed into a log.</summary>
    public override string ToString() => nameof(LookAtInvitation);
}

/// <param name="Ways">Where a code can come from, with the end of the number or address; on paper there is none.</param>
public sealed record InvitationOutside(string Office, string? OfficeEn, IReadOnlyList<ProofWay> Ways);

/// <param name="Hint">Last four digits of the number, or first letter and domain of the address; null on paper.</param>
public sealed record ProofWay(VisitProof Proof, string? Hint)
{
    private const int ShownDigits = 4;

    internal static IReadOnlyList<ProofWay> Of(OwnAddresses own)
    {
        List<ProofWay> ways = [];
        if (own.Mobile is { } mobile)
        {
            ways.Add(new ProofWay(VisitProof.Phone, mobile.Value[^ShownDigits..]));
        }

        if (own.Email is { } address)
        {
            ways.Add(new ProofWay(VisitProof.Email, address.ToString()));
        }

        return ways.Count > 0 ? ways : [new ProofWay(VisitProof.Paper, null)];
    }
}

internal sealed class LookAtInvitationHandler(AnswerDoor door) : IRequestHandler<LookAtInvitation, InvitationOutside>
{
    public async Task<InvitationOutside> Handle(LookAtInvitation query, CancellationToken ct)
    {
        var open = await door.OpenAsync(query.Secret, ct);
        var office = await door.Db.Agencies.AsNoTracking().Where(agency => agency.Id == open.Dispute.AgencyId)
            .Select(agency => new { agency.Name, agency.NameEn }).SingleAsync(ct);
        return new InvitationOutside(office.Name, office.NameEn, ProofWay.Of(open.Own));
    }
}
