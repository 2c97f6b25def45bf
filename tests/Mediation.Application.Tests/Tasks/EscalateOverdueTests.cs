using Mediation.Application.Access;
using Mediation.Application.Agencies;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Tasks;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Tasks;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Tasks;

public sealed class EscalateOverdueTests
{
    [Theory]
    [EveryDatabase]
    public async Task Escalate_DayByDay_RaisesEachStepOnce_AndNotOverAWeekend(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var mediator = await Staff.OpenAccountAsync(platform, "m1");
        var above = await PutUnderAsync(platform);
        await Staff.AssignedCaseAsync(platform, mediator);
        var seen = new List<(int Day, string To)>();

        for (var day = 17; day <= 26; day++)
        {
            await GoToAsync(platform, new DateOnly(2026, 3, day));
            await Task.WhenAll(RunAsync(platform), RunAsync(platform));
            var task = await platform.LookAsync(db => db.Tasks.AsNoTracking().SingleOrDefaultAsync());
            seen.Add((day, task switch
            {
                null => "nobody",
                { AssignedAccountId: { } account } when account == mediator => "mediator",
                { AssignedRole: TaskRole.CentreHead } when task.AssignedAgencyId == above => "supervisor",
                { AssignedRole: TaskRole.CentreHead } => "head",
                _ => "?",
            }));
        }

        // A2 ends on Tuesday the 17th; the 21st and 22nd are a weekend.
        seen.ShouldBe(
            [
                (17, "nobody"), (18, "mediator"), (19, "mediator"), (20, "head"), (21, "head"), (22, "head"), (23, "head"), (24, "supervisor"),
                (25, "supervisor"), (26, "supervisor"),
            ]);
        var history = await platform.LookAsync(db => db.History.Where(entry => entry.StreamKind == nameof(WorkTask)).Select(entry => entry.Event).ToListAsync());
        history.Count(name => name == nameof(TaskEscalated)).ShouldBe(3);
        history.Count(name => name == nameof(TaskOpened)).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task Escalate_OverAHoliday_Waits(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await GoToAsync(platform, new DateOnly(2026, 3, 19));
        await Staff.AssignedCaseAsync(platform, await Staff.OpenAccountAsync(platform, "m1"));

        // A2 ends on Friday 2026-04-03; Qingming makes the 4th to 6th days off.
        await GoToAsync(platform, new DateOnly(2026, 4, 6));
        var holiday = await RunAsync(platform);
        await GoToAsync(platform, new DateOnly(2026, 4, 7));
        var workday = await RunAsync(platform);

        (holiday.Opened, workday.Opened, workday.Raised).ShouldBe((0, 1, 1));
    }

    [Theory]
    [EveryDatabase]
    public async Task Escalate_AfterTheTermWasExtended_DropsTheTask(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await Staff.AssignedCaseAsync(platform, await Staff.OpenAccountAsync(platform, "m1"));
        await GoToAsync(platform, new DateOnly(2026, 3, 18));
        await RunAsync(platform);
        await journey.CatchUpAsync();
        await journey.TakeAsync(new ExtendMediation { NewEnd = new DateOnly(2026, 4, 1), BothSidesAgreed = true, Reason = "双方同意延长" });

        var run = await RunAsync(platform);

        run.ShouldBe(new Escalated(0, 0, 1));
        (await platform.LookAsync(db => db.Tasks.AsNoTracking().SingleAsync())).State.ShouldBe(TaskState.Dropped);
    }

    [Theory]
    [EveryDatabase]
    public async Task Escalate_ByTheOfficesOwnRules_SkipsTheMediator(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var head = Callers.Head(platform.Agency);
        await Staff.AssignedCaseAsync(platform, await Staff.OpenAccountAsync(platform, "m1"));
        var set = await platform.SendAsync(Rules(new EscalationStep(2, EscalationLevel.CentreHead)), head);

        await GoToAsync(platform, new DateOnly(2026, 3, 18));
        var first = await RunAsync(platform);
        await GoToAsync(platform, new DateOnly(2026, 3, 19));
        var second = await RunAsync(platform);

        (set.Version, set.IsShipped).ShouldBe((1, false));
        (first.Opened, second.Opened).ShouldBe((0, 1));
        (await platform.LookAsync(db => db.Tasks.AsNoTracking().SingleAsync())).AssignedRole.ShouldBe(TaskRole.CentreHead);
    }

    [Theory]
    [EveryDatabase]
    public async Task SetPolicy_WithStepsOutOfOrder_OrInAnOlderVersion_IsRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var head = Callers.Head(platform.Agency);
        var wrong = Rules(new EscalationStep(3, EscalationLevel.CentreHead), new EscalationStep(2, EscalationLevel.Supervisor));
        var right = Rules(new EscalationStep(3, EscalationLevel.CentreHead));

        (await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(wrong, head))).Code.ShouldBe(RuleCode.EscalationOrder);
        await platform.SendAsync(right, head);
        await Should.ThrowAsync<StaleVersionException>(() => platform.SendAsync(right, head));
        (await platform.SendAsync(right with { SeenVersion = 1 }, head)).Version.ShouldBe(2);
        (await platform.SendAsync(new GetEscalationPolicy(), Callers.Head(AgencyId.New(platform.Clock.GetUtcNow())))).IsShipped.ShouldBeTrue();
    }

    private static SetEscalationPolicy Rules(params EscalationStep[] steps) =>
        new() { Steps = steps, StalledAfterWorkingDays = 10, ToleranceWorkingDays = 3 };

    private static Task<Escalated> RunAsync(TestPlatform platform) => platform.SendAsync(new EscalateOverdue(), Caller.Platform);

    private static Task GoToAsync(TestPlatform platform, DateOnly day)
    {
        platform.Clock.SetUtcNow(new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8)));
        return Task.CompletedTask;
    }

    private static async Task<AgencyId> PutUnderAsync(TestPlatform platform)
    {
        var above = await platform.SendAsync(
            new EstablishAgency
            {
                Code = "BJ-UNION",
                Name = "市总工会",
                NameEn = "City Union",
                Kind = AgencyKind.TradeUnion,
                Level = AgencyLevel.District,
                CaseNumberPattern = "市工调〔{year}〕{serial:00000}号",
                Areas = ["110115"],
                ActiveFrom = new DateOnly(2020, 1, 1),
            },
            Caller.Platform);
        var (id, office) = (new AgencyId(above.Id), platform.Agency);
        await platform.LookAsync(db => db.Agencies.Where(agency => agency.Id == office)
            .ExecuteUpdateAsync(set => set.SetProperty(agency => agency.ParentId, (AgencyId?)id)));
        return id;
    }
}
