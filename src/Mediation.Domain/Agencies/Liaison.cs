using Mediation.Domain.Common;
using Mediation.Domain.People;
using Mediation.Domain.Referrals;

namespace Mediation.Domain.Agencies;

/// <summary>
/// The person through whom an agency takes part (联络员), for all chains or for some. Named from one day to another, both included; while
/// absent another liaison of the same agency stands in.
/// </summary>
public sealed class Liaison : AggregateRoot
{
    private List<ReferralChain> _duties = [];

    private Liaison()
    {
    }

    public LiaisonId Id { get; private set; }

    public AgencyId AgencyId { get; private set; }

    /// <summary>The account the person signs in with; null for one who is reached by telephone and letter alone.</summary>
    public Guid? AccountId { get; private set; }

    public string Name { get; private set; } = "";

    public PhoneNumber? Phone { get; private set; }

    public EmailAddress? Email { get; private set; }

    /// <summary>The chains the person is named for; empty for all.</summary>
    public IReadOnlyList<ReferralChain> Duties => _duties;

    public DateOnly FirstDay { get; private set; }

    /// <summary>Included; null while none is set.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>Who acts while this person is absent.</summary>
    public LiaisonId? StandInId { get; private set; }

    public DateOnly? AbsentFrom { get; private set; }

    /// <summary>Included.</summary>
    public DateOnly? AbsentTo { get; private set; }

    public static Liaison Appoint(LiaisonId id, AgencyId agency, LiaisonDetails details, DateOnly firstDay)
    {
        var liaison = new Liaison { Id = id, AgencyId = agency, FirstDay = firstDay };
        liaison.Describe(details);
        liaison.Raise(new LiaisonNamed(id, agency, firstDay));
        return liaison;
    }

    public bool IsNamedOn(DateOnly day) => FirstDay <= day && (LastDay is null || day <= LastDay);

    /// <summary>Null while no stand-in is set.</summary>
    public Absence? Absence => AbsentFrom is { } from && AbsentTo is { } to ? new Absence(from, to) : null;

    public bool IsAbsentOn(DateOnly day) => Absence?.Includes(day) ?? false;

    public bool HasDutyFor(ReferralChain chain) => _duties.Count == 0 || _duties.Contains(chain);

    public void Change(LiaisonDetails details, DateOnly today)
    {
        RequireNotOver(today);
        Describe(details);
        Raise(new LiaisonChanged(Id));
    }

    /// <param name="standIn">Who acts meanwhile.</param>
    /// <param name="absence">When this person is away.</param>
    /// <param name="colleagues">All liaisons of the agency.</param>
    /// <param name="today">Who is liaison no more needs no stand-in.</param>
    public void SetStandIn(Liaison standIn, Absence absence, IReadOnlyCollection<Liaison> colleagues, DateOnly today)
    {
        RequireNotOver(today);
        StandInRule.Require(this, standIn, absence, colleagues);
        (StandInId, AbsentFrom, AbsentTo) = (standIn.Id, absence.From, absence.To);
        Raise(new StandInSet(Id, standIn.Id, absence.From, absence.To));
    }

    /// <summary>The person is back, or will not be away after all.</summary>
    public void ClearStandIn()
    {
        Guard.Require(StandInId is not null, RuleCode.StandInNotSet);
        (StandInId, AbsentFrom, AbsentTo) = (null, null, null);
        Raise(new StandInCleared(Id));
    }

    /// <summary>Sets or moves the end, as long as it has not come.</summary>
    /// <param name="lastDay">The last day the person is liaison, included.</param>
    /// <param name="today">In Beijing.</param>
    public void End(DateOnly lastDay, DateOnly today)
    {
        RequireNotOver(today);
        Guard.Require(lastDay >= FirstDay, RuleCode.LiaisonEndsBeforeStart);
        LastDay = lastDay;
        Raise(new LiaisonEnded(Id, lastDay));
    }

    private void RequireNotOver(DateOnly today) => Guard.Require(LastDay is null || today <= LastDay, RuleCode.LiaisonAlreadyEnded);

    private void Describe(LiaisonDetails details)
    {
        Guard.Require(details.AccountId is not null || details.Phone is not null || details.Email is not null, RuleCode.LiaisonUnreachable);
        Name = PersonName.Parse(details.Name).Value;
        (AccountId, Phone, Email) = (details.AccountId, details.Phone, details.Email);
        _duties = [.. details.Duties.Distinct().Order()];
    }
}

/// <summary>Who the person is, how reached, and for which chains; no chain means all of them.</summary>
public sealed record LiaisonDetails(
    string Name, Guid? AccountId, PhoneNumber? Phone, EmailAddress? Email, IReadOnlyList<ReferralChain> Duties);
