using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.People;
using Mediation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.ReferenceData;

/// <summary>
/// The district a newcomer plays in: a union mediation centre that covers 大兴, and so not the development area inside it, and the
/// bodies it works with.
/// </summary>
internal sealed class DemoDistrict(AppDb db, PlatformTime time) : IDemoDistrict
{
    private const int Capacity = 40;
    private static readonly DateOnly Start = new(2010, 1, 1);

    public async Task<Guid> EnsureAsync(CancellationToken ct) => (await EnsureAsync([DemoBodies.Union], ct))[DemoBodies.UnionCode];

    public async Task<IReadOnlyDictionary<string, Guid>> EnsureBodiesAsync(CancellationToken ct)
    {
        var bodies = await EnsureAsync(DemoBodies.All, ct);
        await EnsureMechanismsAsync(bodies, ct);
        return bodies;
    }

    public async Task EnsureLiaisonsAsync(IReadOnlyList<DemoLiaison> liaisons, CancellationToken ct)
    {
        List<Guid?> accounts = [.. liaisons.Select(one => (Guid?)one.Account)];
        var known = await db.Liaisons.Where(one => accounts.Contains(one.AccountId)).Select(one => one.AccountId).ToListAsync(ct);
        foreach (var one in liaisons.Where(one => !known.Contains(one.Account)))
        {
            var details = new LiaisonDetails(one.Name, one.Account, PhoneNumber.Parse(one.Phone), null, []);
            db.Liaisons.Add(Liaison.Appoint(LiaisonId.New(time.Now), new AgencyId(one.Agency), details, Start));
        }

        await db.SaveChangesAsync(ct);
    }

    public async Task EnrolAsync(Guid accountId, string name, CancellationToken ct)
    {
        var agency = new AgencyId(await EnsureAsync(ct));
        ClaimType[] specialities = [ClaimType.UnpaidWages, ClaimType.OvertimePay, ClaimType.WorkInjury];
        db.Mediators.Add(Mediator.Enrol(
            MediatorId.New(time.Now), agency, new MediatorDetails(name, accountId, Capacity, specialities, Start, null)));
        await db.SaveChangesAsync(ct);
    }

    private async Task EnsureMechanismsAsync(IReadOnlyDictionary<string, Guid> bodies, CancellationToken ct)
    {
        var known = await db.Mechanisms.AsNoTracking().Select(mechanism => mechanism.Code).ToListAsync(ct);
        foreach (var (code, template) in DemoBodies.Mechanisms.Where(pair => !known.Contains(pair.Code)))
        {
            var seats = template.Seats.Select(seat => new Seat(
                new AgencyId(bodies[DemoBodies.OfKind(seat.Kind).Code]), seat.Standing, seat.Role, seat.RoleEn));
            var profile = new MechanismProfile(
                code, $"大兴区{template.Name}", $"Daxing: {template.NameEn}", template.Instrument, template.LegalBasis, JurisdictionArea.Daxing.Code);
            db.Mechanisms.Add(Mechanism.Found(MechanismId.New(time.Now), profile, seats, template.From));
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task<IReadOnlyDictionary<string, Guid>> EnsureAsync(IReadOnlyList<DemoBody> bodies, CancellationToken ct)
    {
        List<string> codes = [.. bodies.Select(body => body.Code)];
        var known = await db.Agencies.AsNoTracking().Where(agency => codes.Contains(agency.Code))
            .ToDictionaryAsync(agency => agency.Code, agency => agency.Id.Value, ct);
        foreach (var body in bodies.Where(body => !known.ContainsKey(body.Code)))
        {
            var parent = body.Parent is null ? (AgencyId?)null : new AgencyId(known[body.Parent]);
            var agency = Agency.Establish(
                AgencyId.New(time.Now), new AgencyProfile(body.Code, body.Name, body.NameEn, body.Kind, body.Level, parent),
                CaseNumberPattern.Parse(body.Pattern), [body.Area], Start);
            db.Agencies.Add(agency);
            known.Add(body.Code, agency.Id.Value);
        }

        await db.SaveChangesAsync(ct);
        return known;
    }
}
