using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.History;
using Mediation.Application.Notices;
using Mediation.Domain.Cases;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Notices;

public sealed class DispatchOutboxTests
{
    [Theory]
    [EveryDatabase]
    public async Task Dispatch_ASession_TellsBothSidesWhen(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.AcceptedAsync(platform);
        await journey.AssignAsync();
        await platform.SendAsync(new DispatchOutbox(), Caller.Platform);
        var at = new DateTimeOffset(2026, 3, 5, 22, 30, 0, TimeSpan.Zero);
        await journey.TakeAsync(new ScheduleSession { At = at, Mode = SessionMode.Video, Place = "线上" });

        await platform.SendAsync(new DispatchOutbox(), Caller.Platform);

        var told = (await NoticesAsync(platform)).Where(notice => notice.TemplateKey == TemplateKeys.SessionScheduled).ToList();
        told.Select(notice => notice.Audience).Order().ShouldBe([Audience.Worker, Audience.Employer]);
        told.ShouldAllBe(notice => notice.Values[Placeholders.When] == "2026-03-06T06:30" && notice.Values[Placeholders.Mode] == "Video");
    }

    [Theory]
    [EveryDatabase]
    public async Task Dispatch_AnApplication_TellsTheApplicantAlone(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(platform);

        await platform.SendAsync(new DispatchOutbox(), Caller.Platform);

        var told = (await NoticesAsync(platform)).ShouldHaveSingleItem();
        told.Audience.ShouldBe(Audience.Worker);
        told.Values[Placeholders.Case].ShouldBe(journey.Receipt.Number);
    }

    [Theory]
    [EveryDatabase]
    public async Task Dispatch_AMovedDate_TellsThoseWhoAreRemindedOfIt(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(platform);
        await journey.TakeAsync(new ExtendMediation { BothSidesAgreed = true, NewEnd = new DateOnly(2026, 3, 27), Reason = "双方同意" });
        await AddAsync(platform, journey, nameof(DeadlineMoved), """{"Clock":"A2","From":"2026-03-17","To":"2026-03-27"}""");
        await AddAsync(platform, journey, nameof(DeadlineMoved), """{"Clock":"A4","From":"2026-03-17","To":"2026-03-27"}""");

        await platform.SendAsync(new DispatchOutbox(), Caller.Platform);

        var told = (await NoticesAsync(platform)).Where(notice => notice.TemplateKey == TemplateKeys.DeadlineMoved).ToList();
        told.ShouldNotBeEmpty();
        told.ShouldAllBe(notice => notice.Values[Placeholders.Clock] == "A2");
        told.ShouldAllBe(notice => notice.Values[Placeholders.Old] == "2026-03-17" && notice.Values[Placeholders.Due] == "2026-03-27");
    }

    [Theory]
    [EveryDatabase]
    public async Task Dispatch_Again_SaysNothingTwice(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await CaseJourney.AcceptedAsync(platform);
        var first = await platform.SendAsync(new DispatchOutbox(), Caller.Platform);
        var count = (await NoticesAsync(platform)).Count;

        var second = await platform.SendAsync(new DispatchOutbox(), Caller.Platform);
        await platform.LookAsync(db => db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(message => message.SentAt, (DateTimeOffset?)null)));
        await platform.SendAsync(new DispatchOutbox(), Caller.Platform);

        first.Events.ShouldBeGreaterThan(1);
        second.ShouldBe(new OutboxDispatched(0, 0, 0));
        (await NoticesAsync(platform)).Count.ShouldBe(count);
    }

    [Theory]
    [EveryDatabase]
    public async Task Dispatch_WhatCannotBeRead_IsListedAndStopsNothing(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(platform);
        var odd = await AddAsync(platform, journey, nameof(SessionScheduled), "{}");
        await AddAsync(platform, journey, "SomethingNew", "{}");
        await AddAsync(platform, journey, nameof(CaseAccepted), "{}");

        var done = await platform.SendAsync(new DispatchOutbox(), Caller.Platform);

        (done.Events, done.Failed).ShouldBe((3, 1));
        var failure = await platform.LookAsync(db => db.JobFailures.AsNoTracking().SingleAsync());
        (failure.Job, failure.SubjectId, failure.ResolvedAt).ShouldBe(("dispatch-outbox", odd, null));
        (await platform.LookAsync(db => db.Outbox.Where(message => message.SentAt == null).Select(message => message.Id).ToListAsync())).ShouldBe([odd]);
    }

    private static Task<List<Notice>> NoticesAsync(TestPlatform platform) =>
        platform.LookAsync(db => db.Notices.AsNoTracking().OrderBy(notice => notice.QueuedAt).ToListAsync());

    private static Task<Guid> AddAsync(TestPlatform platform, CaseJourney journey, string happened, string payload) => platform.LookAsync(async db =>
    {
        var message = new OutboxMessage(Guid.CreateVersion7(), journey.Receipt.Id, 99, happened, payload, platform.Clock.GetUtcNow());
        db.Outbox.Add(message);
        await db.SaveChangesAsync();
        return message.Id;
    });
}
