using Mediation.Application.Common;
using Mediation.Application.Deadlines;
using Mediation.Domain.Deadlines;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Deadlines;

public sealed class ExplanationTests
{
    [Theory]
    [EveryDatabase]
    public async Task Explain_AClockOfTheCase_NamesTheEntryThatProvesItsStart(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.AcceptedAsync(platform);
        var deadline = (await journey.ReadAsync()).Deadlines.Single(deadline => deadline.Clock == "A2");

        var explained = await platform.SendAsync(new ExplainDeadline(journey.Receipt.Id, deadline.Id), Callers.Worker);

        var accepted = await platform.LookAsync(db => db.History.SingleAsync(entry => entry.StreamId == journey.Receipt.Id && entry.Event == "CaseAccepted"));
        explained.Start.Entry.ShouldBe(new ProofEntry(accepted.Sequence, "CaseAccepted", accepted.At, accepted.Version, accepted.Hash));
        explained.Start.EventZh.ShouldBe("受理申请");
        (explained.DueOn, explained.Recomputed).ShouldBe((deadline.DueOn, deadline.DueOn));
        explained.Rule.LegalBasis.ShouldBe(["企业劳动争议协商调解规定 §29"]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Explain_ADateThatWasMoved_KeepsTheOldOnesAndAgreesWithItself(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.AcceptedAsync(platform);
        var id = (await journey.ReadAsync()).Deadlines.Single(deadline => deadline.Clock == "A1").Id;
        await journey.TakeAsync(new CorrectStart { DeadlineId = id, StartOn = new DateOnly(2026, 2, 13), Proof = "邮戳", Reason = "登记有误" });

        var explained = await platform.SendAsync(new ExplainDeadline(journey.Receipt.Id, id), journey.Centre);

        (explained.DueOn, explained.Recomputed, explained.Start.Proof).ShouldBe((new DateOnly(2026, 2, 28), new DateOnly(2026, 2, 28), "邮戳"));
        explained.Moves.ShouldHaveSingleItem().From.ShouldBe(new DateOnly(2026, 3, 17));
        explained.Steps.ShouldContain(step => step.Kind == StepKind.CountedMakeUpDay);
    }

    [Fact]
    public async Task Explain_ADeadlineOneMayNotSee_IsNotFound()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var journey = await CaseJourney.FiledAsync(platform);
        var tracked = await journey.TakeAsync(new TrackClock
        {
            Clock = "D4Contact",
            StartOn = new DateOnly(2026, 3, 2),
            Event = StartEvents.PlatformAssigned,
            Proof = "平台回执",
        });
        var hidden = new ExplainDeadline(journey.Receipt.Id, tracked.Created!.Value);

        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(hidden, Callers.Worker));
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(hidden with { DeadlineId = Guid.Empty }, journey.Centre));
        (await platform.SendAsync(hidden, journey.Centre)).Start.Proof.ShouldBe("平台回执");
    }
}
