using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Cases;

/// <summary>The doors by which the dispute came in, each with its own number and term, and what joins them into one record.</summary>
public sealed partial class DisputeCase
{
    private readonly List<ChannelEntry> _entries = [];

    public IReadOnlyList<ChannelEntry> Entries => _entries;

    /// <summary>A work order on a dispute that is here already: it is kept with its own number and term, and nobody files again.</summary>
    public ChannelEntry EnterChannel(ChannelEntryId id, ChannelDetails details, Moment moment)
    {
        Guard.Require(Status is not (CaseStatus.Closed or CaseStatus.Archived), RuleCode.ActionNotAllowed, nameof(EnterChannel), Status);
        Guard.Require(details.ReceivedAt <= moment.Now, RuleCode.ReceivedInTheFuture);
        var number = MatterNumber.Written(details.ExternalNumber);
        Guard.Require(
            number is null || !_entries.Exists(entry => entry.Channel == details.Channel && MatterNumber.Written(entry.ExternalNumber) == number),
            RuleCode.ChannelEnteredAlready);
        var entry = AddEntry(id, details, moment);
        Raise(new ChannelEntered(id.Value, entry.Channel, entry.ExternalNumber, entry.ReplyDueOn));
        return entry;
    }

    /// <summary>The channel was told how the matter stands: its own term is met, no other (接诉即办条例 §13).</summary>
    public void AnswerChannel(ChannelEntryId id, AnswerManner manner, string answer, DateTimeOffset at, DateOnly on, Moment moment)
    {
        Guard.Require(Status != CaseStatus.Archived, RuleCode.ActionNotAllowed, nameof(AnswerChannel), Status);
        var entry = Guard.Found(_entries.Find(one => one.Id == id), RuleCode.ChannelUnknown);
        Guard.Require(entry.AnsweredAt is null, RuleCode.ChannelAnsweredAlready);
        Guard.Require(at <= moment.Now, RuleCode.ReceivedInTheFuture);
        Guard.Require(at >= entry.ReceivedAt, RuleCode.AnsweredBeforeReceipt);
        entry.Tell(manner, answer, at, on);
        foreach (var term in _deadlines.Where(deadline => deadline.IsOpen && deadline.SubjectId == id.Value).ToList())
        {
            term.Meet(on);
        }

        RefreshNextDue();
        Raise(new ChannelAnswered(id.Value, entry.Channel, entry.ExternalNumber, manner));
    }

    /// <summary>
    /// 并案: a repeated filing of the same worker against the same employer ends in this case. Its entries, terms and access come along; of its
    /// claims only those named, because the same claim filed twice is one claim.
    /// </summary>
    /// <param name="repeated">Not yet accepted; it ends as a duplicate of this case.</param>
    /// <param name="claims">Claims of the repeated filing that this case lacks.</param>
    public void JoinFiling(DisputeCase repeated, IReadOnlyList<ClaimId> claims, string reason, Moment moment)
    {
        Guard.Require(repeated.Id != Id, RuleCode.JoinToItself);
        Guard.Require(!IsOver, RuleCode.JoinIntoFinished);
        repeated.MustAllow(CaseAction.Reject);
        Guard.Require(
            repeated.Applicants.Any(filed => Applicants.Any(filed.IsSameAs)) && repeated.Respondents.Any(filed => Respondents.Any(filed.IsSameOrganisationAs)),
            RuleCode.JoinOfOthers);
        TakeClaims(repeated, claims, moment);
        TakeOver(repeated, moment);
        repeated.Reject(Cases.RejectionGround.Duplicate, reason, Id, moment);
    }

    /// <summary>
    /// What a repeated filing has of its own goes on here: its entries, the clocks that run for a body or hotline with their start and last
    /// day, and the account with which the party reads its case. The office's own clocks end with it. A case that is over takes nothing more.
    /// </summary>
    public void TakeOver(DisputeCase repeated, Moment moment)
    {
        if (IsOver)
        {
            return;
        }

        var entries = repeated._entries.Select((entry, index) => (
            Was: entry.Id.Value, Joined: entry.JoinTo(ChannelEntryId.New(moment.Now), _entries.Count + index + 1, repeated.Id))).ToList();
        _entries.AddRange(entries.Select(entry => entry.Joined));
        var subjects = entries.ToDictionary(entry => entry.Was, entry => entry.Joined.Id.Value);
        var carried = repeated._deadlines.Where(IsCarriedByMerger)
            .Select(deadline => deadline.CarryTo(DeadlineId.New(moment.Now), repeated.Id, deadline.SubjectId is { } of ? subjects.GetValueOrDefault(of, of) : null))
            .ToList();
        _deadlines.AddRange(carried);
        repeated._entries.ForEach(entry => repeated.StopReply(entry, moment.Today, "joined"));

        foreach (var party in _parties)
        {
            TakeFrom(repeated._parties.Find(other => other.Side == party.Side && (other.IsSameAs(party) || party.IsSameOrganisationAs(other))), party);
        }

        RefreshNextDue();
        Raise(new CaseMerged(repeated.Id.Value, repeated.Number, [.. carried.Select(deadline => new ClockDate(deadline.Clock, deadline.DueOn))]));
    }

