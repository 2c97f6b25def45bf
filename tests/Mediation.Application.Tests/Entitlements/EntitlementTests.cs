using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Entitlements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Entitlements;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Entitlements;

public sealed class EntitlementTests
{
    [Fact]
    public async Task Calculate_SeveralKinds_AddsUpAndSaysEachInBothLanguages()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);

        var result = await CalculateAsync(
            platform,
            Item(EntitlementKind.UnlawfulTermination, "2020-03-01", "2025-08-31") with { MonthlyWageFen = 800_000 },
            Item(EntitlementKind.Overtime, "2025-01-01", "2025-08-31") with { MonthlyWageFen = 870_000, WorkdayHours = 10, AlreadyPaidFen = 25_000 });

        (result.TotalFen, result.AlreadyPaidFen, result.StillDueFen).ShouldBe((9_675_000L, 25_000L, 9_650_000L));
        result.TotalFen.ShouldBe(result.Calculations.SelectMany(one => one.Lines).Sum(line => line.AmountFen));
        result.ClaimedOn.ShouldBe(new DateOnly(2026, 3, 2));
        var line = result.Calculations[0].Lines[0];
        (line.Zh, line.En, line.Formula).ShouldBe(("经济补偿", "Economic compensation", "8000.00 × 6 = 48000.00"));
        line.Figures.Select(figure => figure.Zh).ShouldContain("2020年3月1日");
        result.Calculations[0].Notes.ShouldContain(note => note.Code == NoteCode.OnlyWhenUnlawful && note.Zh.Contains("违法"));
    }

    [Fact]
    public async Task Calculate_TwelveMonthsAndABonus_WorksOutTheAverage()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);

        var result = await CalculateAsync(platform, Item(EntitlementKind.EconomicCompensation, "2023-01-01", "2025-03-31") with
        {
            WagesFen = [.. Enumerable.Repeat(800_000L, 11), 1_200_000],
            YearlyBonusFen = 1_000_000,
        });

        result.TotalFen.ShouldBe(2_291_667);
    }

    [Theory]
    [EveryDatabase]
    public async Task Calculate_Anything_MakesClaimsThatAnApplicationTakes(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        var result = await CalculateAsync(
            platform,
            Item(EntitlementKind.CompensationWithNoticeWage, "2024-01-01", "2025-12-31") with { MonthlyWageFen = 800_000, LastMonthWageFen = 900_000 },
            Item(EntitlementKind.DoubleWage, "2024-01-01", "2025-12-31") with { MonthlyWageFen = 800_000 },
            Item(EntitlementKind.Overtime, "2025-01-01", "2025-12-31") with { MonthlyWageFen = 800_000, HolidayHours = 7.5m },
            Item(EntitlementKind.UnpaidWages, "2025-10-15", "2025-12-31") with { MonthlyWageFen = 800_000, AlreadyPaidFen = 100 },
            Item(EntitlementKind.UnusedLeave, "2025-01-01", "2025-12-31") with { MonthlyWageFen = 800_000, WorkedYears = 3 },
            Item(EntitlementKind.UnusedLeave, "2024-01-01", "2024-12-31") with { MonthlyWageFen = 800_000, WorkedYears = 0 });
        var receipt = await platform.SendAsync(
            Applications.UnpaidWages() with { Claims = [.. result.Claims.Select(Claim)] }, Callers.Clerk(platform.Agency), "filing");

        receipt.Number.ShouldNotBeEmpty();
        result.Claims.Select(claim => claim.Type).ShouldBe(
        [
            ClaimType.EconomicCompensation, ClaimType.DoubleWageNoContract, ClaimType.OvertimePay, ClaimType.UnpaidWages, ClaimType.UnusedAnnualLeave,
        ]);
    }

    [Fact]
    public async Task Calculate_FaultyItems_NamesEachField()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);

        var invalid = await Should.ThrowAsync<ValidationException>(() => CalculateAsync(
            platform,
            Item(EntitlementKind.EconomicCompensation, "2025-03-01", "2025-02-28"),
            Item(EntitlementKind.CompensationWithNoticeWage, "2025-03-01", "2025-03-31") with { WagesFen = [] },
            Item(EntitlementKind.Overtime, "2025-03-01", "2025-03-31") with { MonthlyWageFen = 0, RestDayHours = 0.001m },
            Item(EntitlementKind.Overtime, "2025-03-01", "2025-03-31") with { MonthlyWageFen = 1 },
            Item(EntitlementKind.UnusedLeave, "2024-03-01", "2025-03-31") with { MonthlyWageFen = 1, DaysTaken = -1 }));

        invalid.Errors.Select(error => (error.PropertyName, error.ErrorCode)).ShouldBe(
        [
            ("Items[0].To", "entitlement.period-reversed"), ("Items[0].MonthlyWageFen", "field.required"),
            ("Items[1].WagesFen", "PredicateValidator"), ("Items[1].LastMonthWageFen", "field.required"),
            ("Items[2].MonthlyWageFen", "InclusiveBetweenValidator"), ("Items[2].RestDayHours", "PredicateValidator"),
            ("Items[3].WorkdayHours", "field.required"),
            ("Items[4].WorkedYears", "field.required"), ("Items[4].DaysTaken", "InclusiveBetweenValidator"), ("Items[4].To", "entitlement.year-crossed"),
        ]);
    }

    [Fact]
    public async Task Calculate_CompensationBesideDamages_IsRefused()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);

        var refused = await Should.ThrowAsync<RuleBrokenException>(() => CalculateAsync(
            platform,
            Item(EntitlementKind.EconomicCompensation, "2020-03-01", "2025-08-31") with { MonthlyWageFen = 800_000 },
            Item(EntitlementKind.UnlawfulTermination, "2020-03-01", "2025-08-31") with { MonthlyWageFen = 800_000 }));

        refused.Code.ShouldBe(RuleCode.EntitlementCompensationTwice);
    }

    [Fact]
    public void Words_ForEveryCode_AreThereInBothLanguages()
    {
        (string Zh, string En)[] words =
        [
            .. Enum.GetValues<EntitlementKind>().Select(EntitlementWords.Of), .. Enum.GetValues<LineCode>().Select(EntitlementWords.Of),
            .. Enum.GetValues<FigureCode>().Select(EntitlementWords.Of), .. Enum.GetValues<LegalParameterCode>().Select(EntitlementWords.Of),
            .. Enum.GetValues<ParameterUnit>().Select(EntitlementWords.Of),
            .. Enum.GetValues<NoteCode>().Select(code => EntitlementWords.Of(new CalculationNote(code))).Select(note => (note.Zh, note.En)),
            .. Enum.GetValues<FigureUnit>().Select(unit => EntitlementWords.ValueOf(new Figure(FigureCode.Hours, unit, 1, new DateOnly(2026, 3, 2)))),
        ];

        words.ShouldAllBe(pair => pair.Zh.Length > 0 && pair.En.Length > 0);
    }

    private static EntitlementItem Item(EntitlementKind kind, string from, string to) => new()
    {
        Kind = kind,
        From = DateOnly.ParseExact(from, "yyyy-MM-dd"),
        To = DateOnly.ParseExact(to, "yyyy-MM-dd"),
    };

    private static Task<EntitlementResult> CalculateAsync(TestPlatform platform, params EntitlementItem[] items) =>
        platform.SendAsync(new CalculateEntitlement { Items = items }, Caller.Anonymous);

    private static ClaimInput Claim(ProposedClaim claim) => new()
    {
        Type = claim.Type,
        PeriodFrom = claim.PeriodFrom,
        PeriodTo = claim.PeriodTo,
        Facts = "见计算结果。",
        Lines = [new ClaimLineInput("a1", "r1", claim.AmountFen, claim.AlreadyPaidFen)],
    };
}
