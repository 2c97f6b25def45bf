using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Entitlements;
using Mediation.Domain.Common;
using Mediation.Domain.Entitlements;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Entitlements;

public sealed class LegalParameterTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public async Task List_ForADay_SaysWhatCountsThenWithSourceAndStanding()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);

        var entries = await platform.SendAsync(new ListLegalParameters(Today), Caller.Anonymous);

        entries.Select(entry => entry.Code).ShouldBe(Enum.GetValues<LegalParameterCode>());
        var minimum = entries.Single(entry => entry.Code == LegalParameterCode.MinimumWage);
        (minimum.Value, minimum.Unit, minimum.NameZh, minimum.Source).ShouldBe((2540m, ParameterUnit.YuanPerMonth, "最低工资标准", "京人社劳发〔2025〕7号"));
        entries.Single(entry => entry.Code == LegalParameterCode.AverageWage).DataYear.ShouldBe(2023);
    }

    [Theory]
    [EveryDatabase]
    public async Task Publish_AnAverageThatCameLate_CountsFromItsDayAndKeepsTheOldOneAndTheHistory(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var before = await CompensationAsync(platform);

        await platform.SendAsync(Average(18), Callers.Head(platform.Agency), "average");

        var after = await CompensationAsync(platform);
        (before, after).ShouldBe((565_239m, 600_000m), "188413 ÷ 4 × 12, then 200000 ÷ 4 × 12");
        var versions = (await platform.SendAsync(new ListLegalParameters(), Caller.Anonymous)).Where(entry => entry.Code == LegalParameterCode.AverageWage).ToList();
        versions.Select(entry => entry.Version).ShouldBe(Enumerable.Range(1, 18));
        versions.Single(entry => entry.Version == 17).InForceTo.ShouldBe(new DateOnly(2024, 12, 31));
        var entry = await platform.LookAsync(db => db.History.SingleAsync(entry => entry.UseCase == nameof(PublishLegalParameter)));
        (entry.Event, entry.Reason).ShouldBe((nameof(LegalParameterPublished), "统计局公布"));
    }

    [Theory]
    [EveryDatabase]
    public async Task Publish_TheSameNumberTwiceAtOnce_LetsOneIn(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        var codes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CodeAsync(platform)));

        codes.Count(code => code is null).ShouldBe(1);
        codes.Where(code => code is not null).ShouldAllBe(code => code == "already-exists" || code == "legal-parameter.out-of-sequence");
        (await platform.LookAsync(db => db.LegalParameterVersions.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Publish_FaultyFields_AreAllNamed()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var faulty = Average(18) with { Version = 1, InForceFrom = new DateOnly(2028, 3, 3), Value = 5, Source = "", DataYear = 2027, Reason = "" };

        var invalid = await Should.ThrowAsync<ValidationException>(() => platform.SendAsync(faulty, Callers.Head(platform.Agency)));

        invalid.Errors.Select(error => error.PropertyName).ShouldBe(["Version", "InForceFrom", "Value", "Source", "DataYear", "Reason"]);
    }

    [Fact]
    public async Task Publish_AMinimumThatNamesAYear_IsRefused()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var faulty = Average(15) with { Code = LegalParameterCode.MinimumWage, Value = 2660 };

        var refused = await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(faulty, Callers.Head(platform.Agency)));

        refused.Code.ShouldBe(RuleCode.LegalParameterWithoutYear);
    }

    [Fact]
    public async Task Publish_ByAMediator_IsForbidden()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);

        await Should.ThrowAsync<ForbiddenException>(() => platform.SendAsync(Average(18), Callers.Mediator(platform.Agency)));
    }

    private static PublishLegalParameter Average(int version) => new()
    {
        Code = LegalParameterCode.AverageWage,
        Version = version,
        InForceFrom = new DateOnly(2025, 1, 1),
        Value = 200_000m,
        DataYear = 2024,
        Source = "北京市法人单位从业人员平均工资（2024年）",
        Standing = ParameterStanding.InText,
        Reason = "统计局公布",
    };

    private static async Task<decimal> CompensationAsync(TestPlatform platform)
    {
        var result = await platform.SendAsync(
            new CalculateEntitlement
            {
                Items =
                [
                    new EntitlementItem
                    {
                        Kind = EntitlementKind.EconomicCompensation, From = new DateOnly(2009, 1, 1), To = new DateOnly(2025, 12, 31), MonthlyWageFen = 6_000_000,
                    },
                ],
            },
            Caller.Anonymous);
        return result.TotalFen / 100m;
    }

    private static async Task<string?> CodeAsync(TestPlatform platform)
    {
        try
        {
            await platform.SendAsync(Average(18), Callers.Head(platform.Agency));
            return null;
        }
        catch (RuleBrokenException refused)
        {
            return refused.Code.Code;
        }
    }
}
