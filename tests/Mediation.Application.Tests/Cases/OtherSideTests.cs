using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Cases;

/// <summary>A party that sees its case changes nothing that belongs to another.</summary>
public sealed class OtherSideTests
{
    private static readonly Caller Employer = new(
        new Guid("0193a000-0000-7000-8000-000000000002"), CallerKind.Person, "某建筑公司", null, [Role.Party]);

    [Fact]
    public async Task Supplement_CorrectingTheOtherSide_IsForbidden()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var (journey, worker, employer) = await AskedForPapersAsync(platform);

        await Should.ThrowAsync<ForbiddenException>(() => journey.TakeAsync(Correcting(employer), Callers.Worker));
        await Should.ThrowAsync<ForbiddenException>(() => journey.TakeAsync(Correcting(worker), Employer));

        (await journey.ReadAsync()).Parties.Select(party => party.Name).ShouldBe(["张某", "某建筑公司"]);
    }

    [Fact]
    public async Task Supplement_ByTheRespondent_IsForbidden()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var (journey, _, _) = await AskedForPapersAsync(platform);

        await Should.ThrowAsync<ForbiddenException>(() => journey.TakeAsync(new SupplyPapers { What = "身份证" }, Employer));
    }

    [Fact]
    public async Task Supplement_OfOneself_IsTaken()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var (journey, worker, _) = await AskedForPapersAsync(platform);

        await journey.TakeAsync(Correcting(worker), Callers.Worker);

        (await journey.ReadAsync()).Parties[0].Name.ShouldBe("某改");
    }

    [Fact]
    public async Task Representative_OfTheOtherSide_IsNeitherAppointedNorRevoked()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var (journey, worker, employer) = await AskedForPapersAsync(platform);
        var appointed = await journey.TakeAsync(Agent(worker), Callers.Worker);

        await Should.ThrowAsync<ForbiddenException>(() => journey.TakeAsync(Agent(employer), Callers.Worker));
        await Should.ThrowAsync<ForbiddenException>(() => journey.TakeAsync(
            new RevokeRepresentative { RepresentativeId = appointed.Created!.Value, Reason = "解除委托" }, Employer));

        (await journey.ReadAsync()).Representatives.ShouldHaveSingleItem().RevokedOn.ShouldBeNull();
    }

    [Fact]
    public async Task Filing_ByAPartyWithAnAgentForTheRespondent_IsForbidden()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var application = Applications.UnpaidWages() with { Representatives = [AgentInput("r1")] };

        await Should.ThrowAsync<ForbiddenException>(() => platform.SendAsync(application, Callers.Worker));
    }

    [Fact]
    public async Task ALiaisonOfAnotherBody_ReadsNeitherContactsNorReasons()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var journey = await CaseJourney.FiledAsync(platform);
        var employer = (await journey.ReadAsync()).Parties[1].Id;
        await journey.TakeAsync(new RecordContact
        {
            PartyId = employer,
            Means = ContactMeans.Phone,
            Result = ContactResult.Reached,
            Note = "称资金困难",
        });
        await journey.TakeAsync(new RejectCase { Ground = RejectionGround.OutOfScope, Reason = "不属于劳动争议" });
        var liaison = Callers.Staff(platform.Agency, Role.Liaison);

        var details = await journey.ReadAsync(liaison);
        var timeline = await platform.SendAsync(new GetTimeline(journey.Receipt.Id), liaison);

        details.Contacts.ShouldBeEmpty();
        timeline.Entries.ShouldAllBe(entry => entry.Reason == null && entry.Payload == null);
    }

    [Fact]
    public async Task Election_RecordedByAParty_IsForbidden()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var (journey, worker, _) = await AskedForPapersAsync(platform);

        await Should.ThrowAsync<ForbiddenException>(() => journey.TakeAsync(new ElectRepresentatives { Workers = [worker] }, Callers.Worker));
    }

    private static async Task<(CaseJourney Journey, Guid Worker, Guid Employer)> AskedForPapersAsync(TestPlatform platform)
    {
        var journey = await CaseJourney.FiledAsync(platform);
        var parties = (await journey.ReadAsync()).Parties;
        await platform.LookAsync(async db =>
        {
            (await db.Cases.SingleAsync()).GiveAccess(new PartyId(parties[1].Id), Employer.Id);
            return await db.SaveChangesAsync();
        });
        await platform.SendAsync(
            new AskForSupplement { CaseId = new CaseId(journey.Receipt.Id), SeenVersion = 2, Missing = ["身份证"] }, journey.Centre);
        await journey.CatchUpAsync();
        return (journey, parties[0].Id, parties[1].Id);
    }

    private static SupplyPapers Correcting(Guid party) => new()
    {
        What = "身份证",
        Corrections = [new PartyCorrection(party, Applications.Worker("x", "某改", "110199198603124512", "13800000009"))],
    };

    private static AppointRepresentative Agent(Guid party) => new() { Representative = AgentInput(party.ToString()) };

    private static RepresentativeInput AgentInput(string party) => new()
    {
        Kind = RepresentativeKind.Agent,
        Name = "某代",
        For = [party],
        Powers = [Powers.Settle],
        ValidFrom = new DateOnly(2026, 3, 1),
    };
}
