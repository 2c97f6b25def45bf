using Mediation.Application.Access;
using Mediation.Application.Agencies;
using Mediation.Application.Referrals;
using Mediation.Application.Tasks;
using Mediation.Application.Tests.Notices;
using Mediation.Domain.Notices;
using Mediation.Domain.Referrals;
using Mediation.Domain.Tasks;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Referrals;

/// <summary>What comes in for a body is given to whoever is on duty there.</summary>
public sealed class OnDutyTests
{
    private const string Body = "DX-JUSTICE";
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory]
    [EveryDatabase]
    public async Task AReferral_IsTheTaskOfWhoeverIsOnDuty(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var (account, _) = await NameAsync(bodies, "王联络", Role.Liaison, ReferralChain.Court);
        await SendAsync(bodies);

        await WatchAsync(platform);

        var task = await TaskAsync(platform, TaskKind.ReferralToAnswer);
        (task.AssignedAgencyId, task.AssignedAccountId, task.AssignedRole).ShouldBe((bodies.Agency(Body), account, null));
    }

    [Theory]
    [EveryDatabase]
    public async Task AReferral_WhileTheLiaisonIsAway_IsTheTaskOfTheStandIn(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var (_, first) = await NameAsync(bodies, "王联络", Role.Liaison, ReferralChain.Court);
        var (standIn, second) = await NameAsync(bodies, "赵联络", Role.Liaison, ReferralChain.Petition);
        await AbsentAsync(bodies, first, second);
        await SendAsync(bodies);

        await WatchAsync(platform);

        (await TaskAsync(platform, TaskKind.ReferralToAnswer)).AssignedAccountId.ShouldBe(standIn);
    }

    [Theory]
    [EveryDatabase]
    public async Task ATask_OfALiaisonWhoGoesAway_IsPassedToTheStandIn_AndWhatAColleagueTookIsNot(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var (_, first) = await NameAsync(bodies, "王联络", Role.Liaison);
        var (standIn, second) = await NameAsync(bodies, "赵联络", Role.Liaison, ReferralChain.Petition);
        await SendAsync(bodies);
        await WatchAsync(platform);
        await PassOnAsync(platform);
        (await TaskAsync(platform, TaskKind.ReferralToAnswer)).AssignedAccountId.ShouldNotBe(standIn);

        await AbsentAsync(bodies, first, second);
        await PassOnAsync(platform);
        (await TaskAsync(platform, TaskKind.ReferralToAnswer)).AssignedAccountId.ShouldBe(standIn);

        var colleague = await Staff.JoinAsync(platform, bodies.Agency(Body), Role.Liaison);
        await platform.LookAsync(async db =>
        {
            (await db.Tasks.SingleAsync(one => one.Kind == TaskKind.ReferralToAnswer)).TakeOver(colleague);
            return await db.SaveChangesAsync();
        });
        await PassOnAsync(platform);
        (await TaskAsync(platform, TaskKind.ReferralToAnswer)).AssignedAccountId.ShouldBe(colleague);
    }

    [Theory]
    [EveryDatabase]
    public async Task AReferral_WhereWhoIsOnDutyMayNotWorkOnTasks_IsForTheRole(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        await NameAsync(bodies, "陈仲裁员", Role.Adjudicator);
        await SendAsync(bodies);

        await WatchAsync(platform);

        var task = await TaskAsync(platform, TaskKind.ReferralToAnswer);
        (task.AssignedAccountId, task.AssignedRole).ShouldBe((null, TaskRole.Liaison));
    }

    [Theory]
    [EveryDatabase]
    public async Task ALiaisonWhoDoesNotSignIn_IsToldByTelephone_Once_AndTheRoleHasTheTask(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var person = await platform.SendAsync(
            new NameLiaison { Agency = Body, Name = "王联络", Phone = "13900001234", FirstDay = Today }, bodies.Liaison(Body));
        await SendAsync(bodies);

        await WatchAsync(platform);
        await WatchAsync(platform);

        (await TaskAsync(platform, TaskKind.ReferralToAnswer)).AssignedRole.ShouldBe(TaskRole.Liaison);
        var notice = await platform.LookAsync(db => db.Notices.SingleAsync(one => one.TemplateKey == TemplateKeys.ReferralWaiting));
        (notice.RecipientKind, notice.RecipientId, notice.Channel).ShouldBe((RecipientKind.Liaison, person.Id, NoticeChannel.Sms));
    }

    private static Task<int> WatchAsync(TestPlatform platform) => platform.SendAsync(new WatchReferrals(), Caller.Platform);

    private static Task<int> PassOnAsync(TestPlatform platform) => platform.SendAsync(new PassOnTasks(), Caller.Platform);

    private static Task<WorkTask> TaskAsync(TestPlatform platform, TaskKind kind) =>
        platform.LookAsync(db => db.Tasks.AsNoTracking().SingleAsync(task => task.Kind == kind));

    private static async Task<(Guid Account, LiaisonReceipt Liaison)> NameAsync(Bodies bodies, string name, Role role, params ReferralChain[] duties)
    {
        var account = await Staff.JoinAsync(bodies.Platform, bodies.Agency(Body), role);
        var named = new NameLiaison { Agency = Body, Name = name, AccountId = account, Duties = duties, FirstDay = Today };
        return (account, await bodies.Platform.SendAsync(named, bodies.Liaison(Body)));
    }

    private static Task<LiaisonReceipt> AbsentAsync(Bodies bodies, LiaisonReceipt who, LiaisonReceipt standIn) => bodies.Platform.SendAsync(
        new SetStandIn { LiaisonId = who.Id, SeenVersion = who.Version, StandIn = standIn.Id, From = Today, To = Today.AddDays(3) }, bodies.Liaison(Body));

    private static async Task SendAsync(Bodies bodies) => await bodies.TakeAsync(
        await bodies.DraftAsync(Bodies.FromCourt() with { To = Body }, bodies.Court), new SendReferral(), bodies.Court);
}
