using Mediation.Application.Access;
using Mediation.Application.Agencies;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Agencies;

public sealed class MechanismUseCaseTests
{
    [Theory]
    [EveryDatabase]
    public async Task Found_FromATemplate_HasItsSeatsRolesAndLead(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await platform.WithDistrictAsync();

        var receipt = await platform.SendAsync(Six(), Callers.Head(platform.Agency), "six");

        var view = await platform.SendAsync(new GetMechanism(receipt.Id), Callers.Clerk(platform.Agency));
        view.Mechanism.Members.Select(member => member.Agency)
            .ShouldBe(["DX-UNION", "DX-COURT", "DX-HR", "DX-JUSTICE", "DX-PETITION", "DX-QILIAN"]);
        view.Mechanism.Members[0].Standing.ShouldBe(MembershipStanding.Lead);
        view.Mechanism.Members.ShouldAllBe(member => member.Role.Length > 0 && member.From == new DateOnly(2010, 1, 1));
        var entry = (await platform.LookAsync(db => db.History.Where(entry => entry.StreamId == receipt.Id).ToListAsync())).ShouldHaveSingleItem();
        (entry.UseCase, entry.Event).ShouldBe((nameof(FoundMechanism), nameof(MechanismFounded)));
    }

    [Theory]
    [EveryDatabase]
    public async Task Members_OverTheYears_AreThoseOfTheDayAskedFor(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await platform.WithDistrictAsync();
        var (head, id) = (Callers.Head(platform.Agency), (await platform.SendAsync(Six(), Callers.Head(platform.Agency))).Id);

        var version = (await platform.SendAsync(
            new AdmitMember { MechanismId = id, SeenVersion = 1, Agency = "DX-GSL", From = new DateOnly(2024, 7, 1), Role = "民营企业" }, head)).Version;
        version = (await platform.SendAsync(
            new EndMembership { MechanismId = id, SeenVersion = version, Agency = "DX-PETITION", LastDay = new DateOnly(2025, 12, 31) }, head)).Version;
        await platform.SendAsync(new ChangeLead { MechanismId = id, SeenVersion = version, Agency = "DX-HR", From = new DateOnly(2026, 6, 1) }, head);

        (await MembersAsync(platform, id, new DateOnly(2024, 6, 30))).ShouldBe("DX-UNION* DX-COURT DX-HR DX-JUSTICE DX-PETITION DX-QILIAN");
        (await MembersAsync(platform, id, new DateOnly(2025, 12, 31))).ShouldBe("DX-UNION* DX-COURT DX-GSL DX-HR DX-JUSTICE DX-PETITION DX-QILIAN");
        (await MembersAsync(platform, id, new DateOnly(2026, 6, 1))).ShouldBe("DX-HR* DX-COURT DX-GSL DX-JUSTICE DX-QILIAN DX-UNION");
        var ofThePetitionOffice = await platform.SendAsync(new ListMechanisms { Agency = "DX-PETITION", On = new DateOnly(2026, 3, 2) }, head);
        ofThePetitionOffice.Mechanisms.Select(one => one.Code).ShouldContain("XC-SIX");
    }

    [Theory]
    [EveryDatabase]
    public async Task Change_OfAVersionSomebodyOvertook_IsAConflict(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await platform.WithDistrictAsync();
        var (head, id) = (Callers.Head(platform.Agency), (await platform.SendAsync(Six(), Callers.Head(platform.Agency))).Id);
        var admit = new AdmitMember { MechanismId = id, SeenVersion = 1, Agency = "DX-GSL", From = new DateOnly(2026, 3, 1) };

        await platform.SendAsync(admit, head);

        (await Should.ThrowAsync<StaleVersionException>(() => platform.SendAsync(admit with { Agency = "DX-PROC" }, head))).Current.ShouldBe(2);
    }

    [Theory]
    [EveryDatabase]
    public async Task Admit_ManyAtOnce_LetsOneIn(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await platform.WithDistrictAsync();
        var (head, id) = (Callers.Head(platform.Agency), (await platform.SendAsync(Six(), Callers.Head(platform.Agency))).Id);
        string[] codes = ["DX-GSL", "DX-PROC", "DX-HOTLINE", "DX-LEGALAID"];

        var outcomes = await Task.WhenAll(codes.Select(async code =>
        {
            try
            {
                await platform.SendAsync(new AdmitMember { MechanismId = id, SeenVersion = 1, Agency = code, From = new DateOnly(2026, 3, 1) }, head);
                return true;
            }
            catch (StaleVersionException)
            {
                return false;
            }
        }));

        outcomes.Count(came => came).ShouldBe(1);
        (await MembersAsync(platform, id, new DateOnly(2026, 3, 1))).Split(' ').Length.ShouldBe(7);
    }

