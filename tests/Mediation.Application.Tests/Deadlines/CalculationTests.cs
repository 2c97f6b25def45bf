using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Deadlines;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Deadlines;

public sealed class CalculationTests
{
    [Theory]
    [InlineData("a2", "2026-02-05", "2026-02-24", 1)]
    [InlineData("D2", "2024-12-31", "2025-01-15", 1)]
    [InlineData("d2", "2025-01-02", "2025-01-17", 2)]
    [InlineData("C4-Hearing", "2026-03-16", "2026-03-09", 1)]
    public async Task Calculate_BySomebodyUnknown_FollowsTheTextOfTheDay(string clock, string start, string due, int version)
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);

        var found = await platform.SendAsync(Of(clock, start), Caller.Anonymous);

        (found.DueOn, found.Rule.Version, found.IsProvisional).ShouldBe((Day(due), version, false));
        found.Steps[^1].ShouldSatisfyAllConditions(
            step => step.Kind.ShouldBe(StepKind.Due),
            step => step.Zh.ShouldContain("届满"),
            step => step.En.ShouldStartWith("It ends on"));
    }

    [Fact]
    public async Task Calculate_WithEveryKindOfAdjustment_SaysEachInBothLanguages()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);

        var court = await platform.SendAsync(
            Of("D2", "2026-03-02",
                new AdjustmentInput(AdjustmentKind.Pause, From: Day("2026-03-04"), Until: Day("2026-03-09")),
                new AdjustmentInput(AdjustmentKind.Exclusion, From: Day("2026-03-08"), Until: Day("2026-03-11")),
                new AdjustmentInput(AdjustmentKind.Extension, Days: 10)),
            Caller.Anonymous);
        var limitation = await platform.SendAsync(
            Of("C1", "2025-03-03", new AdjustmentInput(AdjustmentKind.Restart, On: Day("2026-01-05"), Event: ClockEvents.MediationApplied)), Caller.Anonymous);

        court.DueOn.ShouldBe(Day("2026-04-03"));
        court.Steps.Select(step => step.Zh).ShouldContain("自2026年3月8日起不计入（鉴定），期限相应移动2个自然日。");
        limitation.DueOn.ShouldBe(Day("2027-01-05"));
        limitation.Steps.Select(step => step.En).ShouldContain(
            "Interrupted on 5 January 2026 (mediation was applied for): the whole period runs anew from the next day.");
        court.Steps.Concat(limitation.Steps).ShouldAllBe(step => step.Zh.Length > 0 && step.En.Length > 0);
    }

    [Fact]
    public async Task Calculate_WithACalendarOfOnesOwn_CountsByIt()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var notice = new NoticeInput { Year = 2027, Days = [new NoticeDayInput { Name = "元旦", Date = Day("2027-01-04"), IsOffDay = true }] };

        var own = await platform.SendAsync(Of("A4", "2026-12-29"), Caller.Anonymous);
        var given = await platform.SendAsync(Of("A4", "2026-12-29") with { Calendar = [notice] }, Caller.Anonymous);

        (own.DueOn, own.IsProvisional).ShouldBe((Day("2027-01-04"), true));
        (given.DueOn, given.IsProvisional).ShouldBe((Day("2027-01-05"), true));
    }

    [Theory]
    [InlineData("A4", AdjustmentKind.Extension, "deadline.not-extendable")]
    [InlineData("A2", AdjustmentKind.Exclusion, "deadline.not-excludable")]
    [InlineData("A1", AdjustmentKind.Pause, "deadline.not-pausable")]
    [InlineData("A2", AdjustmentKind.Restart, "deadline.not-restartable")]
    public async Task Calculate_WhatTheClockDoesNotKnow_IsRefused(string clock, AdjustmentKind kind, string code)
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var adjustment = new AdjustmentInput(
            kind, kind == AdjustmentKind.Extension ? 3 : null, From: Day("2026-03-04"), Until: Day("2026-03-05"), On: Day("2026-03-04"));

        var refused = await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(Of(clock, "2026-03-02", adjustment), Caller.Anonymous));

        refused.Code.Code.ShouldBe(code);
    }

    [Fact]
    public async Task Calculate_FaultyFields_AreAllNamed()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var faulty = Of("Z1", "0001-01-01", new AdjustmentInput(AdjustmentKind.Pause), new AdjustmentInput(AdjustmentKind.Restart, Event: "weather")) with
        {
            Version = 0,
            Calendar = [new NoticeInput { Year = 1, Days = [new NoticeDayInput { Name = "", Date = default, IsOffDay = true }] }],
        };

        var invalid = await Should.ThrowAsync<ValidationException>(() => platform.SendAsync(faulty, Caller.Anonymous));

        invalid.Errors.Select(error => error.PropertyName).ShouldBe(
        [
            "Clock", "Version", "StartOn", "Adjustments[0].From", "Adjustments[0].Until", "Adjustments[1].On", "Adjustments[1].Event",
            "Calendar[0].Year", "Calendar[0].Days[0].Name",
        ]);
    }

    private static CalculateDueDate Of(string clock, string start, params AdjustmentInput[] adjustments) =>
        new() { Clock = clock, StartOn = Day(start), Adjustments = adjustments };

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
