using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Intake;
using Mediation.Domain.Cases;
using Mediation.Domain.Representation;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Representation;

/// <summary>A place in a file that waits for whoever holds a number. It shows nothing of the file before the second proof.</summary>
/// <param name="Id">Of the party or the representative.</param>
/// <param name="Kind">Null for the party itself.</param>
internal sealed record WaitingPlace(Guid Id, CaseId CaseId, string Number, RepresentativeKind? Kind);

/// <summary>
/// Finds the places that wait for the caller's own, proven number. A number is easily mistyped or passed on to somebody else, so it opens
/// nothing by itself: who comes types what the file holds of him.
/// </summary>
internal sealed class PlaceDoor(IAppDb db, IBlindIndex blind, IPortalAccounts accounts, RequestScope scope, PlatformTime time)
{
    private const int Most = 20;

    public IAppDb Db => db;

    public async Task<IReadOnlyList<WaitingPlace>> WaitingAsync(CancellationToken ct)
    {
        if (scope.Caller.IsStaff || await accounts.PhoneOfAsync(scope.Caller.Id, ct) is not { } phone)
        {
            return [];
        }

        var index = blind.Of(ProtectedKind.Phone, phone.Value);
        List<WaitingPlace> found = [.. await PartiesAsync(index, ct), .. await AgentsAsync(index, ct)];
        var (ids, me) = (found.Select(place => place.Id).ToList(), scope.Caller.Id);
        var spent = await db.PlaceTries.AsNoTracking().Where(one => one.AccountId == me && ids.Contains(one.Place) && one.Tries >= PlaceTry.Most)
            .Select(one => one.Place).ToListAsync(ct);
        return [.. found.Where(place => !spent.Contains(place.Id))];
    }

    /// <summary>Counted before it is compared.</summary>
    public async Task<bool> TryAsync(Guid place, CancellationToken ct)
    {
        var me = scope.Caller.Id;
        if (!await db.PlaceTries.AnyAsync(one => one.Place == place && one.AccountId == me, ct))
        {
            db.PlaceTries.Add(new PlaceTry(place, me));
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException)
            {
                db.Forget();
            }
        }

        return await db.PlaceTries.Where(one => one.Place == place && one.AccountId == me && one.Tries < PlaceTry.Most)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Tries, one => one.Tries + 1), ct) == 1;
    }

    /// <summary>After the right proof the count begins anew.</summary>
    public Task ForgetTriesAsync(Guid place, CancellationToken ct)
    {
        var me = scope.Caller.Id;
        return db.PlaceTries.Where(one => one.Place == place && one.AccountId == me).ExecuteDeleteAsync(ct);
    }

    // Respondents come by their invitation; who files for somebody never takes that one's place.
    private async Task<List<WaitingPlace>> PartiesAsync(string index, CancellationToken ct)
    {
        var me = scope.Caller.Id;
        return await db.Cases.IgnoreQueryFilters().AsNoTracking().IgnoreAutoIncludes()
            .Where(dispute => dispute.Status != CaseStatus.Archived && dispute.FiledBy != me && !dispute.Representatives.Any(agent => agent.AccountId == me))
            .SelectMany(dispute => dispute.Parties, (dispute, party) => new { dispute.Id, dispute.Number, party })
            .Where(row => row.party.Side == PartySide.Applicant && row.party.AccountId == null && EF.Property<string?>(row.party, SealedIndexes.Phone) == index)
            .OrderByDescending(row => row.Id).Take(Most)
            .Select(row => new WaitingPlace(row.party.Id.Value, row.Id, row.Number, null)).ToListAsync(ct);
    }

    private async Task<List<WaitingPlace>> AgentsAsync(string index, CancellationToken ct)
    {
        var today = time.Today;
        return await db.Cases.IgnoreQueryFilters().AsNoTracking().IgnoreAutoIncludes()
            .Where(dispute => dispute.Status != CaseStatus.Archived)
            .SelectMany(dispute => dispute.Representatives, (dispute, agent) => new { dispute.Id, dispute.Number, agent })
            .Where(row => row.agent.AccountId == null && row.agent.Kind != RepresentativeKind.Elected && row.agent.RevokedOn == null
                && row.agent.ValidFrom <= today && (row.agent.ValidTo == null || row.agent.ValidTo >= today)
                && EF.Property<string?>(row.agent, SealedIndexes.Phone) == index)
            .OrderByDescending(row => row.Id).Take(Most)
            .Select(row => new WaitingPlace(row.agent.Id.Value, row.Id, row.Number, row.agent.Kind)).ToListAsync(ct);
    }
}
