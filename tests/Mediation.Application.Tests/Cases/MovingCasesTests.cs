using Mediation.Application.Access;
using Mediation.Application.Agencies;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Cases;

public sealed class MovingCasesTests
{
    [Theory]
    [EveryDatabase]
    public async Task Transfer_TheOtherCentreGoesOnWithNumberAndClocks_AndTheFirstSeesItNoMore(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var other = await EstablishAsync(platform);
        var journey = await CaseJourney.AcceptedAsync(platform);
        var before = await journey.ReadAsync();

        await journey.TakeAsync(new TransferCase { Agency = "DX-ST-9", Reason = "用工地在外街道" });

        var after = await journey.ReadAsync(Callers.Centre(other));
        after.Number.ShouldBe(before.Number);
        after.TransferredFrom.ShouldBe(platform.Agency.Value);
        after.Deadlines.Select(deadline => (deadline.Clock, deadline.StartOn, deadline.DueOn, deadline.Status))
            .ShouldBe(before.Deadlines.Select(deadline => (deadline.Clock, deadline.StartOn, deadline.DueOn, deadline.Status)));
        await Should.ThrowAsync<NotFoundException>(() => journey.ReadAsync());
        var recorded = await platform.LookAsync(db => db.Outbox.CountAsync(message => message.Event == nameof(CaseTransferred)));
        recorded.ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task SplitOff_GivesTheNextNumberAndKeepsTheFirstTerm(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(platform, Applications.OfTwo());
        platform.Clock.Advance(TimeSpan.FromDays(2));
        var before = await journey.ReadAsync();

        var receipt = await journey.TakeAsync(new SplitOffApplicants { Applicants = [before.Parties[1].Id], Reason = "诉求不同" });

        var split = await platform.SendAsync(new GetCase(receipt.Created!.Value), journey.Centre);
        split.SplitFrom.ShouldBe(receipt.Id);
        split.Number.ShouldEndWith("00002号");
        split.Ledger.ClaimedFen.ShouldBe(200_000);
        (await journey.ReadAsync()).Ledger.ClaimedFen.ShouldBe(100_000);
        split.Deadlines.Select(deadline => (deadline.Clock, deadline.DueOn)).ShouldBe(
            before.Deadlines.Where(deadline => deadline.EndedOn is null).Select(deadline => (deadline.Clock, deadline.DueOn)));
    }

    [Theory]
    [EveryDatabase]
    public async Task Reject_AsADuplicate_KeepsTheClockOfTheSecondChannelOnTheFirstCase(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var first = await CaseJourney.AcceptedAsync(platform);
        var second = await CaseJourney.FiledAsync(platform, Applications.UnpaidWages() with
        {
            Channel = Channel.Court,
            Stage = EntrustedStage.AfterCourtRegistration,
            ExternalNumber = "（2026）京0115民诉前调1号",
        });
        var courts = (await second.ReadAsync()).Deadlines.Single(deadline => deadline.Clock == "D2");

        await second.TakeAsync(new RejectCase { Ground = RejectionGround.Duplicate, DuplicateOf = first.Receipt.Id, Reason = "与在先案件重复" });

        var carried = (await first.ReadAsync()).Deadlines.Single(deadline => deadline.Clock == "D2");
        carried.DueOn.ShouldBe(courts.DueOn);
        (await second.ReadAsync()).Status.ShouldBe(CaseStatus.Rejected);
    }

    private static async Task<AgencyId> EstablishAsync(TestPlatform platform)
    {
        var system = new Caller(Callers.Worker.Id, CallerKind.Person, "系统管理员", null, [Role.SystemAdministrator]);
        var established = await platform.SendAsync(
            new EstablishAgency
            {
                Code = "DX-ST-9",
                Name = "另一街道总工会",
                NameEn = "Another Street Trade Union",
                Kind = AgencyKind.TradeUnion,
                Level = AgencyLevel.Street,
                Parent = "DX-UNION",
                CaseNumberPattern = "街工调〔{year}〕{serial}号",
                Areas = ["110115"],
                ActiveFrom = new DateOnly(2026, 3, 1),
            },
            system);
        return new AgencyId(established.Id);
    }
}
