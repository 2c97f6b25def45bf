using Mediation.Application.Access;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Deadlines;

namespace Mediation.Application.Cases;

/// <summary>Writes a loaded case down for one caller: the one place that masks and leaves out.</summary>
internal sealed class CaseViews(Caller caller, DateOnly today, Reckoning reckoning)
{
    private readonly bool _seesPersonalData = caller.May(Permission.SeePersonalData);
    private readonly bool _seesOfficeNotes = caller.May(Permission.ReadOfficeNotes);
    private readonly bool _seesMediation = caller.May(Permission.ReadMediation);

    private HashSet<PartyId> _own = [];

    public CaseDetails Of(DisputeCase dispute)
    {
        _own = [.. dispute.StandsFor(caller.IsStaff ? Guid.Empty : caller.Id, today).Select(party => party.Id)];
        return Written(dispute);
    }

    private CaseDetails Written(DisputeCase dispute) => new()
    {
        Id = dispute.Id.Value,
        Number = dispute.Number,
        Version = dispute.Version,
        AgencyId = dispute.AgencyId.Value,
        Status = dispute.Status,
        Actions = [.. CaseLifecycle.ActionsIn(dispute.Status)],
        Next = NextAction.Of(dispute, today),
        Channel = dispute.Channel,
        Stage = dispute.Stage,
        ExternalNumber = dispute.ExternalNumber,
        Channels = [.. dispute.Entries.OrderBy(entry => entry.Number).Select(Of)],
        ReceivedAt = dispute.ReceivedAt,
        ReceivedOn = dispute.ReceivedOn,
        AcceptedOn = dispute.AcceptedOn,
        ClosedOn = dispute.ClosedOn,
        ArchivedOn = dispute.ArchivedOn,
        RetentionYears = dispute.RetentionYears,
        Groups = dispute.Groups,
        Rejection = dispute.RejectionGround is { } ground
            ? new RejectionDetails(ground, dispute.RejectionReason, dispute.DuplicateOf?.Value)
            : null,
        Failure = dispute.FailureGround is { } failed ? new FailureDetails(failed, dispute.FailureReason, dispute.FailedOn) : null,
        ReferredTo = dispute.ReferredTo,
        TransferredFrom = dispute.TransferredFrom?.Value,
        SplitFrom = dispute.SplitFrom?.Value,
        Ledger = LedgerOf(dispute),
        Strands = dispute.Strands,
        Parties = [.. dispute.Parties.OrderBy(party => party.Number).Select(party => Of(party, dispute.ReceivedOn))],
        Representatives =
        [
            .. dispute.Representatives.OrderBy(agent => agent.ValidFrom).ThenBy(agent => agent.Name, StringComparer.Ordinal).Select(Of),
        ],
        Claims = [.. dispute.Claims.OrderBy(claim => claim.Number).Select(Of)],
        Contacts = _seesOfficeNotes ? [.. dispute.Contacts.OrderBy(contact => contact.At).ThenBy(contact => contact.Id).Select(Of)] : [],
        Mediators = [.. dispute.Mediators.OrderBy(part => part.AssignedOn).ThenByDescending(part => part.Presides).Select(Of)],
        Sessions = [.. dispute.Sessions.OrderBy(session => session.PlannedAt).Select(Of)],
        Agreements = [.. dispute.Agreements.OrderBy(agreement => agreement.Number).Select(Of)],
        Deadlines = Timetable(dispute),
        Remedies = [.. dispute.RemediesOn(today).Select(ReportBreachHandler.CodeOf)],
    };

    public static LedgerDetails LedgerOf(DisputeCase dispute) => new(
        dispute.Claimed.Fen, Money.Sum(dispute.Claims.SelectMany(dispute.StandingLines).Select(line => line.AlreadyPaid)).Fen, dispute.Agreed.Fen, dispute.Paid.Fen);

    /// <summary>Staff see every clock; parties see the same ones but for those between offices.</summary>
    public IReadOnlyList<DeadlineView> Timetable(DisputeCase dispute, bool openOnly = false) =>
    [
        .. dispute.Deadlines.Where(deadline => (!openOnly || deadline.IsOpen) && Shows(deadline))
            .OrderBy(deadline => deadline.DueOn).ThenBy(deadline => deadline.Clock).Select(Of),
    ];

    public bool Shows(Deadline deadline) =>
        caller.IsStaff || caller.Kind == CallerKind.System
        || reckoning.Clocks.Version(deadline.Clock, deadline.PeriodVersion).Visibility == ClockVisibility.Parties;

