using Mediation.Application.Access;
using Mediation.Application.Agencies;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Agencies;

public sealed class ImportAgenciesTests
{
    [Theory]
    [EveryDatabase]
    public async Task Import_InAnyOrderAndTwice_AddsEachOnceUnderItsParent(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var district = new ImportAgencies { Agencies = [Body("XC-ARB", "XC-HR"), Body("XC-S1", "DX-UNION"), Body("XC-HR", null)] };

        var first = await platform.SendAsync(district, Operator);
        var second = await platform.SendAsync(district, Operator);

        first.Added.ShouldBe(["XC-ARB", "XC-S1", "XC-HR"]);
        (second.Added.Count, second.Known).ShouldBe((0, 3));
        var agencies = await platform.LookAsync(db => db.Agencies.ToDictionaryAsync(agency => agency.Code));
        agencies["XC-ARB"].ParentId.ShouldBe(agencies["XC-HR"].Id);
        agencies["XC-S1"].ParentId.ShouldBe(platform.Agency);
    }

    [Theory]
    [EveryDatabase]
    public async Task Import_WithOneFault_AddsNone(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        (await RefusalAsync(platform, Body("A", null), Body("B", "NOBODY"))).ShouldBe(RuleCode.AgencyUnknown);
        (await RefusalAsync(platform, Body("A", null), Body("a", null))).ShouldBe(RuleCode.AlreadyExists);
        (await RefusalAsync(platform, Body("A", "B"), Body("B", "C"), Body("C", "A"))).ShouldBe(RuleCode.AgencyParentsInACircle);

        (await platform.LookAsync(db => db.Agencies.CountAsync())).ShouldBe(1);
    }

    private static Caller Operator { get; } = new(new("0193a000-0000-7000-8000-000000000900"), CallerKind.Person, "系统", null, [Role.SystemAdministrator]);

    private static EstablishAgency Body(string code, string? parent) => new()
    {
        Code = code,
        Name = "某某单位",
        NameEn = "Some body",
        Kind = AgencyKind.Other,
        Level = AgencyLevel.District,
        Parent = parent,
        CaseNumberPattern = "某{year}-{serial}",
        Areas = ["110115"],
        ActiveFrom = new DateOnly(2026, 3, 1),
    };

    private static async Task<RuleCode> RefusalAsync(TestPlatform platform, params EstablishAgency[] bodies) =>
        (await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(new ImportAgencies { Agencies = bodies }, Operator))).Code;
}
