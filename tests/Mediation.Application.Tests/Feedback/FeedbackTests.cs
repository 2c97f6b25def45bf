using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Feedback;
using Mediation.Application.Hub;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Feedback;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Feedback;

public sealed class FeedbackTests
{
    private static readonly Caller Stranger = new(new Guid("0193a000-0000-7000-8000-0000000000ee"), CallerKind.Person, "王某", null, [Role.Party]);

    [Theory]
    [EveryDatabase]
    public async Task AParty_IsAskedOnce_AndTheHeadReadsSumsOnly(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await FailedAsync(platform);
        (await IsAskedAsync(platform, journey)).ShouldBeTrue();

        await platform.SendAsync(Said(journey), Callers.Worker);

        (await IsAskedAsync(platform, journey)).ShouldBeFalse();
        (await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(Said(journey), Callers.Worker))).Code.ShouldBe(RuleCode.FeedbackAlreadyGiven);
        var figures = await platform.SendAsync(new GetFeedbackFigures(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31)), Callers.Head(platform.Agency));
        figures.Sides.ShouldHaveSingleItem().ShouldBe(new SideFeedback(PartySide.Applicant, 1, null, null, null));
    }

    [Theory]
    [EveryDatabase]
    public async Task Five_MakeAFigure(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        for (var number = 0; number < 5; number++)
        {
            var journey = await FailedAsync(platform);
            await platform.SendAsync(Said(journey) with { Overall = number == 0 ? Score.Poor : Score.Good }, Callers.Worker);
        }

        var figures = await platform.SendAsync(new GetFeedbackFigures(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31)), Callers.Head(platform.Agency));

        figures.Sides.ShouldHaveSingleItem().ShouldBe(new SideFeedback(PartySide.Applicant, 5, 80, 0, 100));
    }

    [Theory]
    [EveryDatabase]
    public async Task WhoIsNoPartyOfIt_FindsNoSuchCase(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await FailedAsync(platform);

        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(Said(journey), Stranger));
    }

    [Theory]
    [EveryDatabase]
    public async Task Words_StayOutOfTheHistory(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await FailedAsync(platform);
        await platform.SendAsync(Said(journey) with { Words = "调解员说单位愿付两万" }, Callers.Worker);

        (await platform.LookAsync(db => db.History.CountAsync(entry => entry.Payload.Contains("两万")))).ShouldBe(0);
    }

    private static GiveFeedback Said(CaseJourney journey) =>
        new() { CaseId = journey.Receipt.Id, Overall = Score.Good, Clear = Score.Fair, Fair = Score.VeryGood };

    private static async Task<bool> IsAskedAsync(TestPlatform platform, CaseJourney journey) =>
        (await platform.SendAsync(new GetCaseHub(journey.Receipt.Id), Callers.Worker)).Duties.Any(duty => duty.Kind == HubDutyKind.GiveFeedback);

    private static async Task<CaseJourney> FailedAsync(TestPlatform platform)
    {
        var journey = await CaseJourney.MediatingAsync(platform);
        var id = new CaseId(journey.Receipt.Id);
        await platform.LookAsync(async db =>
        {
            var dispute = await db.Cases.SingleAsync(one => one.Id == id);
            dispute.GiveAccess(dispute.Applicants.First().Id, Callers.Worker.Id);
            return await db.SaveChangesAsync();
        });
        await journey.CatchUpAsync();
        await journey.TakeAsync(new FailMediation { Ground = FailureGround.Deadlock, Reason = "僵局" });
        return journey;
    }
}
