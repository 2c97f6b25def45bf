using Mediation.Application.Cases;
using Mediation.Domain.Cases;
using Mediation.Domain.Cases.Rules;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Cases;

public sealed class NextStepTests
{
    [Theory]
    [EveryDatabase]
    public async Task Next_InTheList_IsThatOfTheCaseItself(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var filed = await CaseJourney.FiledAsync(platform);
        var assigned = await CaseJourney.AcceptedAsync(platform);
        await assigned.AssignAsync();
        var scheduled = await CaseJourney.AcceptedAsync(platform);
        await scheduled.AssignAsync();
        await scheduled.TakeAsync(new ScheduleSession { At = platform.Clock.GetUtcNow().AddHours(30), Mode = SessionMode.Phone, Place = "电话" });
        var mediating = await CaseJourney.MediatingAsync(platform);
        var drafted = await CaseJourney.MediatingAsync(platform);
        await drafted.AgreeAsync();
        var promised = await CaseJourney.EffectiveAsync(platform);

        var list = await platform.SendAsync(new ListCases(), promised.Centre);

        foreach (var journey in (CaseJourney[])[filed, assigned, scheduled, mediating, drafted, promised])
        {
            var details = await journey.ReadAsync();
            list.Cases.Single(row => row.Id == details.Id).Next.ShouldBe(details.Next);
        }

        list.Cases.Select(row => row.Next!.Step).Order().ShouldBe(
            [
                NextStep.ContactRespondent, NextStep.ScheduleSession, NextStep.HoldSession, NextStep.ContinueMediation, NextStep.SignAgreement,
                NextStep.AwaitPerformance,
            ]);
    }
}
