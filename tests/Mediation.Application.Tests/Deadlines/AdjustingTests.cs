using FluentValidation;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Deadlines;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Deadlines;

public sealed class AdjustingTests
{
    [Theory]
    [EveryDatabase]
    public async Task Exclude_AnAppraisalInACourtCase_MovesTheDateAndTellsIt(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var entrusted = Applications.UnpaidWages() with { Channel = Channel.Court, Stage = EntrustedStage.AfterCourtRegistration, ExternalNumber = "（2026）京0115民初1号" };
        var journey = await CaseJourney.AcceptedAsync(platform, entrusted);
        var court = await ClockAsync(journey, "D2");

        await journey.TakeAsync(new ExcludeDays
        {
            DeadlineId = court.Id,
            From = new DateOnly(2026, 3, 4),
            Until = new DateOnly(2026, 3, 9),
            Reason = "笔迹鉴定",
        });

        (await ClockAsync(journey, "D2")).DueOn.ShouldBe(new DateOnly(2026, 3, 23));
        (await platform.LookAsync(db => db.Outbox.CountAsync(message => message.Event == "DeadlineMoved"))).ShouldBe(1);
        var kept = await platform.LookAsync(db => db.Cases.SelectMany(dispute => dispute.Deadlines).SingleAsync(deadline => deadline.Clock == ClockId.D2));
        kept.Moves.ShouldBe([new DeadlineMove(new(2026, 3, 17), new(2026, 3, 23), new(2026, 3, 2), MoveCause.Excluded, "appraisal")]);
    }

    [Theory]
    [EveryDatabase]
    public async Task CorrectStart_WithReasonAndProof_CountsFromTheRightDayAndIsOnRecord(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.AcceptedAsync(platform);
        var received = await ClockAsync(journey, "A1");

        await journey.TakeAsync(new CorrectStart
        {
            DeadlineId = received.Id,
            StartOn = new DateOnly(2026, 2, 26),
            Proof = "邮戳",
            Reason = "收件登记晚于邮戳",
        });

        (await ClockAsync(journey, "A1")).DueOn.ShouldBe(new DateOnly(2026, 3, 13));
        var entries = await platform.LookAsync(db => db.History.Where(entry => entry.UseCase == nameof(CorrectStart)).OrderBy(entry => entry.Sequence).ToListAsync());
        entries.Select(entry => (entry.Event, entry.Reason)).ShouldBe([("DeadlineMoved", "收件登记晚于邮戳"), ("ClockStartCorrected", "收件登记晚于邮戳")]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Track_TheLimitationThenRestartIt_RunsAYearFromTheEvent(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.AcceptedAsync(platform);

        var tracked = await journey.TakeAsync(new TrackClock
        {
            Clock = "C1",
            StartOn = new DateOnly(2025, 12, 31),
            Event = StartEvents.EmploymentEnded,
            Proof = "离职证明",
        });
        platform.Clock.Advance(TimeSpan.FromDays(4));
        await journey.TakeAsync(new RestartClock
        {
            DeadlineId = tracked.Created!.Value,
            On = new DateOnly(2026, 3, 5),
            Event = ClockEvents.RightAsserted,
            Proof = "EMS 1",
            Reason = "书面催告",
        });

        var limitation = await ClockAsync(journey, "C1");
        (limitation.DueOn, limitation.IsProvisional).ShouldBe((new DateOnly(2027, 3, 5), true));
    }

    [Theory]
    [EveryDatabase]
    public async Task Track_AClockBetweenOffices_IsSeenByStaffAlone(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(platform);
        var worker = Callers.Worker;

        await journey.TakeAsync(Platform("D4Contact"));
        await journey.TakeAsync(new TrackClock { Clock = "c2", StartOn = new DateOnly(2026, 3, 2), Event = StartEvents.ArbitrationApplied, Proof = "收件回执" });

        (await ListAsync(worker)).ShouldBe(["C2", "A1"], ignoreOrder: true);
        (await ListAsync(journey.Centre)).ShouldBe(["C2", "A1", "D4Contact"], ignoreOrder: true);
        (await journey.ReadAsync(worker)).Deadlines.Select(deadline => deadline.Clock).ShouldNotContain("D4Contact");

        async Task<IEnumerable<string>> ListAsync(Application.Access.Caller caller) =>
            (await platform.SendAsync(new ListDeadlines(journey.Receipt.Id), caller)).Select(deadline => deadline.Clock);
    }

    [Theory]
    [EveryDatabase]
    public async Task End_ATrackedClock_IsMetOrStopped(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(platform);
        var tracked = await journey.TakeAsync(Platform("D4Confirm"));

        await journey.TakeAsync(new EndTrackedClock { DeadlineId = tracked.Created!.Value, On = new DateOnly(2026, 3, 2), Done = true, Reason = "已确认" });

        (await ClockAsync(journey, "D4Confirm")).Status.ShouldBe(DeadlineStatus.Met);
    }

    [Fact]
    public async Task Adjust_ByAMediator_IsForbidden()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var journey = await CaseJourney.FiledAsync(platform);
        var step = new CorrectStart { DeadlineId = Guid.Empty, StartOn = new DateOnly(2026, 2, 26), Reason = "更正" };

        await Should.ThrowAsync<ForbiddenException>(() => journey.TakeAsync(step, Callers.Mediator(platform.Agency)));
    }

    [Fact]
    public async Task Adjust_ADeadlineOfAnotherCase_IsUnknown()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var other = await CaseJourney.FiledAsync(platform);
        var journey = await CaseJourney.FiledAsync(platform);
        var step = new CorrectStart { DeadlineId = (await ClockAsync(other, "A1")).Id, StartOn = new DateOnly(2026, 2, 26), Reason = "更正" };

        (await Should.ThrowAsync<RuleBrokenException>(() => journey.TakeAsync(step))).Code.ShouldBe(RuleCode.DeadlineUnknown);
    }

    [Fact]
    public async Task Adjust_FaultyFields_AreAllNamed()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var journey = await CaseJourney.FiledAsync(platform);

        var exclude = new ExcludeDays { From = DateOnly.MinValue, Until = DateOnly.MaxValue, Because = "weather", Reason = "" };
        var track = new TrackClock { Clock = "Z9", StartOn = DateOnly.MinValue, Event = "weather", Proof = new string('x', 201) };

        (await FaultsAsync(exclude)).ShouldBe(["Reason", "From", "Until", "Because"]);
        (await FaultsAsync(track)).ShouldBe(["Clock", "StartOn", "Event", "Proof"]);

        async Task<IEnumerable<string>> FaultsAsync<T>(T step) where T : CaseCommand =>
            (await Should.ThrowAsync<ValidationException>(() => journey.TakeAsync(step))).Errors.Select(error => error.PropertyName);
    }

    private static TrackClock Platform(string clock) =>
        new() { Clock = clock, StartOn = new DateOnly(2026, 3, 2), Event = StartEvents.PlatformAssigned, Proof = "平台回执" };

    private static async Task<DeadlineView> ClockAsync(CaseJourney journey, string clock) =>
        (await journey.ReadAsync()).Deadlines.Single(deadline => deadline.Clock == clock);
}
