using Mediation.Application.Access;
using Mediation.Application.Agencies;
using Mediation.Application.Common;
using Mediation.Application.Linkage;
using Mediation.Application.Tasks;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Linkage;
using Mediation.Domain.Notices;
using Mediation.Domain.Tasks;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Linkage;

public sealed class JointHandlingTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Theory]
    [EveryDatabase]
    public async Task Raise_ManyAtOnce_NumbersThemWithoutGap_AndAFailedOneLeavesNone(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => bench.Platform.SendAsync(LinkageBench.Raising(), bench.Clerk)));
        var nine = LinkageBench.Raising() with
        {
            Headcount = 9,
            Weight = new WeightInput { Reasons = [MatterReasons.TenOrMoreWorkers], Grade = MatterGrade.Ordinary },
        };
        var refused = await Should.ThrowAsync<RuleBrokenException>(() => bench.Platform.SendAsync(nine, bench.Clerk));
        var last = await bench.RaiseAsync();

        refused.Code.ShouldBe(RuleCode.MatterFewerThanTen);
        last.Number.ShouldBe("DX-UNION会商〔2026〕006号");
    }

    [Theory]
    [EveryDatabase]
    public async Task Raise_RepeatedWithItsKey_RaisesOnce(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);

        var first = await bench.Platform.SendAsync(LinkageBench.Raising(), bench.Clerk, "key");
        var second = await bench.Platform.SendAsync(LinkageBench.Raising(), bench.Clerk, "key");

        second.Id.ShouldBe(first.Id);
        (await bench.Platform.LookAsync(db => db.JointMatters.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task Invite_GivesTheLiaisonANoticeAndATask_WhichTheAnswerEnds(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);
        await bench.RaiseAsync();
        await bench.TakeAsync(new InviteBodies { Bodies = ["DX-HR", "DX-QILIAN"] });
        var liaison = bench.Liaison("DX-HR");

        var task = (await bench.Platform.SendAsync(new ListTasks(), liaison)).Tasks.ShouldHaveSingleItem();
        (task.Kind, task.Subject, task.SubjectId).ShouldBe((TaskKind.JointInvitation, bench.Receipt.Number, bench.Receipt.Id));
        var notice = await bench.Platform.LookAsync(db => db.Notices.SingleAsync(one => one.RecipientId == liaison.Id));
        (notice.TemplateKey, notice.Channel).ShouldBe((TemplateKeys.LinkageInvited, NoticeChannel.InApp));

        await bench.TakeAsync(new AnswerInvitation { Accepts = true }, liaison);

        (await bench.Platform.SendAsync(new ListTasks(), liaison)).Tasks.ShouldBeEmpty();
        (await bench.Platform.SendAsync(new ListTasks(), bench.Liaison("DX-QILIAN"))).Tasks.ShouldHaveSingleItem();
    }

    [Theory]
    [EveryDatabase]
    public async Task Invite_WhereSomebodyIsOnDuty_GivesThatPersonTheTaskAndTheNotice(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);
        await bench.RaiseAsync();
        var (onDuty, colleague) = (bench.Liaison("DX-HR"), await bench.JoinAsync(bench.Liaison("DX-HR").Agency!.Value, Role.Liaison));
        await bench.Platform.SendAsync(
            new NameLiaison { Agency = "DX-HR", Name = "王联络", AccountId = onDuty.Id, FirstDay = new DateOnly(2026, 1, 1) }, onDuty);
        var caller = bench.Liaison("DX-QILIAN");
        var person = await bench.Platform.SendAsync(
            new NameLiaison { Agency = "DX-QILIAN", Name = "赵联络", Phone = "13900001234", FirstDay = new DateOnly(2026, 1, 1) }, caller);

        await bench.TakeAsync(new InviteBodies { Bodies = ["DX-HR", "DX-QILIAN"] });

        (await bench.Platform.SendAsync(new ListTasks(), onDuty)).Tasks.ShouldHaveSingleItem();
        (await bench.Platform.SendAsync(new ListTasks(), colleague)).Tasks.ShouldBeEmpty();
        (await bench.Platform.SendAsync(new ListTasks(), caller)).Tasks.ShouldHaveSingleItem();
        var told = await bench.Platform.LookAsync(db => db.Notices.Select(notice => new { notice.RecipientId, notice.Channel }).ToListAsync());
        told.Select(one => (one.RecipientId, one.Channel)).ShouldBe(
            [(onDuty.Id, NoticeChannel.InApp), (caller.Id, NoticeChannel.InApp), (person.Id, NoticeChannel.Sms)], ignoreOrder: true);
    }

    [Theory]
    [EveryDatabase]
    public async Task WholeMatter_FromRaisingToClosing_IsOnTheBoardAndOnRecord(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);
        var hr = bench.Liaison("DX-HR");
        await bench.ConveneAsync("DX-HR");
        var meeting = (await bench.TakeAsync(new PlanMeeting
        {
            At = bench.Platform.Clock.GetUtcNow().AddHours(1),
            Mode = SessionMode.Video,
            Place = "线上",
            Attending = ["DX-HR"],
        })).Created[0];
        bench.Platform.Clock.Advance(TimeSpan.FromHours(2));
        var task = (await bench.TakeAsync(new RecordMeeting
        {
            MeetingId = new MatterMeetingId(meeting),
            HeldAt = bench.Platform.Clock.GetUtcNow().AddHours(-1),
            Present = ["DX-UNION", "DX-HR"],
            Minutes = "议定由人社局核查。PRIVATE",
            Decisions = [new TaskInput("核查工资台账", "DX-HR", null, Monday.AddDays(1))],
        })).Created[0];
        await bench.TakeAsync(new AddProgress { Text = "已约谈项目部。PRIVATE" }, hr);
        bench.Platform.Clock.Advance(TimeSpan.FromDays(2));
        (await bench.ReadAsync(hr)).Tasks.ShouldHaveSingleItem().IsOverdue.ShouldBeTrue();
        (await bench.Platform.SendAsync(new ListMatters(), hr)).Matters[0].OverdueTasks.ShouldBe(1);
        await bench.TakeAsync(new ReportMatterTask { TaskId = new MatterTaskId(task), State = MatterTaskState.Done, Result = "属实" }, hr);
        (await bench.Platform.SendAsync(new ListTasks { Kind = TaskKind.JointTask }, hr)).Tasks.ShouldBeEmpty();
        await bench.TakeAsync(new SendEmergencyReport { Kind = EmergencyReportKind.First, Text = "首报" });
        await bench.TakeAsync(new SendEmergencyReport { Kind = EmergencyReportKind.Final, Text = "终报" });
        await bench.TakeAsync(new ConcludeMatter { Summary = "已发放", People = 12, AmountFen = 1, Settled = 1, Failed = 0, HandedOver = 0 });
        await bench.TakeAsync(new CloseMatter());

        var board = await bench.ReadAsync(hr);
        board.Status.ShouldBe(MatterStatus.Closed);
        board.Meetings.ShouldHaveSingleItem().Decisions.ShouldHaveSingleItem().Task.ShouldBe(task);
        board.Closing.ShouldNotBeNull().People.ShouldBe(12);
        var history = await bench.Platform.LookAsync(db => db.History.Where(entry => entry.StreamId == bench.Receipt.Id)
            .OrderBy(entry => entry.Sequence).ToListAsync());
        history.Select(entry => entry.Event).ShouldBe(
            [
                "MatterRaised", "BodyInvited", "MatterConvened", "MatterMeetingPlanned", "MatterMeetingHeld", "MatterTaskAssigned",
                "MatterProgressAdded", "MatterTaskReported", "EmergencyReported", "EmergencyReported", "MatterConcluded", "MatterClosed",
            ]);
        history.ShouldAllBe(entry => !entry.Payload.Contains("PRIVATE", StringComparison.Ordinal));
        (await bench.Platform.LookAsync(db => db.Outbox.CountAsync(message => message.StreamId == bench.Receipt.Id))).ShouldBe(11);
    }

    [Theory]
    [EveryDatabase]
    public async Task Step_InAnOlderVersion_IsStaleAndTellsWhatChanged(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);
        await bench.ConveneAsync("DX-HR");
        var before = bench.Receipt;
        await bench.TakeAsync(new AddProgress { Text = "一" }, bench.Liaison("DX-HR"));

        var stale = await Should.ThrowAsync<StaleVersionException>(() => bench.Platform.SendAsync(
            new AddProgress { Text = "二", MatterId = new JointMatterId(before.Id), SeenVersion = before.Version }, bench.Clerk));

        stale.Changes.ShouldHaveSingleItem().What.ShouldBe("MatterProgressAdded");
    }

    [Theory]
    [EveryDatabase]
    public async Task Progress_OfManyEntries_IsReadPageByPage(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);
        await bench.ConveneAsync("DX-HR");
        for (var at = 0; at < 5; at++)
        {
            bench.Platform.Clock.Advance(at < 3 ? TimeSpan.Zero : TimeSpan.FromMinutes(1));
            await bench.TakeAsync(new AddProgress { Text = $"第{at}条" });
        }

        List<string> read = [];
        string? cursor = null;
        do
        {
            var page = await bench.Platform.SendAsync(new ListProgress(bench.Receipt.Id, cursor, 2), bench.Clerk);
            read.AddRange(page.Entries.Select(entry => entry.Text));
            cursor = page.Next;
        }
        while (cursor is not null);

        read.Count.ShouldBe(5);
        read.Distinct().Count().ShouldBe(5);
        read[0].ShouldBe("第4条");
    }

    [Theory]
    [EveryDatabase]
    public async Task Raise_WithACaseOfAnotherAgency_IsNotFound(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(bench.Platform);

        await Should.ThrowAsync<NotFoundException>(() =>
            bench.Platform.SendAsync(LinkageBench.Raising(journey.Receipt.Id), bench.Liaison("DX-HR")));
    }

    [Theory]
    [EveryDatabase]
    public async Task Assign_ToAPersonOfAnotherBody_IsRefused(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);
        await bench.ConveneAsync("DX-HR");

        var refused = await Should.ThrowAsync<RuleBrokenException>(() =>
            bench.TakeAsync(new AssignMatterTask { Task = new TaskInput("查", "DX-HR", bench.Liaison("DX-QILIAN").Id, Monday) }));

        refused.Code.ShouldBe(RuleCode.AccountUnknown);
    }
}
