using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Notices;
using Mediation.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>Looks up where the recipients of some notices are reached now: a number corrected since they were queued is the one that is used.</summary>
internal sealed class Recipients
{
    private readonly Dictionary<Guid, PartyAddress> _parties;
    private readonly Dictionary<Guid, AgentAddress> _agents;
    private readonly IReadOnlyDictionary<Guid, AccountAddress> _accounts;
    private readonly Dictionary<Guid, LiaisonAddress> _liaisons;
    private readonly DateOnly _today;

    private Recipients(
        Dictionary<Guid, PartyAddress> parties, Dictionary<Guid, AgentAddress> agents, IReadOnlyDictionary<Guid, AccountAddress> accounts,
        Dictionary<Guid, LiaisonAddress> liaisons, DateOnly today) =>
        (_parties, _agents, _accounts, _liaisons, _today) = (parties, agents, accounts, liaisons, today);

    public static Recipients None { get; } = new([], [], new Dictionary<Guid, AccountAddress>(), [], default);

    public static async Task<Recipients> OfAsync(
        IAppDb db, IAccountAddresses accounts, IReadOnlyCollection<Notice> notices, DateOnly today, CancellationToken ct)
    {
        List<RepresentativeId> agents = [.. Of(notices, RecipientKind.Representative).Select(id => new RepresentativeId(id))];
        var knownAgents = agents.Count == 0 ? [] : await db.Cases.AsNoTracking().SelectMany(dispute => dispute.Representatives)
            .Where(agent => agents.Contains(agent.Id))
            .Select(agent => new AgentAddress(agent.Id.Value, agent.Phone, agent.Email, agent.For, agent.ValidFrom, agent.ValidTo, agent.RevokedOn, agent.AccountId))
            .ToListAsync(ct);
        List<PartyId> parties = [.. Of(notices, RecipientKind.Party).Select(id => new PartyId(id)).Union(knownAgents.SelectMany(agent => agent.For))];
        var knownParties = parties.Count == 0 ? [] : await db.Cases.AsNoTracking().SelectMany(dispute => dispute.Parties)
            .Where(party => parties.Contains(party.Id))
            .Select(party => new PartyAddress(party.Id.Value, party.Name, party.Phone, party.Email, party.Address, party.AccountId)).ToListAsync(ct);
        Guid[] ids = [.. Of(notices, RecipientKind.Account), .. knownParties.Select(party => party.Account).Concat(knownAgents.Select(agent => agent.Account)).OfType<Guid>()];
        var knownAccounts = ids.Length == 0 ? new Dictionary<Guid, AccountAddress>() : await accounts.OfAsync(ids, ct);
        return new Recipients(
            knownParties.ToDictionary(party => party.Id), knownAgents.ToDictionary(agent => agent.Id), knownAccounts,
            await LiaisonsAsync(db, notices, ct), today);
    }

    private static async Task<Dictionary<Guid, LiaisonAddress>> LiaisonsAsync(IAppDb db, IEnumerable<Notice> notices, CancellationToken ct)
    {
        List<LiaisonId> ids = [.. Of(notices, RecipientKind.Liaison).Select(id => new LiaisonId(id))];
        return ids.Count == 0 ? [] : (await db.Liaisons.AsNoTracking().Where(one => ids.Contains(one.Id))
            .Select(one => new LiaisonAddress(one.Id.Value, one.Phone, one.Email)).ToListAsync(ct)).ToDictionary(one => one.Id);
    }

    public Destination Of(Notice notice) => notice switch
    {
        { TestAddress: { } address, Channel: NoticeChannel.Sms or NoticeChannel.Email } => Destination.Test(notice.Channel, address),
        { Channel: NoticeChannel.InApp } => Inbox(notice),
        { Channel: NoticeChannel.Sms } => Phone(notice),
        { Channel: NoticeChannel.Email } => Mail(notice),
        _ => Post(notice),
    };

