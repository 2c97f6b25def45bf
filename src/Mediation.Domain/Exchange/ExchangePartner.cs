using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Domain.Exchange;

/// <summary>Another system that agencies work in: what is for one of them goes there, and only what it has signed comes from them.</summary>
public sealed class ExchangePartner : AggregateRoot
{
    public const int MaxAgencies = 200;
    public const int MaxKeys = 20;
    public const int MaxVersions = 10;

    private List<AgencyId> _agencies = [];
    private List<PartnerKey> _keys = [];
    private List<string> _versions = [];

    private ExchangePartner()
    {
    }

    public ExchangePartnerId Id { get; private set; }

    /// <summary>What its messages name as their issuer.</summary>
    public string Code { get; private set; } = "";

    public string Address { get; private set; } = "";

    /// <summary>The agencies whose people work in that system.</summary>
    public IReadOnlyList<AgencyId> Agencies => _agencies;

    /// <summary>The keys it published when it was last asked.</summary>
    public IReadOnlyList<PartnerKey> Keys => _keys;

    /// <summary>The versions of the protocol it speaks, as it said when it was last asked.</summary>
    public IReadOnlyList<string> Versions => _versions;

    public DateTimeOffset? KeysReadAt { get; private set; }

    /// <summary>When its keys were last asked for, in vain or not: nobody can make us ask all the time.</summary>
    public DateTimeOffset? KeysAskedAt { get; private set; }

    public DateOnly ActiveFrom { get; private set; }

    /// <summary>The last day of the exchange, included; null while none is set.</summary>
    public DateOnly? ActiveTo { get; private set; }

    public static ExchangePartner Register(
        ExchangePartnerId id, string code, string address, IEnumerable<AgencyId> agencies, DateOnly activeFrom)
    {
        var partner = new ExchangePartner
        {
            Id = id,
            Code = NodeCode.Parse(code),
            Address = PartnerAddress.Parse(address),
            ActiveFrom = activeFrom,
            _agencies = [.. agencies.Distinct()],
        };
        Guard.Require(partner._agencies.Count is > 0 and <= MaxAgencies, RuleCode.ExchangePartnerAgencies, MaxAgencies);
        partner.Raise(new PartnerRegistered(partner.Code, partner.Address, activeFrom, partner._agencies.Count));
        return partner;
    }

    public bool IsActiveOn(DateOnly date) => ActiveFrom <= date && (ActiveTo is null || date <= ActiveTo);

    public bool Serves(AgencyId agency) => _agencies.Contains(agency);

    public PartnerKey? Key(string kid) => _keys.Find(key => key.Kid == kid);

    /// <summary>Takes over what the partner publishes now; a key it no longer publishes is no longer believed.</summary>
    public void TakeOver(IReadOnlyList<PartnerKey> keys, IReadOnlyList<string> versions, DateTimeOffset now)
    {
        Guard.Require(keys.Count is > 0 and <= MaxKeys, RuleCode.ExchangePartnerKeys, MaxKeys);
        (KeysReadAt, KeysAskedAt) = (now, now);
        if (_keys.SequenceEqual(keys) && _versions.SequenceEqual(versions))
        {
            return;
        }

        (_keys, _versions) = ([.. keys], [.. versions.Take(MaxVersions)]);
        Raise(new PartnerKeysRead([.. keys.Select(key => key.Kid)], _versions));
    }

    /// <param name="lastDay">The last day of the exchange.</param>
    public void Close(DateOnly lastDay)
    {
        Guard.Require(ActiveTo is null, RuleCode.ExchangePartnerAlreadyClosed);
        Guard.Require(lastDay >= ActiveFrom, RuleCode.ExchangePartnerClosedBeforeStart);
        ActiveTo = lastDay;
        Raise(new PartnerClosed(Code, lastDay));
    }
}

public sealed record PartnerRegistered(string Code, string Address, DateOnly ActiveFrom, int Agencies) : DomainEvent;

public sealed record PartnerKeysRead(IReadOnlyList<string> Keys, IReadOnlyList<string> Versions) : DomainEvent;

public sealed record PartnerClosed(string Code, DateOnly ActiveTo) : DomainEvent;
