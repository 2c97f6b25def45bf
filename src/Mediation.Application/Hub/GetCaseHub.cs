using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Representation;
using Mediation.Domain.Cases;
using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Deadlines;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Hub;

/// <summary>Where a case stands, for somebody it is about: who has it, until when and why, and what is for the caller to do.</summary>
[Requires(Permission.ReadCase)]
public sealed record GetCaseHub(Guid CaseId) : IRequest<CaseHub>;

/// <param name="Office">Code and names of the body that has the case.</param>
/// <param name="Next">What it waits for, whose turn it is and by when, included; null once it is archived.</param>
/// <param name="Clock">The clock that sets this day; null where a session or a promise sets it, or nothing does.</param>
/// <param name="Duties">What the caller must do, the most urgent first; empty for staff and for whoever has nothing to do.</param>
/// <param name="Mediators">Names of those who mediate it now, the presiding one first.</param>
/// <param name="Sessions">Planned and held, the next one first.</param>
public sealed record CaseHub(
    Guid Id, string Number, int Version, CaseStatus Status, string Applicant, int Applicants, string Respondent, HubOffice Office, NextAction? Next,
    DeadlineView? Clock, IReadOnlyList<HubDuty> Duties, LedgerDetails Ledger, IReadOnlyList<string> Mediators, IReadOnlyList<HubSession> Sessions,
    IReadOnlyList<HubSide> Own, bool HasAgreement)
{
    /// <summary>Whether the applicant stands behind what another typed for him.</summary>
    public FilingConfirmation Confirmation { get; init; }

    /// <summary>The authority by which the caller is here; null for a party itself and for staff.</summary>
    public HubPerson? Through { get; init; }

    /// <summary>Who acts or acted for the caller's own side of the file.</summary>
    public IReadOnlyList<HubPerson> People { get; init; } = [];
}

public sealed record HubOffice(string Code, string Name, string NameEn);

/// <param name="At">The planned beginning; for one that was held, the real one.</param>
public sealed record HubSession(Guid Id, SessionState State, DateTimeOffset At, SessionMode Mode, string Place);

/// <summary>A party of the case that is the caller's own.</summary>
public sealed record HubSide(Guid PartyId, PartySide Side, string Name);

/// <param name="Acts">Today; a right that ended or has not begun shows nothing of the file.</param>
/// <param name="Seated">Has signed in; until then the place waits for the number on file.</param>
public sealed record HubPerson(
    Guid Id, RepresentativeKind Kind, string Name, HelperRelation? Relation, Powers Powers, DateOnly ValidFrom, DateOnly? ValidTo, DateOnly? RevokedOn,
    bool Acts, bool Seated);

internal sealed class GetCaseHubHandler(
    IAppDb db, PlatformTime time, IWorkCalendars calendars, IClockCatalogues clocks, RequestScope scope, IEnumerable<IHubDuties> sources)
    : IRequestHandler<GetCaseHub, CaseHub>
{
    public async Task<CaseHub> Handle(GetCaseHub query, CancellationToken ct)
    {
        var dispute = await db.ReadCaseAsync(new CaseId(query.CaseId), ct);
        var views = new CaseViews(scope.Caller, time.Today, new Reckoning(await calendars.CurrentAsync(ct), await clocks.CurrentAsync(ct)));
        var next = NextAction.Of(dispute, time.Today);
        IReadOnlyList<Party> own = scope.StandsFor(dispute);
        var (applicant, respondent) = (dispute.Applicants.OrderBy(party => party.Number).First(), dispute.Respondents.OrderBy(party => party.Number).First());
        return new CaseHub(
            dispute.Id.Value, dispute.Number, dispute.Version, dispute.Status, applicant.Name, dispute.Applicants.Count(), respondent.Name,
            await db.Agencies.AsNoTracking().Where(agency => agency.Id == dispute.AgencyId)
                .Select(agency => new HubOffice(agency.Code, agency.Name, agency.NameEn)).SingleAsync(ct),
            next, views.Timetable(dispute, openOnly: true).FirstOrDefault(deadline => deadline.DueOn == next?.By),
            await DutiesAsync(dispute, own, ct), CaseViews.LedgerOf(dispute, OwnShare.Of(scope.Caller, dispute, time.Today)), await MediatorsAsync(dispute, ct), [.. Sessions(dispute)],
            [.. own.Select(party => new HubSide(party.Id.Value, party.Side, party.Name))],
            dispute.Agreements.Any(agreement => agreement.AbandonedOn is null))
        {
            Confirmation = dispute.Confirmation,
            Through = own.Count > 0 && scope.Through(dispute, own[0]) is { } through ? PersonOf(through) : null,
            People = [.. dispute.Representatives.Where(one => own.Any(party => one.ActsFor(party.Id)))
                .OrderBy(one => one.RevokedOn is not null).ThenBy(one => one.ValidFrom).ThenBy(one => one.Id.Value).Select(PersonOf)],
        };
    }

    private HubPerson PersonOf(Representative one) => new(
        one.Id.Value, one.Kind, one.Name, one.Relation, one.Powers, one.ValidFrom, one.ValidTo, one.RevokedOn, one.IsValidOn(time.Today), one.AccountId is not null);

    private async Task<IReadOnlyList<HubDuty>> DutiesAsync(DisputeCase dispute, IReadOnlyList<Party> own, CancellationToken ct)
    {
        List<HubDuty> duties = own.Count == 0 ? [] : [.. CaseDuties.Of(dispute, own, time.Today)];
        foreach (var source in own.Count == 0 ? [] : sources)
        {
            duties.AddRange(await source.OfAsync(dispute, own, ct));
        }

        if (own.Count > 0 && scope.Through(dispute, own[0]) is { } through)
        {
            duties.RemoveAll(duty => !PowersNeeded.MayDo(duty.Kind, through));
        }

        return [.. duties.OrderBy(duty => duty.By ?? DateOnly.MaxValue).ThenBy(duty => duty.Kind)];
    }

    private async Task<IReadOnlyList<string>> MediatorsAsync(DisputeCase dispute, CancellationToken ct)
    {
        var parts = dispute.Mediators.Where(part => part.ReleasedOn is null).OrderByDescending(part => part.Presides).Select(part => part.MediatorId).ToList();
        var names = await db.Mediators.AsNoTracking().Where(mediator => parts.Contains(mediator.Id)).ToDictionaryAsync(mediator => mediator.Id, mediator => mediator.Name, ct);
        return [.. parts.Where(names.ContainsKey).Select(part => names[part])];
    }

    private static IEnumerable<HubSession> Sessions(DisputeCase dispute) => dispute.Sessions
        .Where(session => session.State is SessionState.Scheduled or SessionState.Held)
        .OrderBy(session => session.State == SessionState.Held).ThenBy(session => session.PlannedAt)
        .Select(session => new HubSession(session.Id.Value, session.State, session.StartedAt ?? session.PlannedAt, session.Mode, session.Place ?? ""));
}
