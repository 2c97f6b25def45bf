using Mediation.Domain.Agencies;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Agencies;

public sealed class DemoDistrictTests
{
    [Theory]
    [EveryDatabase]
    public async Task District_HasAUnionStationForEachOfItsDivisions(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        await platform.WithDistrictAsync();

        var stations = await platform.LookAsync(db => db.Agencies.Where(agency => agency.Level == AgencyLevel.Street).ToListAsync());
        var divisions = await platform.LookAsync(db => db.Divisions.Where(division => division.Parent == "110115").Select(division => division.Code).ToListAsync());
        divisions.Count.ShouldBe(26);
        stations.Select(station => station.Areas.Single()).Order().ShouldBe(divisions.Order());
        stations.ShouldAllBe(station => station.Kind == AgencyKind.TradeUnion && station.ParentId == platform.Agency);
    }

    [Theory]
    [EveryDatabase]
    public async Task District_BroughtInAgain_AddsOnlyWhatIsMissing(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var first = await platform.WithDistrictAsync();
        await platform.LookAsync(db => db.Agencies.Where(agency => agency.Code == "DX-PROC").ExecuteDeleteAsync());

        var second = await platform.WithDistrictAsync();

        second.Count.ShouldBe(first.Count);
        second.Where(body => body.Key != "DX-PROC").ShouldBe(first.Where(body => body.Key != "DX-PROC"), ignoreOrder: true);
        second["DX-PROC"].ShouldNotBe(first["DX-PROC"]);
    }
}
