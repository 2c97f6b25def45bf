using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Agencies;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Referrals;
using Mediation.Infrastructure.Identity;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Agencies;

public sealed class LiaisonUseCaseTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory]
    [EveryDatabase]
    public async Task Name_ByTheOwnAgency_IsInTheContactBookAndSealedInTheTable(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await platform.WithDistrictAsync();

        var receipt = await platform.SendAsync(Named("DX-COURT"), Liaison(bodies["DX-COURT"]), "named-once");

        var book = await platform.SendAsync(new ListContactBook { Kind = AgencyKind.Court }, Callers.Mediator(platform.Agency));
        var entry = book.Contacts.ShouldHaveSingleItem();
        (entry.Id, entry.Agency, entry.Phone, entry.Email).ShouldBe((receipt.Id, "DX-COURT", "+8613900000001", "liaison@court.example"));
        var kept = await platform.LookAsync(db => db.Database.SqlQueryRaw<byte[]>("SELECT \"Phone\" AS \"Value\" FROM \"Liaisons\"").ToListAsync());
        System.Text.Encoding.UTF8.GetString(kept.ShouldHaveSingleItem()).ShouldNotContain("13900000001");
        var record = await platform.LookAsync(db => db.History.Where(one => one.StreamId == receipt.Id).Select(one => one.Payload).ToListAsync());
        record.ShouldHaveSingleItem().ShouldNotContain("13900000001");
    }

    [Theory]
    [EveryDatabase]
    public async Task Liaisons_OfAnotherAgency_AreNotChangedButBySystemAdministrators(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await platform.WithDistrictAsync();
        var stranger = Liaison(bodies["DX-HR"]);

        await Should.ThrowAsync<ForbiddenException>(() => platform.SendAsync(Named("DX-COURT"), stranger));
        var receipt = await platform.SendAsync(Named("DX-COURT"), Operator);
        await Should.ThrowAsync<ForbiddenException>(
            () => platform.SendAsync(new EndLiaison { LiaisonId = receipt.Id, SeenVersion = 1, LastDay = Today }, stranger));

        (await platform.SendAsync(new EndLiaison { LiaisonId = receipt.Id, SeenVersion = 1, LastDay = Today }, Operator)).Version.ShouldBe(2);
    }

    [Theory]
    [EveryDatabase]
    public async Task OnDuty_WhileTheLiaisonIsAway_IsTheStandInAndThenTheLiaisonAgain(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await platform.WithDistrictAsync();
        var caller = Liaison(bodies["DX-COURT"]);
        var first = await platform.SendAsync(Named("DX-COURT", ReferralChain.Court), caller);
        var second = await platform.SendAsync(Named("DX-COURT", ReferralChain.Arbitration), caller);

        var set = await platform.SendAsync(
            new SetStandIn { LiaisonId = first.Id, SeenVersion = 1, StandIn = second.Id, From = Today, To = Today.AddDays(4) }, caller);

        (await OnDutyAsync(platform, Today)).ShouldBe((second.Id, first.Id));
        (await OnDutyAsync(platform, Today.AddDays(4))).ShouldBe((second.Id, first.Id));
        (await OnDutyAsync(platform, Today.AddDays(5))).ShouldBe((first.Id, null));
        await platform.SendAsync(new ClearStandIn { LiaisonId = first.Id, SeenVersion = set.Version }, caller);
        (await OnDutyAsync(platform, Today)).ShouldBe((first.Id, null));
    }

    [Theory]
    [EveryDatabase]
    public async Task StandIns_InACircle_AreRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await platform.WithDistrictAsync();
        var caller = Liaison(bodies["DX-COURT"]);
        var (first, second) = (await platform.SendAsync(Named("DX-COURT"), caller), await platform.SendAsync(Named("DX-COURT"), caller));
        await platform.SendAsync(Away(first.Id, second.Id), caller);

        (await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(Away(second.Id, first.Id), caller))).Code.ShouldBe(RuleCode.StandInsGoInACircle);
        (await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(Away(second.Id, second.Id), caller))).Code.ShouldBe(RuleCode.StandInIsOneself);
        await Should.ThrowAsync<StaleVersionException>(() => platform.SendAsync(Away(first.Id, second.Id), caller));
    }

    [Theory]
    [EveryDatabase]
    public async Task ContactBook_PageByPage_HasEachWhoIsStillLiaisonOnce(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await platform.WithDistrictAsync();
        foreach (var code in (string[])["DX-HR", "DX-COURT", "DX-COURT", "DX-ARB", "DX-COURT"])
        {
            await platform.SendAsync(Named(code), Operator);
        }

        var over = await platform.SendAsync(Named("DX-PROC") with { FirstDay = new DateOnly(2026, 1, 5) }, Operator);
        await platform.SendAsync(new EndLiaison { LiaisonId = over.Id, SeenVersion = 1, LastDay = Today.AddDays(-1) }, Operator);
        List<ContactEntry> all = [];
        var cursor = (string?)null;
        do
        {
            var page = await platform.SendAsync(new ListContactBook { Take = 2, Cursor = cursor }, Callers.Clerk(platform.Agency));
            all.AddRange(page.Contacts);
            cursor = page.Next;
        }
        while (cursor is not null);

        all.Select(one => one.Agency).ShouldBe(["DX-ARB", "DX-COURT", "DX-COURT", "DX-COURT", "DX-HR"]);
        all.Select(one => one.Id).ShouldBeUnique();
    }

    [Theory]
    [EveryDatabase]
    public async Task Name_WithAnAccount_MustBeOneOfTheAgency(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var court = (await platform.WithDistrictAsync())["DX-COURT"].Value;
        var account = new Account { UserName = "court.liaison", DisplayName = "某某", AgencyId = court };
        await platform.LookAsync(db =>
        {
            db.Users.Add(account);
            return db.SaveChangesAsync();
        });
        var named = Named("DX-HR") with { AccountId = account.Id };

        (await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(named, Operator))).Code.ShouldBe(RuleCode.LiaisonAccountElsewhere);
        await platform.SendAsync(named with { Agency = "DX-COURT" }, Operator);
    }

    [Theory]
    [EveryDatabase]
    public async Task Change_ReplacesEverythingButTheAgency(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await platform.WithDistrictAsync();
        var receipt = await platform.SendAsync(Named("DX-COURT", ReferralChain.Court), Operator);

        await platform.SendAsync(new ChangeLiaison { LiaisonId = receipt.Id, SeenVersion = 1, Name = "某丙", Email = "other@court.example" }, Operator);

        var entry = (await platform.SendAsync(new ListContactBook { Agency = "DX-COURT" }, Callers.Clerk(platform.Agency))).Contacts.Single();
        (entry.Name, entry.Phone, entry.Email, entry.Duties.Count).ShouldBe(("某丙", null, "other@court.example", 0));
    }

    [Fact]
    public async Task Name_FaultyFields_AreAllNamed()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var faulty = Named("DX-UNION") with { Name = "", Phone = "12", Email = "nobody", Duties = [(ReferralChain)99], FirstDay = default };

        var invalid = await Should.ThrowAsync<ValidationException>(() => platform.SendAsync(faulty, Operator));

        invalid.Errors.Select(error => error.PropertyName).ShouldBe(["FirstDay", "Name", "Phone", "Email", "Duties[0]"]);
    }

    private static Caller Operator { get; } = new(new("0193a000-0000-7000-8000-000000000900"), CallerKind.Person, "系统", null, [Role.SystemAdministrator]);

    private static Caller Liaison(AgencyId agency) => Callers.Staff(agency, Role.Liaison);

    private static NameLiaison Named(string agency, params ReferralChain[] duties) => new()
    {
        Agency = agency,
        Name = "某甲",
        Phone = "13900000001",
        Email = "liaison@court.example",
        Duties = duties,
        FirstDay = Today,
    };

    private static SetStandIn Away(Guid liaison, Guid standIn) =>
        new() { LiaisonId = liaison, SeenVersion = 1, StandIn = standIn, From = Today, To = Today.AddDays(4) };

    private static async Task<(Guid? Acting, Guid? InsteadOf)> OnDutyAsync(TestPlatform platform, DateOnly day)
    {
        var view = await platform.SendAsync(new FindLiaisonOnDuty("DX-COURT", ReferralChain.Court, day), Callers.Clerk(platform.Agency));
        return (view.Acting?.Id, view.InsteadOf?.Id);
    }
}
