using Mediation.Domain.Tasks;

namespace Mediation.Domain.Referrals;

/// <summary>What a referral asks of its two sides now, so that none lies unseen.</summary>
/// <param name="By">Whose turn it is.</param>
/// <param name="DueOn">Last day, included.</param>
public sealed record ReferralDuty(TaskKind Kind, ReferralSide By, DateOnly DueOn)
{
    /// <summary>Calendar days before a return clock ends on which the receiver is reminded.</summary>
    public const int DaysAhead = 3;

    public static IReadOnlyList<ReferralDuty> Of(Referral referral, DateOnly today)
    {
        List<ReferralDuty> duties = [];
        switch (referral.Status)
        {
            case ReferralStatus.Sent or ReferralStatus.Received when referral.IsSilent(today):
                duties.Add(new ReferralDuty(TaskKind.ReferralToAnswer, ReferralSide.Receiver, referral.NextDueOn));
                duties.Add(new ReferralDuty(TaskKind.ReferralSilent, ReferralSide.Sender, referral.NextDueOn));
                break;
            case ReferralStatus.Sent or ReferralStatus.Received:
                duties.Add(new ReferralDuty(TaskKind.ReferralToAnswer, ReferralSide.Receiver, DueOr(referral, today)));
                break;
            case ReferralStatus.Returned or ReferralStatus.Recalled or ReferralStatus.Withdrawn:
                duties.Add(new ReferralDuty(TaskKind.ReferralReturned, ReferralSide.Sender, today));
                break;
            case ReferralStatus.Accepted or ReferralStatus.UnderWay when referral.NextDueOn <= today.AddDays(DaysAhead):
                duties.Add(new ReferralDuty(TaskKind.ReferralResultDue, ReferralSide.Receiver, referral.NextDueOn));
                break;
            case ReferralStatus.ResultSent:
                duties.Add(new ReferralDuty(TaskKind.ReferralResultToAcknowledge, ReferralSide.Sender, today));
                break;
        }

        return duties;
    }

    private static DateOnly DueOr(Referral referral, DateOnly today) => referral.NextDueOn == DateOnly.MaxValue ? today : referral.NextDueOn;
}
