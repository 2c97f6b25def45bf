using Mediation.Application.Access;
using Mediation.Application.Calendar;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Outages;
using Mediation.Domain.Agencies;
using Mediation.Domain.Calendar;
using Mediation.Domain.Common;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Calendar;

public sealed class OfficeTests
{
    [Theory]
    [EveryDatabase]
    public async Task Timetable_SaysWhenTheCounterClosesOnTheLastDay_AndTheDateStays(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(platform);
        var head = Callers.Head(platform.Agency);
        var before = (await platform.SendAsync(new ListDeadlines(journey.Receipt.Id), Callers.Worker)).Single();

        await platform.SendAsync(
            new SetOfficeHours { Week = [.. Enum.GetValues<DayOfWeek>().Select(day => new OfficeWindowInput(day, new TimeOnly(9, 0), new TimeOnly(17, 0)))] },
            head);
        var open = (await platform.SendAsync(new ListDeadlines(journey.Receipt.Id), Callers.Worker)).Single();
        await platform.SendAsync(new DeclareClosure { From = before.DueOn, To = before.DueOn, Reason = "大雪" }, head);
        var shut = (await platform.SendAsync(new ListDeadlines(journey.Receipt.Id), Callers.Worker)).Single();

        before.Counter.ShouldBeNull();
        open.Counter.ShouldBe(new CounterHours(new TimeOnly(17, 0), null));
        shut.Counter.ShouldBe(new CounterHours(null, "大雪"));
        new[] { open, shut }.ShouldAllBe(deadline => deadline.DueOn == before.DueOn);
        var seen = await platform.SendAsync(new GetOfficeHours("DX-UNION"), Caller.Anonymous);
        (seen.Week.Count, seen.Closures.Single()).ShouldBe((7, new ClosedDays(before.DueOn, before.DueOn, "大雪")));
    }

    [Theory]
    [EveryDatabase]
    public async Task Closure_ListsTheDeadlinesThatEndInIt_UntilItIsWithdrawn(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.AcceptedAsync(platform);
        var head = Callers.Head(platform.Agency);
        var closure = (await platform.SendAsync(
            new DeclareClosure { From = new DateOnly(2026, 3, 16), To = new DateOnly(2026, 3, 18), Reason = "搬迁" }, head)).Id;

        var lost = await platform.SendAsync(new ListDeadlinesInOutage { Closure = closure }, head);
        await platform.SendAsync(new WithdrawClosure(closure), head);

        lost.Deadlines.Select(row => (row.CaseId, row.RanOut)).Distinct().ShouldBe([(journey.Receipt.Id, true)]);
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new ListDeadlinesInOutage { Closure = closure }, head));
        (await platform.SendAsync(new ListClosures(), head)).Closures.Single().WithdrawnAt.ShouldNotBeNull();
    }

    [Theory]
    [EveryDatabase]
    public async Task Closure_OfAnotherCentre_IsNotFoundAndWhoHasNoCentreDeclaresNone(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var day = new DateOnly(2026, 3, 16);
        var closure = (await platform.SendAsync(new DeclareClosure { From = day, To = day, Reason = "搬迁" }, Callers.Head(platform.Agency))).Id;
        var elsewhere = Callers.Head(new AgencyId(Guid.CreateVersion7(platform.Clock.GetUtcNow())));
        var system = new Caller(Guid.CreateVersion7(platform.Clock.GetUtcNow()), CallerKind.Person, "系统", null, [Role.SystemAdministrator]);

        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new WithdrawClosure(closure), elsewhere));
        (await platform.SendAsync(new ListClosures(), elsewhere)).Closures.ShouldBeEmpty();
        (await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(new DeclareClosure { From = day, To = day, Reason = "搬迁" }, system)))
            .Code.ShouldBe(RuleCode.AgencyOfCallerMissing);
    }
}
