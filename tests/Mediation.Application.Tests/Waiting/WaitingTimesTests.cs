using Mediation.Application.Access;
using Mediation.Application.Waiting;
using Mediation.Domain.Waiting;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Waiting;

public sealed class WaitingTimesTests
{
    [Theory]
    [EveryDatabase]
    public async Task Counted_AtNight_ToldToAnyone(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await CaseJourney.EffectiveAsync(platform);
        (await ToldAsync(platform)).ShouldBeEmpty();

        await platform.SendAsync(new CountWaitingTimes(), Caller.Platform);

        (await ToldAsync(platform)).Select(stage => (stage.Stage, stage.Sample, stage.MedianDays))
            .ShouldBe([(WaitingStage.Acceptance, 1, null), (WaitingStage.FirstSession, 1, null), (WaitingStage.Outcome, 1, null)]);
    }

    [Theory]
    [EveryDatabase]
    public async Task TenCasesAccepted_HaveAMedian_AndLeaveTheWindowAfterNinetyDays(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        for (var number = 0; number < WaitingTime.SmallestSample; number++)
        {
            await CaseJourney.AcceptedAsync(platform);
        }

        await platform.SendAsync(new CountWaitingTimes(), Caller.Platform);
        (await ToldAsync(platform)).ShouldHaveSingleItem().MedianDays.ShouldBe(0);

        platform.Clock.Advance(TimeSpan.FromDays(WaitingTime.WindowDays));
        await platform.SendAsync(new CountWaitingTimes(), Caller.Platform);
        (await ToldAsync(platform)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<StageWait>> ToldAsync(TestPlatform platform) =>
        (await platform.SendAsync(new GetWaitingTimes("DX-UNION"), Caller.Anonymous)).Stages;
}
