using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Cases;

public sealed partial class DisputeCase
{
    /// <summary>The body the dispute was handed to, in words; the referral's own ledger is kept apart.</summary>
    public string? ReferredTo { get; private set; }

    public DateOnly? ReferredOn { get; private set; }

    public void ReferOut(string body, string reason, Moment moment)
    {
        MoveBy(CaseAction.ReferOut);
        (ReferredTo, ReferredOn) = (body, moment.Today);
        if (Status == CaseStatus.ReferredOut)
        {
            AbandonDrafts([.. Applicants.Select(applicant => applicant.Id)], moment.Today);
            StopAll(moment.Today, "referred-out");
        }

        Raise(new CaseReferredOut(body, reason));
    }

    /// <summary>
    /// Only a case with nothing left to do is closed: every term performed, a breach that was told its remedies, or handed to another body;
    /// and no application for confirmation pending.
    /// </summary>
    public void Close(Moment moment)
    {
        MustAllow(CaseAction.Close);
        Guard.Require(IsFinal, RuleCode.NotFinal);
        // 接诉即办条例 §13: whoever sent the order waits for the result; a closed case would never tell it.
        Guard.Require(!_entries.Exists(entry => entry.AwaitsAnswer && HasOpenReply(entry)), RuleCode.ChannelUnanswered);
        var from = Status;
        MoveBy(CaseAction.Close);
        ClosedOn = moment.Today;
        StopAll(moment.Today, "closed");
        Raise(new CaseClosed(from, Claimed.Fen, Agreed.Fen, Paid.Fen));
    }

    public void Archive(Moment moment)
    {
        MoveBy(CaseAction.Archive);
        (ArchivedOn, RetentionYears) = (moment.Today, Retention.YearsFor(this));
        foreach (var deadline in Open(BeyondTheMediation).ToList())
        {
            deadline.Stop(moment.Today, "archived");
        }

        Raise(new CaseArchived(RetentionYears.Value));
    }

    private bool IsFinal => Status is CaseStatus.ReferredOut
        || (!HasPendingConfirmation && (Status is CaseStatus.Breached || NothingIsOwed));

    private bool HasPendingConfirmation => _agreements.SelectMany(agreement => agreement.Confirmations).Any(filed => filed.IsPending);

    private bool NothingIsOwed => _agreements.TrueForAll(agreement => !agreement.IsLive || (agreement.IsEffective && agreement.IsPerformed));
}
