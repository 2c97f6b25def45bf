using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Outages;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Outages;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Tests.Outages;

public sealed class OutageTests
{
    [Theory]
    [EveryDatabase]
    public async Task Beats_OfAllNodesTogether_LeaveNoGapWhileOneLives(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        foreach (var node in new[] { "a", "b", "a", "b", "b", "b" })
        {
            (await platform.SendAsync(new Beat(node), Caller.Platform)).Outage.ShouldBeNull();
            platform.Clock.Advance(TimeSpan.FromMinutes(4));
        }

        (await platform.LookAsync(db => db.Outages.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [EveryDatabase]
    public async Task Beat_AfterAGap_RecordsTheOutageOnceThoughTwoNodesComeBack(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await platform.SendAsync(new Beat("a"), Caller.Platform);
        var from = platform.Clock.GetUtcNow();
        platform.Clock.Advance(TimeSpan.FromMinutes(42));

        await Task.WhenAll(platform.SendAsync(new Beat("a"), Caller.Platform), platform.SendAsync(new Beat("b"), Caller.Platform));

        var outage = (await platform.SendAsync(new ListOutages(), Callers.Head(platform.Agency))).Outages.ShouldHaveSingleItem();
        (outage.Origin, outage.From, outage.Until).ShouldBe((OutageOrigin.Detected, from, from.AddMinutes(42)));
        platform.Clock.Advance(TimeSpan.FromDays(1.5));
        await platform.SendAsync(new Beat("a"), Caller.Platform);
        platform.Clock.Advance(TimeSpan.FromDays(1.5));
        await platform.SendAsync(new Beat("a"), Caller.Platform);
        (await platform.LookAsync(db => db.Heartbeats.CountAsync())).ShouldBe(2, "old signs of life are thinned, the newest is kept");
    }

    [Theory]
    [EveryDatabase]
    public async Task Outage_AcrossTheMidnightOfALastDay_IsListedAndExtendedToTheNextWholeWorkingDay(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.AcceptedAsync(platform);
        var term = (await platform.SendAsync(new ListDeadlines(journey.Receipt.Id), journey.Centre)).Single(deadline => deadline.Clock == "A2");
        term.DueOn.ShouldBe(new DateOnly(2026, 3, 17));
        platform.Clock.SetUtcNow(Beijing(2026, 3, 18, 3));
        var outage = await DeclareAsync(platform, Beijing(2026, 3, 17, 22), Beijing(2026, 3, 18, 1));

        var lost = await platform.SendAsync(new ListDeadlinesInOutage { Outage = outage }, journey.Centre);
        await journey.CatchUpAsync();
        var receipt = await journey.TakeAsync(new ExtendForOutage { Deadline = term.Id, Outage = outage, Reason = "平台故障" });

        var row = lost.Deadlines.Single(row => row.DeadlineId == term.Id);
        (row.RanOut, row.CanBeExtended, row.Clock).ShouldBe((true, true, ClockId.A2));
        receipt.Warnings.ShouldBeEmpty();
        var after = (await platform.SendAsync(new ListDeadlines(journey.Receipt.Id), journey.Centre)).Single(deadline => deadline.Clock == "A2");
        after.DueOn.ShouldBe(new DateOnly(2026, 3, 19));
        (await RuleAsync(() => journey.TakeAsync(new ExtendForOutage { Deadline = term.Id, Outage = outage, Reason = "再来一次" })))
            .ShouldBe(RuleCode.OutageNotOnDueDay);
    }

    [Theory]
    [EveryDatabase]
    public async Task Extend_OfAClockTheLawDoesNotExtend_IsGrantedForAnOutageWithinTenDays(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(platform);
        var details = await journey.ReadAsync();
        await journey.TakeAsync(new RecordConsent { PartyId = details.Parties[1].Id, Agrees = true, Manner = ConsentManner.Phone });
        var acceptance = (await platform.SendAsync(new ListDeadlines(journey.Receipt.Id), journey.Centre)).Single(deadline => deadline.Clock == "A4");
        platform.Clock.SetUtcNow(Beijing(2026, 3, 6, 9));
        var outage = await DeclareAsync(platform, Beijing(2026, 3, 5, 20), Beijing(2026, 3, 6, 0));

        (await RuleAsync(() => TakeAsync(new DateOnly(2026, 3, 5)))).ShouldBe(RuleCode.OutageEndTooEarly);
        (await RuleAsync(() => TakeAsync(new DateOnly(2026, 3, 17)))).ShouldBe(RuleCode.OutageEndTooLate);
        await TakeAsync(new DateOnly(2026, 3, 9));

        (await platform.SendAsync(new ListDeadlines(journey.Receipt.Id), journey.Centre)).Single(deadline => deadline.Clock == "A4").DueOn
            .ShouldBe(new DateOnly(2026, 3, 9));

        Task TakeAsync(DateOnly newEnd) => journey.TakeAsync(
            new ExtendForOutage { Deadline = acceptance.Id, Outage = outage, NewEnd = newEnd, Reason = "平台故障" });
    }

    [Theory]
    [EveryDatabase]
    public async Task Extend_OfAClockBeforeAnotherBody_LeavesTheDateAndIssuesACertificate(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.EffectiveAsync(platform);
        var review = (await platform.SendAsync(new ListDeadlines(journey.Receipt.Id), journey.Centre)).Single(deadline => deadline.Clock == "B1");
        platform.Clock.SetUtcNow(new DateTimeOffset(review.DueOn.AddDays(1), new TimeOnly(2, 0), TimeSpan.FromHours(8)));
        var outage = await DeclareAsync(platform, platform.Clock.GetUtcNow().AddHours(-4), platform.Clock.GetUtcNow().AddHours(-1));

        var receipt = await journey.TakeAsync(new ExtendForOutage { Deadline = review.Id, Outage = outage, Reason = "平台故障" });

        receipt.Warnings.ShouldBe(["outage.certificate-issued"]);
        (await platform.SendAsync(new ListDeadlines(journey.Receipt.Id), journey.Centre)).Single(deadline => deadline.Clock == "B1").DueOn
            .ShouldBe(review.DueOn);
        var certificate = (await platform.SendAsync(new ListOutageCertificates(journey.Receipt.Id), Callers.Worker)).ShouldHaveSingleItem();
        certificate.Text.ShouldContain("第八十六条");
        certificate.Text.ShouldContain("22时00分");
    }

    [Theory]
    [EveryDatabase]
    public async Task Outage_OnARestDay_CostsNobodyALastDay(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.AcceptedAsync(platform);
        platform.Clock.SetUtcNow(Beijing(2026, 3, 23, 9));
        var outage = await DeclareAsync(platform, Beijing(2026, 3, 21, 1), Beijing(2026, 3, 22, 23));

        (await platform.SendAsync(new ListDeadlinesInOutage { Outage = outage }, journey.Centre)).Deadlines.ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task Outage_OfAnotherCentre_IsNotFound(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var outage = await DeclareAsync(platform, Beijing(2026, 3, 1, 1), Beijing(2026, 3, 1, 2));
        var elsewhere = Callers.Head(new AgencyId(Guid.CreateVersion7(platform.Clock.GetUtcNow())));

        (await platform.SendAsync(new ListOutages(), elsewhere)).Outages.ShouldBeEmpty();
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new ListDeadlinesInOutage { Outage = outage }, elsewhere));
    }

    [Theory]
    [EveryDatabase]
    public async Task Attempts_OfTheSpool_AreTakenInOnceAndForgedOnesAreNot(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var (seal, spool) = (platform.Services.GetRequiredService<IAttemptSeal>(), platform.Services.GetRequiredService<IAttemptSpool>());
        var receipt = seal.Issue(platform.Clock.GetUtcNow(), new string('a', 64));
        spool.Keep(new SpooledAttempt(receipt, nameof(SubmitApplication)));
        spool.Keep(new SpooledAttempt(receipt with { Number = "20260302-FORGED", At = receipt.At.AddDays(-1) }, nameof(SubmitApplication)));

        (await platform.SendAsync(new TakeInAttempts(), Caller.Platform)).ShouldBe(1);
        spool.Keep(new SpooledAttempt(receipt, nameof(SubmitApplication)));
        (await platform.SendAsync(new TakeInAttempts(), Caller.Platform)).ShouldBe(0);

        spool.Waiting(10).ShouldBeEmpty();
        (await platform.LookAsync(db => db.SubmissionAttempts.Select(attempt => attempt.Number).ToListAsync())).ShouldBe([receipt.Number]);
    }

    private static async Task<RuleCode> RuleAsync(Func<Task> act) => (await Should.ThrowAsync<RuleBrokenException>(act)).Code;

    private static async Task<Guid> DeclareAsync(TestPlatform platform, DateTimeOffset from, DateTimeOffset until) => (await platform.SendAsync(
        new DeclareOutage { From = from, Until = until, Reason = "网络中断" }, Callers.Head(platform.Agency))).Id;

    private static DateTimeOffset Beijing(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, TimeSpan.FromHours(8));
}
