using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>Somebody to be told, and on which side he stands; null for the office.</summary>
internal sealed record Told(Recipient Recipient, PartySide? Side)
{
    public string Language { get; init; } = Languages.Chinese;
}

/// <summary>Whom an audience consists of today, for a batch of cases in one query.</summary>
internal sealed class NoticeRecipients(IAppDb db, IStaffDirectory staff, IAccountAddresses accounts)
{
    private static readonly PartyRole[] WorkerRoles = [PartyRole.Worker, PartyRole.CloseRelative];

    public Task<ILookup<CaseId, Told>> OfAsync(Audience audience, IReadOnlyList<CaseInHand> cases, DateOnly today, CancellationToken ct) =>
        audience switch
        {
            Audience.Worker or Audience.Employer => PartiesAsync(audience == Audience.Worker, cases, ct),
            Audience.Agent => AgentsAsync(cases, today, ct),
            Audience.Mediator => MediatorsAsync(cases, ct),
            Audience.Liaison => StaffAsync(Role.Liaison, cases, ct),
            Audience.Supervisor => SupervisorsAsync(cases, ct),
            _ => StaffAsync(Role.CentreHead, cases, ct),
        };

    private async Task<ILookup<CaseId, Told>> PartiesAsync(bool workers, IReadOnlyList<CaseInHand> cases, CancellationToken ct)
    {
        var ids = Ids(cases);
        var parties = await db.Cases.AsNoTracking().IgnoreAutoIncludes().Where(dispute => ids.Contains(dispute.Id))
            .SelectMany(dispute => dispute.Parties, (dispute, party) => new { Case = dispute.Id, Party = party })
            .Where(row => WorkerRoles.Contains(row.Party.Role) == workers
                && row.Party.Consent != ConsentState.Refused && row.Party.Outcome != ApplicantOutcome.Withdrawn)
            .OrderBy(row => row.Party.Number)
            .Select(row => new { row.Case, row.Party.Id, row.Party.Side, row.Party.Language, row.Party.AccountId }).ToListAsync(ct);
        var chosen = await accounts.LanguagesAsync([.. parties.Where(row => row.Language is null).Select(row => row.AccountId).OfType<Guid>().Distinct()], ct);
        return parties.ToLookup(row => row.Case, row => new Told(new Recipient(RecipientKind.Party, row.Id.Value), row.Side)
        {
            Language = row.Language ?? (row.AccountId is { } account ? chosen.GetValueOrDefault(account) : null) ?? Languages.Chinese,
        });
    }

    private async Task<ILookup<CaseId, Told>> AgentsAsync(IReadOnlyList<CaseInHand> cases, DateOnly today, CancellationToken ct)
    {
        var ids = Ids(cases);
        var agents = await db.Cases.AsNoTracking().IgnoreAutoIncludes().Where(dispute => ids.Contains(dispute.Id))
            .SelectMany(dispute => dispute.Representatives, (dispute, agent) => new { Case = dispute.Id, Agent = agent })
            .Where(row => row.Agent.ValidFrom <= today && (row.Agent.ValidTo == null || row.Agent.ValidTo >= today)
                && (row.Agent.RevokedOn == null || row.Agent.RevokedOn > today))
            .Select(row => new { row.Case, row.Agent.Id, row.Agent.Language }).ToListAsync(ct);
        return agents.ToLookup(row => row.Case, row => new Told(new Recipient(RecipientKind.Representative, row.Id.Value), null)
        {
            Language = row.Language ?? Languages.Chinese,
        });
    }

    /// <summary>Who presides. Where nobody does, or he has no account, the heads are told in his place: a date nobody hears of is missed.</summary>
    private async Task<ILookup<CaseId, Told>> MediatorsAsync(IReadOnlyList<CaseInHand> cases, CancellationToken ct)
    {
        var ids = Ids(cases);
        var presiding = await db.Cases.AsNoTracking().IgnoreAutoIncludes().Where(dispute => ids.Contains(dispute.Id))
            .SelectMany(dispute => dispute.Mediators, (dispute, part) => new { Case = dispute.Id, part.MediatorId, part.Presides, part.ReleasedOn })
            .Where(part => part.Presides && part.ReleasedOn == null)
            .Join(db.Mediators, part => part.MediatorId, mediator => mediator.Id, (part, mediator) => new { part.Case, mediator.AccountId })
            .Where(row => row.AccountId != null).ToListAsync(ct);
        var chosen = await accounts.LanguagesAsync([.. presiding.Select(row => row.AccountId!.Value).Distinct()], ct);
        var found = presiding.Select(row => row.Case).ToHashSet();
        var orphans = cases.Where(dispute => !found.Contains(dispute.Id)).ToList();
        var heads = await StaffAsync(Role.CentreHead, orphans, ct);
        return presiding.Select(row => (row.Case, Told: OfAccount(row.AccountId!.Value, chosen)))
            .Concat(orphans.SelectMany(dispute => heads[dispute.Id], (dispute, head) => (Case: dispute.Id, Told: head)))
            .ToLookup(row => row.Case, row => row.Told);
    }

    private async Task<ILookup<CaseId, Told>> StaffAsync(Role role, IReadOnlyList<CaseInHand> cases, CancellationToken ct)
    {
        if (cases.Count == 0)
        {
            return Enumerable.Empty<(CaseId Id, Told Told)>().ToLookup(row => row.Id, row => row.Told);
        }

        var members = await staff.AccountsAsync(role, [.. cases.Select(dispute => dispute.Agency).Distinct()], ct);
        var chosen = await accounts.LanguagesAsync([.. members.SelectMany(office => office).Distinct()], ct);
        return cases.DistinctBy(dispute => dispute.Id).SelectMany(dispute => members[dispute.Agency], (dispute, account) => (dispute.Id, account))
            .ToLookup(row => row.Id, row => OfAccount(row.account, chosen));
    }

    private async Task<ILookup<CaseId, Told>> SupervisorsAsync(IReadOnlyList<CaseInHand> cases, CancellationToken ct)
    {
        List<AgencyId> agencies = [.. cases.Select(dispute => dispute.Agency).Distinct()];
        var parents = await db.Agencies.AsNoTracking().Where(agency => agencies.Contains(agency.Id) && agency.ParentId != null)
            .ToDictionaryAsync(agency => agency.Id, agency => agency.ParentId!.Value, ct);
        return await StaffAsync(
            Role.CentreHead,
            [.. cases.Where(dispute => parents.ContainsKey(dispute.Agency)).Select(dispute => dispute with { Agency = parents[dispute.Agency] })],
            ct);
    }

    private static Told OfAccount(Guid account, IReadOnlyDictionary<Guid, string> chosen) =>
        new(new Recipient(RecipientKind.Account, account), null) { Language = chosen.GetValueOrDefault(account, Languages.Chinese) };

    private static List<CaseId> Ids(IReadOnlyList<CaseInHand> cases) => [.. cases.Select(dispute => dispute.Id).Distinct()];
}
