using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Agencies;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Agencies;

public sealed class EstablishAgencyTests
{
    [Theory]
    [EveryDatabase]
    public async Task Establish_ByTheSystemAdministrator_IsListedAndOnRecord(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        var receipt = await platform.SendAsync(Street(), System(), "first-street");

        var listed = (await platform.SendAsync(new ListAgencies(), Callers.Clerk(platform.Agency))).Agencies.Single(agency => agency.Code == "DX-ST-1");
        listed.ShouldBeEquivalentTo(new AgencyEntry(
            receipt.Id, "DX-ST-1", "某某街道总工会", "Some Street Trade Union", AgencyKind.TradeUnion, AgencyLevel.Street, platform.Agency.Value,
            "街工调〔{year}〕{serial}号", (List<string>)["110115001"], new DateOnly(2026, 3, 1), null, receipt.Version));
        var entries = await platform.LookAsync(db => db.History.Where(entry => entry.StreamId == receipt.Id).ToListAsync());
        entries.ShouldHaveSingleItem().UseCase.ShouldBe(nameof(EstablishAgency));
    }

    [Theory]
    [EveryDatabase]
    public async Task Establish_SameCallAgain_GivesTheFirstAnswer(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        var first = await platform.SendAsync(Street(), System(), "twice");
        var second = await platform.SendAsync(Street(), System(), "twice");

        second.ShouldBe(first);
    }

    [Theory]
    [EveryDatabase]
    public async Task Establish_CodeTaken_IsAConflict(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await platform.SendAsync(Street(), System());

        var refused = await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(Street() with { Code = "dx-st-1" }, System()));

        refused.Code.ShouldBe(RuleCode.AlreadyExists);
    }

    [Theory]
    [EveryDatabase]
    public async Task Establish_ManyAtOnceUnderOneCode_LetsOneIn(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => OutcomeAsync(platform)));

        outcomes.Order().ShouldBe(["already-exists", "already-exists", "already-exists", "already-exists", "already-exists", "established"]);
    }

    [Fact]
    public async Task Establish_ParentUnknown_IsRefused()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);

        var refused = await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(Street() with { Parent = "NOBODY" }, System()));

        refused.Code.ShouldBe(RuleCode.AgencyUnknown);
    }

    [Fact]
    public async Task Establish_FaultyFields_AreAllNamed()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var faulty = Street() with { Name = "", CaseNumberPattern = "no serial {year}", Areas = ["110115", "x1"] };

        var invalid = await Should.ThrowAsync<ValidationException>(() => platform.SendAsync(faulty, System()));

        invalid.Errors.Select(error => error.PropertyName).ShouldBe(["Name", "CaseNumberPattern", "Areas[1]"]);
    }

    [Fact]
    public async Task Establish_ByACentreHead_IsForbidden()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);

        await Should.ThrowAsync<ForbiddenException>(() => platform.SendAsync(Street(), Callers.Head(platform.Agency)));
    }

    private static Caller System() => new(new("0193a000-0000-7000-8000-000000000900"), CallerKind.Person, "系统", null, [Role.SystemAdministrator]);

    private static EstablishAgency Street() => new()
    {
        Code = "DX-ST-1",
        Name = "某某街道总工会",
        NameEn = "Some Street Trade Union",
        Kind = AgencyKind.TradeUnion,
        Level = AgencyLevel.Street,
        Parent = "DX-UNION",
        CaseNumberPattern = "街工调〔{year}〕{serial}号",
        Areas = ["110115001"],
        ActiveFrom = new DateOnly(2026, 3, 1),
    };

    private static async Task<string> OutcomeAsync(TestPlatform platform)
    {
        try
        {
            await platform.SendAsync(Street(), System());
            return "established";
        }
        catch (RuleBrokenException refused)
        {
            return refused.Code.Code;
        }
    }
}
