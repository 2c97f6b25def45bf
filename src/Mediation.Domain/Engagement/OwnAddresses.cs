using Mediation.Domain.Cases;
using Mediation.Domain.People;

namespace Mediation.Domain.Engagement;

/// <summary>
/// Where a code may be sent so that it proves the respondent: to what the case has for it, unless the other side is reached there too. Whoever
/// files writes down the other side's number, and could write down his own.
/// </summary>
public sealed record OwnAddresses(PhoneNumber? Mobile, EmailAddress? Email, bool IsSharedWithOtherSide)
{
    public static OwnAddresses Of(DisputeCase dispute, Party party)
    {
        var others = dispute.Parties.Where(other => other.Side != party.Side).ToList();
        var agents = dispute.Representatives
            .Where(agent => agent.RevokedOn is null && others.Exists(other => agent.ActsFor(other.Id))).ToList();
        var phone = party.Phone is { IsMainlandMobile: true } mobile ? mobile : null;
        var phoneIsTheirs = phone is not null && (others.Exists(other => other.Phone == phone) || agents.Exists(agent => agent.Phone == phone));
        var emailIsTheirs = party.Email is not null
            && (others.Exists(other => other.Email == party.Email) || agents.Exists(agent => agent.Email == party.Email));
        return new OwnAddresses(phoneIsTheirs ? null : phone, emailIsTheirs ? null : party.Email, phoneIsTheirs || emailIsTheirs);
    }

    /// <summary>What has to come by paper, because there is nowhere to send a code to.</summary>
    public bool NeedsPaper => Mobile is null && Email is null;
}
