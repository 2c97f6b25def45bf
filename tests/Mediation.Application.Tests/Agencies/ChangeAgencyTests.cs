using Mediation.Application.Access;
using Mediation.Application.Agencies;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Agencies;

public sealed class ChangeAgencyTests
{
    [Theory]
    [EveryDatabase]
    public async Task Change_NameAreasAndParent_LeavesCodeAndKind(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await platform.WithDistrictAsync();

        var receipt = await platform.SendAsync(Union() with { Areas = ["110115", "bda"] }, Operator, "once");

        var union = (await platform.SendAsync(new ListAgencies { Kind = AgencyKind.TradeUnion, Level = AgencyLevel.District }, Operator)).Agencies.Single();
        (union.Code, union.Name, union.ParentId, union.Version).ShouldBe(("DX-UNION", "大兴区总工会", bodies["BJ-UNION"].Value, receipt.Version));
        union.Areas.ShouldBe(["110115", "BDA"]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Change_ToAParentThatStandsBelow_IsRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await platform.WithDistrictAsync();

        (await RefusalAsync(platform, Union() with { Parent = "DX-S001" })).ShouldBe(RuleCode.AgencyParentsInACircle);
        (await RefusalAsync(platform, Union() with { Parent = "DX-UNION" })).ShouldBe(RuleCode.AgencyIsItsOwnParent);
    }

    [Fact]
    public async Task Change_OfAnAgencyOrVersionThatIsNotThere_IsRefused()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        await platform.WithDistrictAsync();

        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(Union() with { Agency = "NOBODY" }, Operator));
        await Should.ThrowAsync<StaleVersionException>(() => platform.SendAsync(Union() with { SeenVersion = 7 }, Operator));
    }

    [Theory]
    [EveryDatabase]
    public async Task List_ByArea_HasWhoCoversItPageByPage(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await platform.WithDistrictAsync();
        List<string> codes = [];
        var cursor = (string?)null;
        do
        {
            var page = await platform.SendAsync(
                new ListAgencies { Area = "110115103", Kind = AgencyKind.TradeUnion, Take = 1, Cursor = cursor }, Callers.Clerk(platform.Agency));
            codes.AddRange(page.Agencies.Select(agency => agency.Code));
            cursor = page.Next;
        }
        while (cursor is not null);

        codes.ShouldBe(["BJ-UNION", "DX-S103", "DX-UNION"]);
    }

    private static Caller Operator { get; } = new(new("0193a000-0000-7000-8000-000000000900"), CallerKind.Person, "系统", null, [Role.SystemAdministrator]);

    private static ChangeAgency Union() => new()
    {
        Agency = "DX-UNION",
        SeenVersion = 1,
        Name = "大兴区总工会",
        NameEn = "Daxing District Trade Union",
        Areas = ["110115"],
        Parent = "BJ-UNION",
    };

    private static async Task<RuleCode> RefusalAsync(TestPlatform platform, ChangeAgency command) =>
        (await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(command, Operator))).Code;
}
