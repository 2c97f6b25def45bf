namespace Mediation.Domain.Engagement;

/// <summary>By what a respondent is approached next: always another way than before, and a person's voice at the last.</summary>
public static class ApproachOrder
{
    private static readonly ApproachChannel[] InOrder = [ApproachChannel.Sms, ApproachChannel.Email, ApproachChannel.Letter];

    /// <summary>The first way that reaches the respondent at all. Without any the office has to find one.</summary>
    public static ApproachChannel FirstOf(Reach reach) => NextOf(reach, []) ?? ApproachChannel.Phone;

    /// <summary>Null when every way was tried.</summary>
    public static ApproachChannel? NextOf(Reach reach, IReadOnlyCollection<ApproachChannel> tried)
    {
        foreach (var channel in InOrder.Where(channel => reach.Has(channel) && !tried.Contains(channel)))
        {
            // A letter takes days: after a message in vain somebody calls instead.
            if (channel != ApproachChannel.Letter || tried.Count == 0)
            {
                return channel;
            }
        }

        return tried.Contains(ApproachChannel.Phone) ? null : ApproachChannel.Phone;
    }
}

/// <param name="Sms">A number that takes text messages is on file.</param>
/// <param name="Email">An address is on file.</param>
/// <param name="Letter">A postal address is on file.</param>
public readonly record struct Reach(bool Sms, bool Email, bool Letter)
{
    public bool Has(ApproachChannel channel) => channel switch
    {
        ApproachChannel.Sms => Sms,
        ApproachChannel.Email => Email,
        ApproachChannel.Letter => Letter,
        _ => true,
    };
}
