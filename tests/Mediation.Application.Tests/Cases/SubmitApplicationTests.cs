using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Cases;

public sealed class SubmitApplicationTests
{
    [Theory]
    [EveryDatabase]
    public async Task Submit_ByAWorker_IsReceivedWithNumberClockHistoryAndOutbox(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        var receipt = await platform.SendAsync(Applications.UnpaidWages(), Callers.Worker);

        receipt.Number.ShouldBe("京大工调〔2026〕00001号");
        receipt.Status.ShouldBe(CaseStatus.Received);
        var details = await platform.SendAsync(new GetCase(receipt.Id), Callers.Worker);
        details.Deadlines.Select(deadline => (deadline.Clock, deadline.DueOn)).ShouldBe([("A1", new DateOnly(2026, 3, 17))]);
        details.Ledger.ClaimedFen.ShouldBe(4_629_300);
        var history = await platform.LookAsync(db => db.History.Where(entry => entry.StreamId == receipt.Id).ToListAsync());
        history.ShouldHaveSingleItem().UseCase.ShouldBe(nameof(SubmitApplication));
        history[0].Payload.ShouldNotContain("110199198603124512");
        history[0].Payload.ShouldNotContain("13800000001");
        var outbox = await platform.LookAsync(db => db.Outbox.SingleAsync(message => message.StreamId == receipt.Id));
        outbox.Event.ShouldBe(nameof(CaseReceived));
    }

    [Theory]
    [EveryDatabase]
    public async Task Submit_TwoHundredAtOnce_GivesConsecutiveNumbersWithoutGap(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var clerk = Callers.Clerk(platform.Agency);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => platform.SendAsync(Applications.UnpaidWages(), clerk)));

        receipts.Select(receipt => receipt.Number).Order().ShouldBe(Enumerable.Range(1, 200).Select(serial => $"京大工调〔2026〕{serial:00000}号"));
    }

    [Theory]
    [EveryDatabase]
    public async Task Submit_RefusedAfterItsNumberWasTaken_LeavesNoGap(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var twice = Applications.UnpaidWages() with { Respondents = [Applications.Worker("r1", "张某", "110199198603124512", "13800000001")] };

        var refusal = await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(twice, Callers.Worker));
        var receipt = await platform.SendAsync(Applications.UnpaidWages(), Callers.Worker);

        refusal.Code.ShouldBe(RuleCode.SamePartyOnBothSides);
        receipt.Number.ShouldBe("京大工调〔2026〕00001号");
    }

    [Theory]
    [EveryDatabase]
    public async Task Submit_RepeatedWithItsKey_GivesTheFirstAnswerAndOneCase(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => platform.SendAsync(Applications.UnpaidWages(), Callers.Worker, "k-1")));

        answers.Select(answer => answer.Id).Distinct().Count().ShouldBe(1);
        (await platform.LookAsync(db => db.Cases.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task Submit_AnotherBodyUnderAUsedKey_IsRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await platform.SendAsync(Applications.UnpaidWages(), Callers.Worker, "k-1");

        var refusal = await Should.ThrowAsync<RuleBrokenException>(
            () => platform.SendAsync(Applications.UnpaidWages() with { SeatArea = "110115" }, Callers.Worker, "k-1"));

        refusal.Code.ShouldBe(RuleCode.IdempotencyKeyReused);
    }

    [Fact]
    public async Task Submit_ReceivedInTheYearOne_IsRefused()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var application = Applications.UnpaidWages() with { ReceivedAt = DateTimeOffset.MinValue };

        var refused = await Should.ThrowAsync<FluentValidation.ValidationException>(
            () => platform.SendAsync(application, Callers.Clerk(platform.Agency)));

        refused.Errors.ShouldHaveSingleItem().PropertyName.ShouldBe(nameof(SubmitApplication.ReceivedAt));
    }

    [Fact]
    public async Task Submit_WithThousandsOfRepresentatives_IsRefused()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var guardian = new RepresentativeInput { Kind = RepresentativeKind.LegalAgent, Name = "某代", For = ["a1"], ValidFrom = new DateOnly(2026, 1, 1) };
        var application = Applications.UnpaidWages() with { Representatives = [.. Enumerable.Repeat(guardian, 1001)] };

        var refused = await Should.ThrowAsync<FluentValidation.ValidationException>(() => platform.SendAsync(application, Callers.Worker));

        refused.Errors.ShouldHaveSingleItem().PropertyName.ShouldBe("representatives");
    }

    [Theory]
    [EveryDatabase]
    public async Task GetCase_OfAnotherWorkerOrAgency_IsNotFound(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var receipt = await platform.SendAsync(Applications.UnpaidWages(), Callers.Worker);
        var stranger = Callers.Worker with { Id = Guid.CreateVersion7(platform.Clock.GetUtcNow()) };
        var elsewhere = Callers.Head(Domain.Agencies.AgencyId.New(platform.Clock.GetUtcNow()));

        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new GetCase(receipt.Id), stranger));
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new GetCase(receipt.Id), elsewhere));
    }

    [Theory]
    [EveryDatabase]
    public async Task Accept_ByAWorker_IsForbiddenAndRecorded(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var receipt = await platform.SendAsync(Applications.UnpaidWages(), Callers.Worker);

        await Should.ThrowAsync<ForbiddenException>(
            () => platform.SendAsync(new AcceptCase { CaseId = new CaseId(receipt.Id), SeenVersion = receipt.Version }, Callers.Worker));

        AccessMatrix.RolesFor(Permission.DecideAcceptance).ShouldNotContain(Role.Party);
        ((RecordedRefusals)platform.Services.GetService(typeof(RecordedRefusals))!).Refused.ShouldBe([nameof(AcceptCase)]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Submit_ByAWorkerInACourtsName_IsRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        SubmitApplication[] pretended =
        [
            Applications.UnpaidWages() with { Channel = Channel.Court },
            Applications.UnpaidWages() with { Stage = EntrustedStage.AfterCourtRegistration },
            Applications.UnpaidWages() with { OtherMatter = new OtherMatterInput("某法院", null, Entrusted: true) },
        ];

        foreach (var application in pretended)
        {
            var refusal = await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(application, Callers.Worker));
            refusal.Code.ShouldBe(RuleCode.ChannelOfOffice);
        }
    }
}
