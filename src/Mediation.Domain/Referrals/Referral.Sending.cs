using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Referrals;

public sealed partial class Referral
{
    public void AddPaper(ReferralPaper paper)
    {
        var open = Status == ReferralStatus.Draft || (paper.WithResult && Status is ReferralStatus.Accepted or ReferralStatus.UnderWay);
        Guard.Require(open, RuleCode.ReferralActionNotAllowed, nameof(AddPaper), Status);
        Guard.Require(_papers.Count < MaxPapers, RuleCode.ReferralPaperTooMany);
        Guard.Require(!_papers.Exists(known => known.Hash == paper.Hash && known.WithResult == paper.WithResult), RuleCode.ReferralPaperTwice);
        _papers.Add(paper);
        Revision++;
        Raise(new ReferralPaperAdded(paper.Kind, paper.Hash, paper.Share));
    }

    /// <summary>Before a receiver to which the release table gives no papers: none of them goes, whatever it was marked as.</summary>
    public void KeepPapers(bool withResult)
    {
        foreach (var paper in _papers.Where(paper => paper.WithResult == withResult))
        {
            paper.StayBehind();
        }
    }

    /// <summary>What the sender knows of a dispute it keeps no case of here.</summary>
    public void Describe(string content)
    {
        Guard.Require(Status == ReferralStatus.Draft, RuleCode.ReferralActionNotAllowed, nameof(Describe), Status);
        Content = content;
    }

    /// <summary>Sends it. What is marked mediation-only stays behind.</summary>
    /// <param name="content">JSON of what the receiver gets to know.</param>
    /// <param name="contentHash">SHA-256 of it, hex.</param>
    public void Send(string content, string contentHash, ReferralPlacement placement, ReferralActor actor, Moment moment)
    {
        Placement = placement;
        var step = Take(ReferralAction.Send, ReferralSide.Sender, actor, moment.Now, moment);
        step.Carry(contentHash);
        (Content, ContentHash) = (content, contentHash);
        OpenRoute = Purpose is ReferralPurpose.ArbitrationReview or ReferralPurpose.JudicialConfirmation && AgreementId is { } agreement
            ? $"{agreement:N}/{Purpose}"
            : null;
        if (placement == ReferralPlacement.Here)
        {
            StartConfirmation(moment.Today, moment);
        }
    }

    /// <summary>A referral that came from another system: its first step was taken there.</summary>
    public static Referral Arrive(
        ReferralId id, ReferralDraft draft, Agencies.AgencyId to, ReferralContent content, ReferralActor actor, DateTimeOffset at, Moment moment)
    {
        var referral = Of(id, draft, to, moment.Now);
        referral.Placement = ReferralPlacement.SenderElsewhere;
        referral._papers.AddRange(content.Papers);
        referral.Raise(new ReferralArrived(draft.Chain, draft.Purpose, draft.From.Value, to.Value));
        var step = referral.Take(ReferralAction.Send, ReferralSide.Sender, actor, at, moment);
        step.Carry(content.Hash);
        (referral.Content, referral.ContentHash) = (content.Text, content.Hash);
        referral.StartConfirmation(moment.Today, moment);
        return referral;
    }

    public void Discard(ReferralActor actor, Moment moment) => Take(ReferralAction.Discard, ReferralSide.Sender, actor, moment.Now, moment);

    /// <summary>Takes it back before the receiver took it on. On another system, the receiver first says that it had not.</summary>
    public void Recall(string reason, ReferralActor actor, DateTimeOffset at, Moment moment)
    {
        Take(ReferralAction.Recall, ReferralSide.Sender, actor, at, moment, reason);
        ConfirmAtOnce(moment);
    }

    /// <summary>The receiver let its time to answer pass, or sent it back: the matter goes to another body (在线调解规则 §15).</summary>
    public void Reassign(string reason, ReferralActor actor, DateTimeOffset at, Moment moment)
    {
        // Whether it was silent the sender's side decides, by the sender's clock.
        Guard.Require(
            Placement == ReferralPlacement.SenderElsewhere || Status == ReferralStatus.Returned || IsSilent(moment.Today), RuleCode.ReferralNotSilent);
        Take(ReferralAction.Reassign, ReferralSide.Sender, actor, at, moment, reason);
        ConfirmAtOnce(moment);
    }

    /// <summary>Nobody said in time whether the matter is taken on.</summary>
    public bool IsSilent(DateOnly today) => Status is ReferralStatus.Sent or ReferralStatus.Received
        && _clocks.Exists(clock => clock.Clock == ReferralClocks.ToConfirm(Chain, Purpose) && clock.IsOverdue(today));

    /// <summary>The matter ended elsewhere, e.g. because the other way of confirmation was granted first (办案规则 §75(2)).</summary>
    public void Withdraw(string reason, ReferralActor actor, DateTimeOffset at, Moment moment)
    {
        Take(ReferralAction.Withdraw, ReferralSide.Sender, actor, at, moment, reason);
        EndClocks(moment.Today);
    }

    /// <param name="instrument">Number of what the sender made of the result, e.g. a 民事调解书; null where it made nothing.</param>
    public void AcknowledgeResult(string? instrument, ReferralActor actor, DateTimeOffset at, Moment moment)
    {
        Take(ReferralAction.AcknowledgeResult, ReferralSide.Sender, actor, at, moment);
        Instrument = MatterNumber.Written(instrument);
    }

    public void SendBackResult(string reason, ReferralActor actor, DateTimeOffset at, Moment moment)
    {
        Take(ReferralAction.SendBackResult, ReferralSide.Sender, actor, at, moment, reason);
        (Result, ResultHash) = (null, null);
        _papers.RemoveAll(paper => paper.WithResult);
        foreach (var clock in _clocks.Where(clock => clock.Clock != ReferralClocks.ToConfirm(Chain, Purpose)))
        {
            clock.GoOn();
        }

        RefreshNextDue();
    }

    /// <summary>Not before the other side's system has every step of ours: until then one of its own may still be on its way.</summary>
    public void Close(ReferralActor actor, DateTimeOffset at, Moment moment)
    {
        Guard.Require(
            _steps.TrueForAll(step => step.By == ReferralSide.Receiver || Placement != ReferralPlacement.ReceiverElsewhere || step.DeliveredAt is not null),
            RuleCode.ReferralNotYetDelivered);
        Guard.Require(
            Status != ReferralStatus.Withdrawn || _steps.FindLast(step => step.Action == ReferralAction.Withdraw) is { RefusedCode: null },
            RuleCode.ReferralNotYetDelivered);
        Take(ReferralAction.Close, ReferralSide.Sender, actor, at, moment);
        EndClocks(moment.Today);
    }

    /// <summary>Said by the receiver's system alone: nobody there had taken the matter on when the recall came.</summary>
    public void ConfirmRecall(ReferralActor actor, DateTimeOffset at, Moment moment)
    {
        Take(ReferralAction.ConfirmRecall, ReferralSide.Receiver, actor, at, moment);
        EndClocks(moment.Today);
    }

    private void ConfirmAtOnce(Moment moment)
    {
        if (Placement == ReferralPlacement.Here)
        {
            ConfirmRecallIfAsked(moment);
        }
    }

    private void StartConfirmation(DateOnly on, Moment moment) => StartClock(ReferralClocks.ToConfirm(Chain, Purpose), on, moment);
}

/// <summary>What came with a referral from another system.</summary>
/// <param name="Text">JSON.</param>
/// <param name="Hash">SHA-256 of it, hex.</param>
public sealed record ReferralContent(string Text, string Hash, IReadOnlyList<ReferralPaper> Papers);
