using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.People;
using Mediation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.ReferenceData;

/// <summary>The district a newcomer plays in: one union mediation centre that covers 大兴, and so not the development area inside it.</summary>
internal sealed class DemoDistrict(AppDb db, PlatformTime time) : IDemoDistrict
{
    public const string Code = "DX-UNION";
    private const int Capacity = 40;

    public async Task<Guid> EnsureAsync(CancellationToken ct)
    {
        var known = await db.Agencies.AsNoTracking().SingleOrDefaultAsync(agency => agency.Code == Code, ct);
        if (known is not null)
        {
            return known.Id.Value;
        }

        var agency = Agency.Establish(
            AgencyId.New(time.Now),
            new AgencyProfile(
                Code, "大兴区总工会劳动争议调解中心", "Daxing District Trade Union Mediation Centre", AgencyKind.TradeUnion, AgencyLevel.District),
            CaseNumberPattern.Parse("京大工调〔{year}〕{serial:00000}号"),
            [JurisdictionArea.Daxing.Code],
            new DateOnly(2010, 1, 1));
        db.Agencies.Add(agency);
        await db.SaveChangesAsync(ct);
        return agency.Id.Value;
    }

    public async Task EnrolAsync(Guid accountId, string name, CancellationToken ct)
    {
        var agency = new AgencyId(await EnsureAsync(ct));
        ClaimType[] specialities = [ClaimType.UnpaidWages, ClaimType.OvertimePay, ClaimType.WorkInjury];
        db.Mediators.Add(Mediator.Enrol(
            MediatorId.New(time.Now), agency, new MediatorDetails(name, accountId, Capacity, specialities, new DateOnly(2010, 1, 1), null)));
        await db.SaveChangesAsync(ct);
    }
}
