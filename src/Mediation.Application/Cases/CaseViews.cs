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
    private OwnShare _share = OwnShare.Whole;

    public CaseDetails Of(DisputeCase dispute)
    {
        _own = [.. dispute.StandsFor(caller.IsStaff ? Guid.Empty : caller.Id, today).Select(party => party.Id)];
        _share = OwnShare.Of(caller, dispute, today);
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
        Ledger = LedgerOf(dispute, _share),
        // Sums of strands are sums of everybody in them.
        Strands = _share.IsWhole ? dispute.Strands : [],
        Parties = [.. dispute.Parties.OrderBy(party => party.Number).Select(party => Of(party, dispute.ReceivedOn, _share))],
        Representatives =
        [
            .. dispute.Representatives.OrderBy(agent => agent.ValidFrom).ThenBy(agent => agent.Name, StringComparer.Ordinal).Select(Of),
        ],
        Claims = [.. dispute.Claims.OrderBy(claim => claim.Number).Select(claim => Of(claim, _share))],
        Contacts = _seesOfficeNotes ? [.. dispute.Contacts.OrderBy(contact => contact.At).ThenBy(contact => contact.Id).Select(Of)] : [],
        Mediators = [.. dispute.Mediators.OrderBy(part => part.AssignedOn).ThenByDescending(part => part.Presides).Select(Of)],
        Sessions = [.. dispute.Sessions.OrderBy(session => session.PlannedAt).Select(Of)],
        Agreements = [.. dispute.Agreements.OrderBy(agreement => agreement.Number).Select(agreement => Of(agreement, _share))],
        Deadlines = Timetable(dispute),
        Remedies = [.. dispute.RemediesOn(today).Select(ReportBreachHandler.CodeOf)],
    };

    /// <summary>Of the whole case, or of the caller's own part in it.</summary>
    public static LedgerDetails LedgerOf(DisputeCase dispute, OwnShare share)
    {
        var lines = dispute.Claims.SelectMany(dispute.StandingLines).Where(share.Shows).ToList();
        var terms = dispute.Agreements.Where(agreement => agreement.IsLive).SelectMany(agreement => agreement.Terms).Where(share.Shows).ToList();
        return new LedgerDetails(
            Money.Sum(lines.Select(line => line.Amount)).Fen, Money.Sum(lines.Select(line => line.AlreadyPaid)).Fen,
            Money.Sum(terms.Select(term => term.Amount)).Fen, Money.Sum(terms.Select(term => term.Paid)).Fen);
    }

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

    private PartyView Of(Party party, DateOnly filedOn, OwnShare share)
    {
        if (share.Hides(party))
        {
            // A co-worker is a name, not even a masked number: in a group of ten its ends tell whose it is.
            return new PartyView(
                party.Id.Value, party.Side, party.Role, party.Name, null, null, null, null, null, null, null, false, null, PriorityGroups.None,
                party.Consent, party.ConsentDecidedOn, party.Outcome, null);
        }

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

    private static ClaimView Of(Claim claim, OwnShare share)
    {
        List<ClaimLine> lines = [.. claim.Lines.Where(share.Shows)];
        return new ClaimView(
            claim.Id.Value, claim.Type, claim.Cause, claim.PeriodFrom, claim.PeriodTo, claim.Facts, claim.JointAndSeveral,
            Money.Sum(lines.Select(line => line.Amount)).Fen,
            [
                .. lines.Select(line => new ClaimLineView(
                    line.ApplicantId?.Value, line.RespondentId?.Value, line.Amount.Fen, line.AlreadyPaid.Fen, line.PeriodFrom, line.PeriodTo)),
            ]);
    }

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

    private AgreementView Of(Agreement agreement, OwnShare share) => new(
        agreement.Id.Value, agreement.Number, agreement.Revision, agreement.OnTheSpot, agreement.ReachedOn, agreement.EffectiveOn,
        agreement.AbandonedOn, agreement.Text, agreement.TextHash,
        [.. agreement.Applicants.Select(party => party.Value)],
        [.. agreement.Claims.Select(claim => claim.Value)],
        [.. agreement.Terms.Where(share.Shows).OrderBy(term => term.Number).Select(Of)],
        [.. agreement.Signatures.Select(given => new SignatureView(given.Kind, given.SignerId, given.RepresentativeId, given.Manner, given.SignedAt))],
        [.. agreement.IsOpenDraft ? agreement.StillToSign : []],
        [.. agreement.Confirmations.Select(filed => new ConfirmationView(
            filed.Route, filed.Body, filed.ExternalNumber, filed.FiledOn, filed.Result, filed.ResultOn, filed.InstrumentNumber))]);

    private TermView Of(AgreementTerm term) => new(
        term.Id.Value, term.Number, term.ClaimId?.Value, term.PayerId.Value, term.PayeeId.Value, term.Amount.Fen,
        term.Amount.ToChineseUppercase(), term.DueOn, term.Manner,
        _seesPersonalData ? term.Account?.Value : term.Account?.ToString(), term.Text, term.Paid.Fen, term.Outstanding.Fen, term.PerformedOn);
}