    [Theory]
    [EveryDatabase]
    public async Task List_PageByPage_HasEachOnceAndOnADayOnlyThoseThatWork(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await platform.WithDistrictAsync();
        var head = Callers.Head(platform.Agency);
        await platform.SendAsync(Six(), head);

        var first = await platform.SendAsync(new ListMechanisms { Take = 2 }, head);
        var second = await platform.SendAsync(new ListMechanisms { Take = 2, Cursor = first.Next }, head);

        first.Mechanisms.Concat(second.Mechanisms).Select(one => one.Code).ShouldBe(["DX-ONE-STOP", "DX-SIX", "XC-SIX"]);
        second.Next.ShouldBeNull();
        (await platform.SendAsync(new ListMechanisms { On = new DateOnly(2025, 1, 21) }, head)).Mechanisms.Select(one => one.Code)
            .ShouldBe(["DX-SIX", "XC-SIX"]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Close_AndThenTheAgency_GoInThatOrder(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await platform.WithDistrictAsync();
        var close = new CloseAgency { Agency = "DX-GSL", SeenVersion = 1, LastDay = new DateOnly(2026, 6, 30) };
        var id = (await platform.SendAsync(new ListMechanisms(), Operator)).Mechanisms.Single(one => one.Code == "DX-ONE-STOP").Id;

        (await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(close, Operator))).Code.ShouldBe(RuleCode.AgencyStillMember);
        await platform.SendAsync(new CloseMechanism { MechanismId = id, SeenVersion = 1, LastDay = new DateOnly(2026, 6, 30) }, Operator);
        await platform.SendAsync(close, Operator);

        (await platform.SendAsync(new ListAgencies { Kind = AgencyKind.IndustryCommerceFederation, Level = AgencyLevel.District }, Operator))
            .Agencies.ShouldHaveSingleItem().ActiveTo.ShouldBe(new DateOnly(2026, 6, 30));
    }

    [Fact]
    public async Task Found_WithASeatOfTheTemplateEmpty_IsRefused()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        await platform.WithDistrictAsync();
        var five = Six() with { Members = [.. Six().Members.Where(member => member.Agency != "DX-PETITION")] };

        (await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(five, Callers.Head(platform.Agency)))).Code.ShouldBe(RuleCode.MechanismSeatEmpty);
    }

    [Fact]
    public async Task Found_WithAMemberBeforeItWasEstablished_IsRefused()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        await platform.WithDistrictAsync();
        var early = Six() with { ActiveFrom = new DateOnly(2009, 12, 31) };

        (await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(early, Callers.Head(platform.Agency)))).Code.ShouldBe(RuleCode.AgencyInactive);
    }

    [Fact]
    public async Task Change_ByAHeadWhoDoesNotLead_IsForbidden()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var bodies = await platform.WithDistrictAsync();
        var id = (await platform.SendAsync(new ListMechanisms(), Operator)).Mechanisms.Single(one => one.Code == "DX-SIX").Id;
        var admit = new AdmitMember { MechanismId = id, SeenVersion = 1, Agency = "DX-GSL", From = new DateOnly(2026, 3, 1) };

        await Should.ThrowAsync<ForbiddenException>(() => platform.SendAsync(admit, Callers.Head(bodies["DX-HR"])));
        await Should.ThrowAsync<ForbiddenException>(() => platform.SendAsync(Six() with { Code = "OTHER" }, Callers.Head(bodies["DX-HR"])));
    }

    private static Caller Operator { get; } = new(new("0193a000-0000-7000-8000-000000000900"), CallerKind.Person, "系统", null, [Role.SystemAdministrator]);

    private static FoundMechanism Six() => new()
    {
        Code = "XC-SIX",
        Area = "110115",
        Template = "BJ-SIX-2010",
        Members = [.. new[] { "DX-UNION", "DX-HR", "DX-JUSTICE", "DX-PETITION", "DX-COURT", "DX-QILIAN" }.Select(code => new MemberInput { Agency = code })],
    };

    private static async Task<string> MembersAsync(TestPlatform platform, Guid id, DateOnly on)
    {
        var view = await platform.SendAsync(new GetMechanism(id, on), Callers.Clerk(platform.Agency));
        return string.Join(' ', view.Mechanism.Members.Select(member => member.Agency + (member.Standing == MembershipStanding.Lead ? "*" : "")));
    }
}