    private static IEnumerable<Guid> Of(IEnumerable<Notice> notices, RecipientKind kind) =>
        notices.Where(notice => notice.RecipientKind == kind).Select(notice => notice.RecipientId).Distinct();

    private Destination Inbox(Notice notice) =>
        AccountOf(notice) is { } account ? Destination.Inbox(account.SignInName) : Destination.None("recipient.no-account");

    private Destination Phone(Notice notice)
    {
        var phone = notice.RecipientKind switch
        {
            RecipientKind.Party => _parties.GetValueOrDefault(notice.RecipientId)?.Phone ?? AccountOf(notice)?.Phone,
            RecipientKind.Representative => AgentOf(notice)?.Phone,
            RecipientKind.Liaison => _liaisons.GetValueOrDefault(notice.RecipientId)?.Phone,
            _ => AccountOf(notice)?.Phone,
        };
        return phone switch
        {
            null => Destination.None("recipient.no-phone"),
            _ when phone.Value.StartsWith("+86", StringComparison.Ordinal) && !phone.IsMainlandMobile => Destination.None("recipient.landline"),
            _ => Destination.Phone(phone),
        };
    }

    // 在线调解规则 §17: papers reach a party electronically only after express consent, which may be withdrawn.
    private Destination Mail(Notice notice)
    {
        var (allowed, address) = notice.RecipientKind switch
        {
            // An invitation serves no paper: it says that there is a message, as a text message does.
            RecipientKind.Party => (notice.TemplateKey == TemplateKeys.RespondentInvited || Accepts(notice.RecipientId), _parties.GetValueOrDefault(notice.RecipientId)?.Email ?? AccountOf(notice)?.Email),
            RecipientKind.Representative => (AgentOf(notice)?.For.All(party => Accepts(party.Value)) ?? true, AgentOf(notice)?.Email),
            RecipientKind.Liaison => (true, _liaisons.GetValueOrDefault(notice.RecipientId)?.Email),
            _ => (true, AccountOf(notice)?.Email),
        };
        return (allowed, address) switch
        {
            (false, _) => Destination.None("recipient.no-consent"),
            (_, null) => Destination.None("recipient.no-email"),
            _ => Destination.Mail(address),
        };
    }

    private bool Accepts(Guid party) => _parties.GetValueOrDefault(party)?.Place is { AcceptsElectronicService: true };

    private Destination Post(Notice notice) => _parties.GetValueOrDefault(notice.RecipientId) is { Place: { } place } party
        ? Destination.Post(party.Name, place.Text)
        : Destination.None("recipient.no-postal-address");

    private AccountAddress? AccountOf(Notice notice) => notice.RecipientKind switch
    {
        RecipientKind.Account => _accounts.GetValueOrDefault(notice.RecipientId),
        RecipientKind.Representative when AgentOf(notice)?.Account is { } account => _accounts.GetValueOrDefault(account),
        RecipientKind.Party when _parties.GetValueOrDefault(notice.RecipientId)?.Account is { } account => _accounts.GetValueOrDefault(account),
        _ => null,
    };

    private AgentAddress? AgentOf(Notice notice) =>
        _agents.GetValueOrDefault(notice.RecipientId) is { } agent && agent.IsValidOn(_today) ? agent : null;

    private sealed record PartyAddress(Guid Id, string Name, PhoneNumber? Phone, EmailAddress? Email, ServiceAddress? Place, Guid? Account);

    private sealed record LiaisonAddress(Guid Id, PhoneNumber? Phone, EmailAddress? Email);

    private sealed record AgentAddress(
        Guid Id, PhoneNumber? Phone, EmailAddress? Email, IReadOnlyList<PartyId> For, DateOnly From, DateOnly? To, DateOnly? RevokedOn, Guid? Account)
    {
        public bool IsValidOn(DateOnly day) => day >= From && (To is null || day <= To) && (RevokedOn is null || day < RevokedOn);
    }
}