    public DeadlineView Of(Deadline deadline)
    {
        var period = reckoning.Clocks.Version(deadline.Clock, deadline.PeriodVersion);
        return new DeadlineView(
            deadline.Id.Value, deadline.Clock.ToString(), period.NameZh, period.NameEn, period.LegalBasis, deadline.StartOn, deadline.StartEvent, deadline.DueOn,
            deadline.IsProvisional, deadline.Status, deadline.IsOverdue(today), deadline.EndedOn, deadline.MetLate, deadline.SubjectId,
            deadline.Explanation.Steps);
    }

    private ChannelView Of(ChannelEntry entry) => new(
        entry.Id.Value, entry.Number, entry.Channel, entry.ExternalNumber, entry.ReceivedAt, entry.ReceivedOn, entry.ReplyDueOn, entry.FromCase?.Value,
        entry.AnsweredOn, entry.Manner, _seesOfficeNotes ? entry.Answer : null);

    private PartyView Of(Party party, DateOnly filedOn)
    {
        var clear = _seesPersonalData || _own.Contains(party.Id);
        return new PartyView(
            party.Id.Value, party.Side, party.Role, party.Name,
            party.Identity?.Kind,
            clear ? party.Identity?.Number : party.Identity?.Masked,
            party.CreditCode?.Value,
            clear ? party.Phone?.Value : party.Phone?.ToString(),
            clear ? party.Email?.Value : party.Email?.ToString(),
            party.Language,
            clear ? party.Address?.Text : null,
            party.Address?.AcceptsElectronicService ?? false,
            party.Relation, party.Groups, party.Consent, party.ConsentDecidedOn,
            party.IsApplicant ? party.Outcome : null,
            LimitationOfArbitration.Of(party, filedOn, reckoning));
    }

    private RepresentativeView Of(Representative agent) => new(
        agent.Id.Value, agent.Kind, agent.Name, _seesPersonalData ? agent.Phone?.Value : agent.Phone?.ToString(),
        _seesPersonalData ? agent.Email?.Value : agent.Email?.ToString(), agent.Language,
        [.. agent.For.Select(party => party.Value)], agent.Powers, agent.IsSpecial, agent.ValidFrom, agent.ValidTo, agent.RevokedOn);

    private static ClaimView Of(Claim claim) => new(
        claim.Id.Value, claim.Type, claim.Cause, claim.PeriodFrom, claim.PeriodTo, claim.Facts, claim.JointAndSeveral, claim.Claimed.Fen,
        [.. claim.Lines.Select(line => new ClaimLineView(line.ApplicantId?.Value, line.RespondentId?.Value, line.Amount.Fen, line.AlreadyPaid.Fen))]);

    private static ContactView Of(ContactAttempt contact) => new(contact.PartyId.Value, contact.Means, contact.Result, contact.At, contact.Note);

    private static MediatorView Of(CaseMediator part) => new(
        part.MediatorId.Value, part.Presides, part.AssignedOn, part.ReleasedOn, part.ReleaseReason, part.Disclosed,
        [.. part.WaivedBy.Select(party => party.Value)], part.ChallengedBy?.Value, part.ChallengeUpheld);

    private SessionView Of(MediationSession session) => new(
        session.Id.Value, session.State, session.PlannedAt, session.Mode, session.Place, session.StartedAt, session.EndedAt,
        [.. session.Present.Select(party => party.Value)],
        _seesMediation ? session.Minutes : null,
        _seesMediation ? session.SettlementTalk : null,
        [.. session.Facts.Select(fact => new FactView(fact.Text, [.. fact.ConfirmedBy.Select(party => party.Value)]))]);

    private AgreementView Of(Agreement agreement) => new(
        agreement.Id.Value, agreement.Number, agreement.Revision, agreement.OnTheSpot, agreement.ReachedOn, agreement.EffectiveOn,
        agreement.AbandonedOn, agreement.Text, agreement.TextHash,
        [.. agreement.Applicants.Select(party => party.Value)],
        [.. agreement.Claims.Select(claim => claim.Value)],
        [.. agreement.Terms.OrderBy(term => term.Number).Select(Of)],
        [.. agreement.Signatures.Select(given => new SignatureView(given.Kind, given.SignerId, given.RepresentativeId, given.Manner, given.SignedAt))],
        [.. agreement.IsOpenDraft ? agreement.StillToSign : []],
        [.. agreement.Confirmations.Select(filed => new ConfirmationView(
            filed.Route, filed.Body, filed.ExternalNumber, filed.FiledOn, filed.Result, filed.ResultOn, filed.InstrumentNumber))]);

    private TermView Of(AgreementTerm term) => new(
        term.Id.Value, term.Number, term.ClaimId?.Value, term.PayerId.Value, term.PayeeId.Value, term.Amount.Fen,
        term.Amount.ToChineseUppercase(), term.DueOn, term.Manner,
        _seesPersonalData ? term.Account?.Value : term.Account?.ToString(), term.Text, term.Paid.Fen, term.Outstanding.Fen, term.PerformedOn);
}
