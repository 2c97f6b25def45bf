using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Engagement;

public enum ProposalState
{
    Open,

    /// <summary>One of its times became a session.</summary>
    Confirmed,

    /// <summary>Taken back, or replaced by other times.</summary>
    Withdrawn,
}

/// <summary>
/// Times for a session that the mediator offers both sides to choose from. What suits a side is for the mediator alone: the other side must
/// not conclude anything from it.
/// </summary>
public sealed class SessionProposal : AggregateRoot
{
    public const int FewestSlots = 2;
    public const int MostSlots = 5;

    private List<DateTimeOffset> _slots = [];
    private List<SessionMode> _modes = [];
    private readonly List<SlotAnswer> _answers = [];

    private SessionProposal()
    {
    }

    public SessionProposalId Id { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public CaseId CaseId { get; private set; }

    /// <summary>The case while it is open, so that a case has one open proposal; null afterwards.</summary>
    public Guid? OpenFor { get; private set; }

    public ProposalState State { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>In order, UTC; a slot is named by its place, from 1.</summary>
    public IReadOnlyList<DateTimeOffset> Slots => _slots;

    /// <summary>Ways of meeting the mediator can offer.</summary>
    public IReadOnlyList<SessionMode> Modes => _modes;

    public IReadOnlyList<SlotAnswer> Answers => _answers;

    public int? ConfirmedSlot { get; private set; }

    public SessionId? SessionId { get; private set; }

    public static SessionProposal Offer(
        SessionProposalId id, AgencyId agency, CaseId dispute, IReadOnlyList<DateTimeOffset> slots, IReadOnlyList<SessionMode> modes, DateTimeOffset now)
    {
        Guard.Require(slots.Count is >= FewestSlots and <= MostSlots, RuleCode.SlotCount, FewestSlots, MostSlots);
        Guard.Require(slots.Distinct().Count() == slots.Count, RuleCode.SlotTwice);
        Guard.Require(slots.All(slot => slot > now), RuleCode.SlotInThePast);
        Guard.Require(slots.All(slot => slot <= now.AddYears(1)), RuleCode.SessionTooFarAhead);
        Guard.Require(modes.Count > 0 && modes.Distinct().Count() == modes.Count, RuleCode.SlotModeUnknown);
        var proposal = new SessionProposal
        {
            Id = id,
            AgencyId = agency,
            CaseId = dispute,
            OpenFor = dispute.Value,
            ProposedAt = now,
            _slots = [.. slots.Order()],
            _modes = [.. modes.Order()],
        };
        proposal.Raise(new SessionsProposed(proposal._slots, proposal._modes));
        return proposal;
    }

    /// <summary>The last word of a party counts. That none suits is an answer too, with or without words.</summary>
    public void Choose(PartyId party, SlotChoice choice, DateTimeOffset now)
    {
        RequireOpen();
        Guard.Require(choice.Suiting.All(slot => slot >= 1 && slot <= _slots.Count), RuleCode.SlotUnknown);
        Guard.Require(choice.Mode is not { } mode || _modes.Contains(mode), RuleCode.SlotModeUnknown);
        Guard.Require(choice.Suiting.Count > 0 || choice.NoneSuits, RuleCode.SlotNothingSaid);
        var said = _answers.Find(answer => answer.PartyId == party);
        if (said is null)
        {
            said = new SlotAnswer(party);
            _answers.Add(said);
        }

        said.Say(choice, now);
        Raise(new SlotsChosen(party.Value, choice.Suiting.Count));
    }

    /// <summary>The mediator decides; a time in which somebody cannot come is his to take or not.</summary>
    public DateTimeOffset Confirm(int slot, SessionMode mode, SessionId session)
    {
        RequireOpen();
        Guard.Require(slot >= 1 && slot <= _slots.Count, RuleCode.SlotUnknown);
        Guard.Require(_modes.Contains(mode), RuleCode.SlotModeUnknown);
        (State, OpenFor, ConfirmedSlot, SessionId) = (ProposalState.Confirmed, null, slot, session);
        Raise(new SlotConfirmed(session.Value, slot, mode));
        return _slots[slot - 1];
    }

    public void Withdraw()
    {
        RequireOpen();
        (State, OpenFor) = (ProposalState.Withdrawn, null);
        Raise(new ProposalWithdrawn());
    }

    private void RequireOpen() => Guard.Require(State == ProposalState.Open, RuleCode.ProposalEnded);
}

/// <summary>What one party said to the times.</summary>
public sealed class SlotAnswer
{
    public const int WordsMaxLength = 300;

    private List<int> _suiting = [];

    private SlotAnswer()
    {
    }

    internal SlotAnswer(PartyId party) => PartyId = party;

    public int Id { get; private set; }

    public PartyId PartyId { get; private set; }

    /// <summary>Places of the slots that suit; empty when none does.</summary>
    public IReadOnlyList<int> Suiting => _suiting;

    /// <summary>The way of meeting the party would like best.</summary>
    public SessionMode? Mode { get; private set; }

    public string? Words { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal void Say(SlotChoice choice, DateTimeOffset now)
    {
        (Mode, Words, At) = (choice.Mode, choice.Words, now);
        _suiting = [.. choice.Suiting.Distinct().Order()];
    }
}

/// <param name="Suiting">Places of the slots, from 1.</param>
/// <param name="NoneSuits">Said expressly: ticking nothing may be an oversight.</param>
public sealed record SlotChoice(IReadOnlyList<int> Suiting, bool NoneSuits, SessionMode? Mode, string? Words);
