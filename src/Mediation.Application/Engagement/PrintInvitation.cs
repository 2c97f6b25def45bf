using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Engagement;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

/// <summary>
/// The invitation as a letter to print. It shows where somebody lives and how to get in, so each reading goes to the access log. The code is on
/// it only where there is neither mobile nor e-mail to send one to.
/// </summary>
[Requires(Permission.RecordConsent)]
public sealed record PrintInvitation(Guid Invitation) : IRequest<PrintedInvitation>;

/// <param name="Code">Second proof on paper, in two groups of four; null where a code goes to a phone or mailbox instead.</param>
public sealed record PrintedInvitation(string Office, string OfficeEn, string Number, string Party, string? Address, string Link, string? Code)
{
    public override string ToString() => nameof(PrintedInvitation);
}

internal sealed class PrintInvitationHandler(
    IAppDb db, IInvitationSecrets secrets, InvitationLinks links, IAccessLog log, RequestScope scope, PlatformTime time)
    : IRequestHandler<PrintInvitation, PrintedInvitation>
{
    private const int Group = InvitationSecret.PaperCodeLength / 2;

    public async Task<PrintedInvitation> Handle(PrintInvitation query, CancellationToken ct)
    {
        var id = new InvitationId(query.Invitation);
        var invitation = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFoundException("invitation");
        var dispute = await db.Cases.AsNoTracking().SingleOrDefaultAsync(one => one.Id == invitation.CaseId, ct);
        if (dispute is null || !Invitation.IsOpen(dispute, time.Today))
        {
            throw new NotFoundException("invitation");
        }

        await log.PersonalDataSeenAsync(scope.Caller, scope.UseCase, query.Invitation, ct);
        var party = dispute.PartyOf(invitation.PartyId);
        var office = await db.Agencies.AsNoTracking().Where(agency => agency.Id == dispute.AgencyId).Select(agency => new { agency.Name, agency.NameEn }).SingleAsync(ct);
        var code = OwnAddresses.Of(dispute, party).NeedsPaper ? secrets.PaperCodeOf(id, invitation.Serial) : null;
        return new PrintedInvitation(
            office.Name, office.NameEn, dispute.Number, party.Name, party.Address?.Text, links.Of(id, invitation.Serial), code is null ? null : $"{code[..Group]}-{code[Group..]}");
    }
}
