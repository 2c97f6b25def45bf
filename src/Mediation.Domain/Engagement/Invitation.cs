using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Engagement;

/// <summary>
/// The way in of one respondent of one case: an address with a secret of which only the hash is kept, by what it was brought, and how far
/// the respondent came. It says nothing of the case to whoever has the address alone.
/// </summary>
[LegalBasis("企业劳动争议协商调解规定 §22")]
public sealed class Invitation : AggregateRoot
{
    public const int HashLength = 64;

    /// <summary>Wrong codes of the unit, or of the letter, after which the office must give a new address.</summary>
    public const int MaxTries = 10;

    private static readonly CaseStatus[] OpenIn =
    [
        CaseStatus.Received, CaseStatus.Supplement, CaseStatus.Consent, CaseStatus.Accepted, CaseStatus.Assigned, CaseStatus.Scheduled,
        CaseStatus.Mediating, CaseStatus.Suspended,
    ];

    private readonly List<FunnelMark> _marks = [];
    private readonly List<Approach> _approaches = [];

    private Invitation()
    {
    }

    public InvitationId Id { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public CaseId CaseId { get; private set; }

    public PartyId PartyId { get; private set; }

    /// <summary>1-based; a new one makes the address before it void.</summary>
    public int Serial { get; private set; }

    public string SecretHash { get; private set; } = "";

    public DateTimeOffset InvitedAt { get; private set; }

    /// <summary>Wrong proofs so far. Counted in the database itself, so that many at once do not pass as one.</summary>
    public int Tries { get; private set; }

    /// <summary>When the respondent said that the message reached it; that is not an answer to what is claimed.</summary>
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public bool IsSpent => Tries >= MaxTries;

    public IReadOnlyList<FunnelMark> Marks => _marks;

    public IReadOnlyList<Approach> Approaches => _approaches;

    public static Invitation Send(InvitationId id, AgencyId agency, CaseId dispute, PartyId party, string secretHash, ApproachChannel by, DateTimeOffset now)
    {
        var invitation = new Invitation
        {
            Id = id,
            AgencyId = agency,
            CaseId = dispute,
            PartyId = party,
            Serial = 1,
            SecretHash = secretHash,
            InvitedAt = now,
        };
        invitation._approaches.Add(new Approach(by, now));
        invitation._marks.Add(new FunnelMark(FunnelStep.Invited, now, by));
        invitation.Raise(new RespondentInvited(party.Value, by));
        return invitation;
    }

    /// <summary>Whether an address still leads anywhere: mediation is to begin or runs, and its term has not ended.</summary>
    /// <param name="status">Of the case.</param>
    /// <param name="termEndsOn">Last day of the running term of mediation, included; null while none runs.</param>
    public static bool IsOpen(CaseStatus status, DateOnly? termEndsOn, DateOnly today) =>
        OpenIn.Contains(status) && (termEndsOn is not { } last || today <= last);

    public static bool IsOpen(DisputeCase dispute, DateOnly today) => IsOpen(
        dispute.Status,
        dispute.Deadlines.Where(deadline => deadline.Clock == ClockId.A2 && deadline.Status == DeadlineStatus.Running)
            .Select(deadline => (DateOnly?)deadline.DueOn).Max(),
        today);

    public bool Has(FunnelStep step) => _marks.Exists(mark => mark.Step == step);

    public bool WasApproachedBy(ApproachChannel channel) => _approaches.Exists(approach => approach.Channel == channel);

    /// <summary>Each step is reached once, whatever happens again.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Reach(FunnelStep step, DateTimeOffset at)
    {
        if (Has(step))
        {
            return false;
        }

        var by = _approaches.Where(approach => approach.At <= at).OrderBy(approach => approach.At).LastOrDefault()?.Channel;
        _marks.Add(new FunnelMark(step, at, by));
        Raise(new RespondentReached(PartyId.Value, step));
        return true;
    }

    public void Acknowledge(DateTimeOffset at)
    {
        if (AcknowledgedAt is null)
        {
            AcknowledgedAt = at;
            Raise(new InvitationAcknowledged(PartyId.Value));
        }
    }

    /// <summary>Once by each channel. Who opened it or answered needs no second try.</summary>
    public void ApproachAgain(ApproachChannel channel, DateTimeOffset now)
    {
        Guard.Require(!WasApproachedBy(channel), RuleCode.ApproachedByThatChannel);
        Guard.Require(!Has(FunnelStep.Opened) && !Has(FunnelStep.Answered), RuleCode.RespondentAlreadyHere);
        _approaches.Add(new Approach(channel, now));
        Raise(new RespondentApproachedAgain(PartyId.Value, channel));
    }

    /// <summary>A new address: the old one, which somebody else may have seen, leads nowhere any more.</summary>
    public void Renew(string secretHash)
    {
        (Serial, SecretHash, Tries) = (Serial + 1, secretHash, 0);
        Raise(new InvitationRenewed(PartyId.Value, Serial));
    }
}
