using Mediation.Application.Common;
using Mediation.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

/// <summary>What a visitor sees after the code: that there is a case, and the times to choose from. Nothing of what is claimed, or by whom.</summary>
[OpenToAll]
public sealed record GetVisit(string Visit) : IRequest<VisitView>
{
    public override string ToString() => nameof(GetVisit);
}

/// <param name="Party">Whom the message is for.</param>
/// <param name="Proposal">Times to choose from; null while none are offered.</param>
/// <param name="Session">The next session that was set, or null.</param>
public sealed record VisitView(
    string Office, string? OfficeEn, string Number, string Party, bool IsOrganisation, bool IsIdentified, DateTimeOffset? AcknowledgedAt,
    OfferedTimes? Proposal, DateTimeOffset? Session);

internal sealed class GetVisitHandler(AnswerDoor door) : IRequestHandler<GetVisit, VisitView>
{
    public async Task<VisitView> Handle(GetVisit query, CancellationToken ct)
    {
        var (_, open) = await door.IdentifiedAsync(query.Visit, ct);
        var (dispute, now) = (open.Dispute, door.Now);
        var office = await door.Db.Agencies.AsNoTracking().Where(agency => agency.Id == dispute.AgencyId)
            .Select(agency => new { agency.Name, agency.NameEn }).SingleAsync(ct);
        var planned = await door.Db.Cases.IgnoreQueryFilters().AsNoTracking().Where(one => one.Id == dispute.Id).SelectMany(one => one.Sessions)
            .Where(session => session.State == SessionState.Scheduled).Select(session => session.PlannedAt).ToListAsync(ct);
        return new VisitView(
            office.Name, office.NameEn, dispute.Number, open.Party.Name, open.Party.IsOrganisation, IsIdentified: true, open.Invitation.AcknowledgedAt,
            await door.Db.TimesForAsync(dispute.Id, open.Party.Id, ct), planned.Where(at => at > now).Order().Select(at => (DateTimeOffset?)at).FirstOrDefault());
    }
}
