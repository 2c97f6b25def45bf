using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Hub;
using Mediation.Domain.Cases;
using Mediation.Domain.Cases.Rules;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Hub;

public sealed class CaseHubTests
{
    private static readonly Caller Stranger = new(new Guid("0193a000-0000-7000-8000-0000000000ee"), CallerKind.Person, "王某", null, [Role.Party]);

    [Theory]
    [EveryDatabase]
    public async Task Filed_TheWorkerIsTold_WhoHasIt_AndUntilWhenAndWhy(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await OwnAsync(platform);

        var hub = await platform.SendAsync(new GetCaseHub(journey.Receipt.Id), Callers.Worker);

        hub.Next!.Who.ShouldBe(NextActor.Clerk);
        hub.Clock!.DueOn.ShouldBe(hub.Next.By!.Value);
        hub.Clock.Explanation.ShouldNotBeEmpty();
        (hub.Office.Code, hub.Applicant, hub.Respondent).ShouldBe(("DX-UNION", "张某", "某建筑公司"));
        hub.Own.ShouldHaveSingleItem().Side.ShouldBe(PartySide.Applicant);
        hub.Duties.ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task Agreed_EachPartyIsAskedToSign_AndThenWhoIsOwedSaysWhetherItCame(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await OwnAsync(platform, await CaseJourney.MediatingAsync(platform));
        await journey.AgreeAsync();
        (await DutiesAsync()).ShouldBe([HubDutyKind.SignAgreement]);

        await journey.SignAllAsync();
        (await DutiesAsync()).ShouldBeEmpty();

        platform.Clock.Advance(TimeSpan.FromDays(60));
        (await DutiesAsync()).ShouldBe([HubDutyKind.SayWhetherPaid, HubDutyKind.SayWhetherPaid]);

        async Task<IEnumerable<HubDutyKind>> DutiesAsync() =>
            (await platform.SendAsync(new GetCaseHub(journey.Receipt.Id), Callers.Worker)).Duties.Select(duty => duty.Kind);
    }

    [Theory]
    [EveryDatabase]
    public async Task Staff_SeeThePageOfTheParties_WithNothingToDoOnIt(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await OwnAsync(platform, await CaseJourney.MediatingAsync(platform));
        await journey.AgreeAsync();

        var hub = await platform.SendAsync(new GetCaseHub(journey.Receipt.Id), Callers.Mediator(platform.Agency));

        (hub.Own.Count, hub.Duties.Count, hub.Mediators.Single()).ShouldBe((0, 0, "调解员甲"));
    }

    [Theory]
    [EveryDatabase]
    public async Task Happenings_ComeNewestFirst_APageAtATime_WithoutTheOfficesBookkeeping(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await OwnAsync(platform, await CaseJourney.MediatingAsync(platform));

        var first = await platform.SendAsync(new ListHappenings(journey.Receipt.Id, Take: 2), Callers.Worker);
        var second = await platform.SendAsync(new ListHappenings(journey.Receipt.Id, first.Next, Take: 2), Callers.Worker);

        first.Entries.Select(entry => entry.Event).ShouldBe([nameof(SessionHeld), nameof(SessionScheduled)]);
        second.Entries[0].Event.ShouldBe(nameof(MediatorsAssigned));
        first.Entries.Concat(second.Entries).ShouldAllBe(entry => HubEvents.All.Contains(entry.Event));
    }

    [Theory]
    [EveryDatabase]
    public async Task SomebodyElse_FindsNoSuchCase(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await OwnAsync(platform);

        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new GetCaseHub(journey.Receipt.Id), Stranger));
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new ListHappenings(journey.Receipt.Id), Stranger));
    }

    /// <summary>The worker's account holds the worker's place in the file.</summary>
    private static async Task<CaseJourney> OwnAsync(TestPlatform platform, CaseJourney? journey = null)
    {
        journey ??= await CaseJourney.FiledAsync(platform);
        await platform.LookAsync(async db =>
        {
            var dispute = await db.Cases.SingleAsync();
            if (dispute.Applicants.First().AccountId is null)
            {
                dispute.GiveAccess(dispute.Applicants.First().Id, Callers.Worker.Id);
            }

            return await db.SaveChangesAsync();
        });
        await journey.CatchUpAsync();
        return journey;
    }
}
