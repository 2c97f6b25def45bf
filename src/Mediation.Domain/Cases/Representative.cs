using Mediation.Domain.Common;
using Mediation.Domain.People;

namespace Mediation.Domain.Cases;

public enum RepresentativeKind
{
    Agent,
    LegalAgent,
    Elected,

    /// <summary>Helps a worker to file and to follow the case and speaks for nobody: types, reads, sends and hands in (domain reference, edge case 39).</summary>
    Helper,
}

/// <summary>What a helper is to the worker.</summary>
public enum HelperRelation
{
    Family,
    Colleague,
    UnionCadre,
    LegalAidLawyer,
    CommunityWorker,
    Other,
}

/// <summary>What an agent may do for the party; "全权代理" without a list grants none of the last five (CPL Interp. §89).</summary>
[Flags]
public enum Powers
{
    None = 0,
    AttendAndArgue = 1 << 0,
    ReceiveService = 1 << 1,
    Admit = 1 << 2,
    Waive = 1 << 3,
    ChangeClaims = 1 << 4,
    Settle = 1 << 5,
    Counterclaim = 1 << 6,
}

/// <summary>Someone who acts for one or more parties of one side, within listed powers and a term, both days included.</summary>
[LegalBasis("民法典 §165")]
[LegalBasis("民事诉讼法 §62")]
public sealed class Representative
{
    public const int MaxAgentsPerParty = 2;

    private const Powers NeedSpecialAuthority = Powers.Admit | Powers.Waive | Powers.ChangeClaims | Powers.Settle | Powers.Counterclaim;
    private const Powers AllPowers = NeedSpecialAuthority | Powers.AttendAndArgue | Powers.ReceiveService;
    private List<PartyId> _for = [];

    private Representative()
    {
    }

    public RepresentativeId Id { get; private set; }

    public RepresentativeKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public PhoneNumber? Phone { get; private set; }

    public EmailAddress? Email { get; private set; }

    /// <summary>What notices are written in; null for Chinese.</summary>
    public string? Language { get; private set; }

    public Powers Powers { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day of the authority, included; null while it is not limited.</summary>
    public DateOnly? ValidTo { get; private set; }

    public DateOnly? RevokedOn { get; private set; }

    /// <summary>Of a helper alone.</summary>
    public HelperRelation? Relation { get; private set; }

    /// <summary>The account with which this person reads the file and acts; null while nobody took the place.</summary>
    public Guid? AccountId { get; private set; }

    public IReadOnlyList<PartyId> For => _for;

    /// <summary>A special authority lists at least one of admitting, waiving, changing claims, settling or counterclaiming.</summary>
    public bool IsSpecial => (Powers & NeedSpecialAuthority) != Powers.None;

    internal static Representative Appoint(RepresentativeId id, RepresentativeDetails details)
    {
        Guard.Require(details.ValidTo is null || details.ValidTo >= details.ValidFrom, RuleCode.RepresentativeTermReversed);
        Guard.Require((details.Kind == RepresentativeKind.Helper) == details.Relation is not null, RuleCode.HelperRelationMissing);
        return new Representative
        {
            Id = id,
            Kind = details.Kind,
            Name = details.Name,
            Phone = details.Phone,
            Email = details.Email,
            Language = details.Language,
            Relation = details.Relation,
            Powers = PowersOf(details),
            ValidFrom = details.ValidFrom,
            ValidTo = details.ValidTo,
            _for = [.. details.For],
        };
    }

    // A legal agent acts by law, not by a listed authority (民法典 §23); a helper has none, whatever is ticked.
    private static Powers PowersOf(RepresentativeDetails details) => details.Kind switch
    {
        RepresentativeKind.LegalAgent => AllPowers,
        RepresentativeKind.Helper => Powers.None,
        _ => details.Powers,
    };

    public bool Has(Powers needed) => (Powers & needed) == needed;

    public bool ActsFor(PartyId party) => _for.Contains(party);

    public bool IsValidOn(DateOnly day) => day >= ValidFrom && (ValidTo is null || day <= ValidTo) && (RevokedOn is null || day < RevokedOn);

    internal bool OverlapsWith(RepresentativeDetails other) =>
        (ValidTo is null || other.ValidFrom <= ValidTo) && (other.ValidTo is null || ValidFrom <= other.ValidTo);

    /// <summary>Refuses unless this person may settle for <paramref name="party"/> on that day: a general power cannot settle.</summary>
    internal void MustBeAbleToSettle(PartyId party, DateOnly on)
    {
        Guard.Require(ActsFor(party), RuleCode.RepresentativeUnknown);
        Guard.Require(IsValidOn(on), RuleCode.RepresentativeOutsideTerm);
        // 办案规则 §63: elected representatives do not settle for the others.
        Guard.Require(Kind != RepresentativeKind.Elected && Powers.HasFlag(Powers.Settle), RuleCode.RepresentativeCannotSettle);
    }

    /// <summary>The same authority for the parties that go on in a case split off.</summary>
    internal Representative CopyFor(RepresentativeId id, IReadOnlyDictionary<PartyId, PartyId> ids)
    {
        var copy = (Representative)MemberwiseClone();
        copy.Id = id;
        copy._for = [.. _for.Where(ids.ContainsKey).Select(party => ids[party])];
        return copy;
    }

    internal void Revoke(DateOnly on) => RevokedOn = on;

    internal void Seat(Guid account) => AccountId = account;
}

/// <summary>What the letter of authority says.</summary>
public sealed record RepresentativeDetails(
    RepresentativeKind Kind, string Name, PhoneNumber? Phone, IReadOnlyList<PartyId> For, Powers Powers, DateOnly ValidFrom, DateOnly? ValidTo)
{
    public EmailAddress? Email { get; init; }

    public string? Language { get; init; }

    /// <summary>Of a helper alone.</summary>
    public HelperRelation? Relation { get; init; }
}