    private static readonly ClockId[] CarriedByMerger = [ClockId.A1, ClockId.C9, ClockId.D1, ClockId.D2, ClockId.D2Simplified];

    /// <summary>The limitation runs once for the dispute, however often it is filed; every other clock kept for another body goes along.</summary>
    private static bool IsCarriedByMerger(Deadline deadline) =>
        deadline.IsOpen && (CarriedByMerger.Contains(deadline.Clock) || (!OwnClocks.Contains(deadline.Clock) && deadline.Clock != ClockId.C1));

    private ChannelEntry AddEntry(ChannelEntryId id, ChannelDetails details, Moment moment)
    {
        var entry = ChannelEntry.Enter(id, _entries.Count + 1, details);
        _entries.Add(entry);
        if (entry.ReplyDueOn is { } due && ChannelEntry.ClockOf(entry.Channel) is { } clock)
        {
            Start(clock, entry.ReceivedOn, StartEvents.WorkOrderReceived, moment, id.Value, due);
        }

        return entry;
    }

    private bool HasOpenReply(ChannelEntry entry) => _deadlines.Exists(deadline => deadline.IsOpen && deadline.SubjectId == entry.Id.Value);

    private void StopReply(ChannelEntry entry, DateOnly on, string reason)
    {
        foreach (var term in _deadlines.Where(deadline => deadline.IsOpen && deadline.SubjectId == entry.Id.Value).ToList())
        {
            term.Stop(on, reason);
        }
    }

    private void TakeFrom(Party? filed, Party party)
    {
        if (filed is null)
        {
            return;
        }

        party.FillFrom(filed);
        if (party.AccountId is null && filed.AccountId is { } account && !_parties.Exists(other => other.AccountId == account && other.Side != party.Side))
        {
            party.Admit(account);
            Raise(new AccessGiven(party.Id.Value, account));
        }
    }

    private void TakeClaims(DisputeCase repeated, IReadOnlyList<ClaimId> ids, Moment moment)
    {
        var taken = ids.Distinct().Select(id => Guard.Found(repeated._claims.Find(claim => claim.Id == id), RuleCode.ClaimUnknown)).ToList();
        if (taken.Count == 0)
        {
            return;
        }

        var concerned = repeated._parties.Where(party => taken.Exists(claim => claim.Names(party.Id, party.IsApplicant))).ToList();
        var known = repeated._parties.ToDictionary(
            party => party.Id, party => _parties.Find(own => own.Side == party.Side && (own.IsSameAs(party) || own.IsSameOrganisationAs(party)))?.Id);
        var added = concerned.Where(party => known[party.Id] is null).ToList();
        Guard.Require(
            added.Count == 0 || Status is CaseStatus.Received or CaseStatus.Supplement or CaseStatus.Consent, RuleCode.JoinAddsPartiesTooLate);
        // A sum that several claim together keeps that meaning only where the same people stand here.
        Guard.Require(
            taken.TrueForAll(claim => !claim.IsJoint) || repeated.Applicants.Count() == 1
                || (repeated.Applicants.Count() == Applicants.Count() && repeated.Applicants.All(party => known[party.Id] is not null)),
            RuleCode.JoinOfJointClaim);
        Guard.Require(
            concerned.TrueForAll(party => !party.IsApplicant || known[party.Id] is not { } own || PartyOf(own).Outcome == ApplicantOutcome.Pending),
            RuleCode.OutcomeAlreadyDecided);
        CheckParties([.. _parties, .. added]);
        var ways = known.ToDictionary(pair => pair.Key, pair => pair.Value ?? PartyId.New(moment.Now));
        foreach (var party in added)
        {
            _parties.Add(party.CopyTo(ways[party.Id], _parties.Count + 1));
        }

        foreach (var claim in taken)
        {
            _claims.Add(Claim.Raise(ClaimId.New(moment.Now), _claims.Count + 1, claim.For(ways, [.. repeated.Applicants], [.. repeated.Respondents])));
        }

        FlagGroups();
        Raise(new ClaimsTakenOver(repeated.Id.Value, taken.Count, added.Count));
    }
}
