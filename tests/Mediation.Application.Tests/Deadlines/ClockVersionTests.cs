using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Deadlines;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Deadlines;

public sealed class ClockVersionTests
{
    [Theory]
    [EveryDatabase]
    public async Task Add_ByTheSystemAdministrator_IsListedInForceFromItsDayAndOnRecord(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        await platform.SendAsync(Longer(), Administrator, "longer");

        var versions = (await platform.SendAsync(new ListClocks(), Caller.Anonymous)).Where(entry => entry.Clock == "A2").ToList();
        versions.Select(entry => (entry.Version, entry.Length, entry.InForceTo)).ShouldBe([(1, 15, new DateOnly(2026, 3, 9)), (2, 20, null)]);
        (await platform.SendAsync(new ListClocks(new DateOnly(2026, 3, 9)), Caller.Anonymous)).Single(entry => entry.Clock == "A2").Version.ShouldBe(1);
        var entry = await platform.LookAsync(db => db.History.SingleAsync(entry => entry.UseCase == nameof(AddClockVersion)));
        (entry.Event, entry.Reason, entry.ActorName).ShouldBe((nameof(ClockVersionAdded), "规定修订", "系统"));
    }

    [Theory]
    [EveryDatabase]
    public async Task Add_TheSameNumberTwiceAtOnce_LetsOneIn(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        var codes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CodeAsync(platform)));

        codes.Count(code => code is null).ShouldBe(1);
        codes.Where(code => code is not null).ShouldAllBe(code => code == "already-exists" || code == "clock.version-out-of-sequence");
    }

    [Theory]
    [EveryDatabase]
    public async Task Adopt_OnItsDay_MovesRunningClocksOnceAndLeavesMetOnes(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.AcceptedAsync(platform);
        await platform.SendAsync(Longer(), Administrator);

        var early = await platform.SendAsync(new AdoptClockVersions(), Caller.Platform);
        platform.Clock.Advance(TimeSpan.FromDays(8));
        var moved = await platform.SendAsync(new AdoptClockVersions(), Caller.Platform);
        var again = await platform.SendAsync(new AdoptClockVersions(), Caller.Platform);

        (early, moved, again).ShouldBe((new ClockVersionsAdopted(0, 0), new ClockVersionsAdopted(1, 0), new ClockVersionsAdopted(0, 0)));
        (await journey.ReadAsync()).Deadlines.Single(deadline => deadline.Clock == "A2").DueOn.ShouldBe(new DateOnly(2026, 3, 23));
        (await platform.LookAsync(db => db.Outbox.CountAsync(message => message.Event == "DeadlineMoved"))).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task Adopt_ATextThatDoesNotApplyToOpenCases_LeavesThemTheirsAndRulesTheNext(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var before = await CaseJourney.AcceptedAsync(platform);
        await platform.SendAsync(Longer() with { AppliesToOpen = false }, Administrator);
        platform.Clock.Advance(TimeSpan.FromDays(8));

        await platform.SendAsync(new AdoptClockVersions(), Caller.Platform);
        var after = await CaseJourney.AcceptedAsync(platform);

        (await before.ReadAsync()).Deadlines.Single(deadline => deadline.Clock == "A2").DueOn.ShouldBe(new DateOnly(2026, 3, 17));
        (await after.ReadAsync()).Deadlines.Single(deadline => deadline.Clock == "A2").DueOn.ShouldBe(new DateOnly(2026, 3, 30));
    }

    [Fact]
    public async Task Add_ForToday_IsRefused()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);

        var refused = await Should.ThrowAsync<RuleBrokenException>(() =>
            platform.SendAsync(Longer() with { InForceFrom = new DateOnly(2026, 3, 2) }, Administrator));

        refused.Code.ShouldBe(RuleCode.ClockVersionNotInFuture);
    }

    [Fact]
    public async Task Add_FaultyFields_AreAllNamed()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var faulty = Longer() with { Length = -1, LegalBasis = [], PausedBy = ["weather"], Reason = "" };

        var invalid = await Should.ThrowAsync<ValidationException>(() => platform.SendAsync(faulty, Administrator));

        invalid.Errors.Select(error => error.PropertyName).ShouldBe(["Length", "LegalBasis", "Reason", "PausedBy"]);
    }

    [Fact]
    public async Task Add_ByACentreHead_IsForbidden()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);

        await Should.ThrowAsync<ForbiddenException>(() => platform.SendAsync(Longer(), Callers.Head(platform.Agency)));
    }

    internal static Caller Administrator { get; } =
        new(new("0193a000-0000-7000-8000-000000000900"), CallerKind.Person, "系统", null, [Role.SystemAdministrator]);

    internal static AddClockVersion Longer() => new()
    {
        Clock = ClockId.A2,
        Version = 2,
        InForceFrom = new DateOnly(2026, 3, 10),
        AppliesToOpen = true,
        Length = 20,
        Unit = PeriodUnit.CalendarDay,
        Roll = RollRule.Forward,
        Extension = new PeriodExtension(ExtensionBy.BothParties, 10),
        LegalBasis = ["企业劳动争议协商调解规定（修订） §29"],
        Reason = "规定修订",
    };

    private static async Task<string?> CodeAsync(TestPlatform platform)
    {
        try
        {
            await platform.SendAsync(Longer(), Administrator);
            return null;
        }
        catch (RuleBrokenException refused)
        {
            return refused.Code.Code;
        }
    }
}
