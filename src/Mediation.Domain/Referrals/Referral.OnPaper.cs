using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Referrals;

public sealed partial class Referral
{
    /// <summary>The clocks of answer and result as they would run were it received on that day; nothing is started.</summary>
    public IReadOnlyList<ReferralClock> ClocksIfReceived(DateOnly on, Moment moment) =>
    [
        .. new[]
        {
            ClockFrom(ReferralClocks.ToConfirm(Chain, Purpose), on, moment),
            ClockFrom(ReferralClocks.ToReturn(Chain, Purpose, Stage), ReturnCountsFrom(on), moment),
        }.OfType<ReferralClock>(),
    ];

    /// <summary>
    /// 送达回执: the receiver signed on paper and the slip came back. What went by letter arrived on the day of the slip (民事诉讼法 §87, by
    /// analogy): the time to answer, counted so far from the day it was sent, counts from that day too.
    /// </summary>
    public void ReceiveOnPaper(ReceiptSlip slip, DateTimeOffset at, Moment moment)
    {
        Guard.Require(Placement == ReferralPlacement.Here, RuleCode.ReferralReceiptElsewhere);
        var answers = _clocks.FindAll(clock => clock.IsOpen && clock.Clock == ReferralClocks.ToConfirm(Chain, Purpose));
        answers.ForEach(clock => Guard.Require(clock.StartOn <= slip.On, RuleCode.ReferralReceiptBeforeSending, clock.StartOn));
        Sign(new ReferralActor(null, slip.SignedBy), at, slip.On, moment, slip.Note);
        answers.ForEach(clock => clock.CountFrom(slip.On, moment, ReturnBy));
        RefreshNextDue();
    }
}

/// <summary>What stands on the slip.</summary>
/// <param name="SignedBy">Who signed for the receiver.</param>
/// <param name="On">The day written on it, Asia/Shanghai.</param>
/// <param name="Number">The number of the slip, or the one under which the receiver entered the letter.</param>
public sealed record ReceiptSlip(string SignedBy, DateOnly On, string? Number)
{
    /// <summary>For the ledger, which so tells a receipt on paper from one given here.</summary>
    public string Note => Number is null ? "送达回执" : $"送达回执：{Number}";
}
