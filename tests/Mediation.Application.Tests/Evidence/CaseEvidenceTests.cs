using System.Text.Json;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Evidence;
using Mediation.Application.Intake;
using Mediation.Application.Referrals;
using Mediation.Application.Tests.Intake;
using Mediation.Application.Tests.Referrals;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Evidence;
using Mediation.Domain.Referrals;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Tests.Evidence;

public sealed class CaseEvidenceTests
{
    private static readonly Caller Employer = Callers.Worker with { Id = new Guid("0193a000-0000-7000-8000-000000000002"), Name = "某公司" };

    [Theory]
    [EveryDatabase]
    public async Task Submit_TakesTheFilesAlong_AndTheCopyProvesThem(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var filing = await TypedFiling.FillAsync(platform);
        var (of, coming) = (EvidenceOf.ADraft(filing), Upload.Photo(900));
        var kept = await Upload.SendAsync(platform, of, Upload.Photo(500), Callers.Worker);
        await Upload.SendAsync(platform, of, [.. "<svg/>"u8], Callers.Worker);
        var begun = await platform.SendAsync(Upload.Announced(of, coming), Callers.Worker);
        await platform.SendAsync(new AddPiece(of, begun.Id, 0, coming[..100]), Callers.Worker);

        var receipt = await TypedFiling.SubmitAsync(platform, filing);
        var late = await Upload.SendPiecesAsync(platform, of, begun.Id, coming, Callers.Worker, 100);

        var copy = JsonDocument.Parse((await platform.SendAsync(new GetFilingReceipt(filing), Callers.Worker)).Copy).RootElement;
        copy.GetProperty("evidence").EnumerateArray().Select(file => file.GetProperty("sha256").GetString()).ShouldBe([kept.Hash]);
        var inCase = await platform.SendAsync(new ListEvidence(EvidenceOf.ACase(receipt.CaseId)), Callers.Clerk(platform.Agency));
        inCase.Items.Select(item => (item.Id, item.State, item.Side)).ShouldBe([(kept.Id, EvidenceState.Kept, PartySide.Applicant), (late.Id, EvidenceState.Kept, PartySide.Applicant)], ignoreOrder: true);
        inCase.Items.ShouldAllBe(item => item.Party != null);
        (await platform.LookAsync(db => db.History.CountAsync(entry => entry.Event == nameof(EvidenceHandedIn)))).ShouldBe(2);
    }

    [Theory]
    [EveryDatabase]
    public async Task Submit_AfterAnotherFileCame_AsksToCheckAgain(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var filing = await TypedFiling.FillAsync(platform);
        var seen = (await platform.SendAsync(new GetFiling(filing), Callers.Worker)).Version;

        await Upload.SendAsync(platform, EvidenceOf.ADraft(filing), Upload.Photo(500), Callers.Worker);

        (await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(new SubmitFiling { Filing = filing, Seen = seen }, Callers.Worker)))
            .Code.ShouldBe(RuleCode.FilingChanged);
    }

    [Theory]
    [EveryDatabase]
    public async Task BothSides_SeeWhatIsShared_AndTheGiverAndTheMediatorAloneTheRest(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var of = await WithEmployerAsync(platform);
        var shared = await Upload.SendAsync(platform, of, Upload.Photo(500), Callers.Worker);
        var own = await Upload.SendAsync(platform, of, Upload.Photo(600), Callers.Worker, share: Shareability.MediationOnly);
        var answer = await Upload.SendAsync(platform, of, Upload.Photo(500), Employer);
        var begun = await platform.SendAsync(Upload.Announced(of, Upload.Photo(700)), Employer);

        async Task<IEnumerable<Guid>> SeenByAsync(Caller caller) => (await platform.SendAsync(new ListEvidence(of), caller)).Items.Select(item => item.Id);

        (answer.State, answer.Side).ShouldBe((EvidenceState.Kept, PartySide.Respondent));
        (await SeenByAsync(Callers.Worker)).ShouldBe([shared.Id, own.Id, answer.Id], ignoreOrder: true);
        (await SeenByAsync(Employer)).ShouldBe([shared.Id, answer.Id, begun.Id], ignoreOrder: true);
        (await SeenByAsync(Callers.Clerk(platform.Agency))).ShouldBe([shared.Id, answer.Id], ignoreOrder: true);
        (await SeenByAsync(Callers.Mediator(platform.Agency))).ShouldBe([shared.Id, own.Id, answer.Id], ignoreOrder: true);
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new ReadEvidence(of, own.Id), Employer));
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new GetEvidence(of, begun.Id), Callers.Worker));
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new WithdrawEvidence(of, shared.Id), Employer));
        await Should.ThrowAsync<NotFoundException>(() => SeenByAsync(Callers.Worker with { Id = Guid.CreateVersion7() }));
        await Should.ThrowAsync<ForbiddenException>(() => SeenByAsync(Callers.Staff(platform.Agency, Role.Adjudicator)));
        await Should.ThrowAsync<ForbiddenException>(() => SeenByAsync(Callers.Staff(platform.Agency, Role.Liaison)));
    }

    [Theory]
    [EveryDatabase]
    public async Task ABodyThatDecides_NeverSeesWhatIsForTheMediationAlone(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var of = await WithEmployerAsync(platform);
        await Upload.SendAsync(platform, of, Upload.Photo(600), Callers.Worker, share: Shareability.MediationOnly);
        var bodies = await platform.WithDistrictAsync();
        var commission = await platform.LookAsync(db => db.Agencies.Where(body => body.Kind == AgencyKind.ArbitrationCommission).Select(body => body.Id).FirstAsync());
        bodies.Values.ShouldContain(commission);
        await platform.LookAsync(db => db.Cases.ExecuteUpdateAsync(set => set.SetProperty(one => one.AgencyId, commission)));

        (await platform.SendAsync(new ListEvidence(of), Callers.Mediator(commission))).Items.ShouldBeEmpty();
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new ListEvidence(of), Callers.Mediator(platform.Agency)));
    }

    [Theory]
    [EveryDatabase]
    public async Task Withdraw_BeforeTheOtherSideSawIt_TakesTheBytes_AfterwardsNothing(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var of = await WithEmployerAsync(platform);
        var (unseen, seen) = (await Upload.SendAsync(platform, of, Upload.Photo(500), Callers.Worker), await Upload.SendAsync(platform, of, Upload.Photo(600), Callers.Worker));
        await Upload.ReadAsync(platform, of, seen.Id, Callers.Mediator(platform.Agency));
        (await platform.SendAsync(new GetEvidence(of, seen.Id), Callers.Worker)).MayWithdraw.ShouldBeTrue();
        await Upload.ReadAsync(platform, of, seen.Id, Employer);

        await platform.SendAsync(new WithdrawEvidence(of, unseen.Id), Callers.Worker);
        await platform.SendAsync(new WithdrawEvidence(of, unseen.Id), Callers.Worker);
        var refused = await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(new WithdrawEvidence(of, seen.Id), Callers.Worker));

        refused.Code.ShouldBe(RuleCode.EvidenceSeen);
        (await platform.SendAsync(new ListEvidence(of), Employer)).Items.Select(item => item.Id).ShouldBe([seen.Id]);
        (await platform.LookAsync(db => db.EvidencePieces.SumAsync(piece => piece.Length))).ShouldBe(600);
        platform.Services.GetRequiredService<RecordedRefusals>().Seen.Select(look => (look.Caller, look.Subject))
            .ShouldBe([(Callers.Mediator(platform.Agency).Id, seen.Id), (Employer.Id, seen.Id)]);
        (await platform.LookAsync(db => db.History.Where(entry => entry.Event.StartsWith("Evidence")).OrderBy(entry => entry.At).Select(entry => entry.Event).ToListAsync()))
            .ShouldBe([nameof(EvidenceHandedIn), nameof(EvidenceHandedIn), nameof(EvidenceSeen), nameof(EvidenceWithdrawn)], ignoreOrder: true);
    }

    [Theory]
    [EveryDatabase]
    public async Task Attach_PutsAShareableItemWithTheReferral_AndNothingElse(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var of = await WithEmployerAsync(platform);
        var photo = Upload.Photo(500);
        var shared = await Upload.SendAsync(platform, of, photo, Callers.Worker);
        var own = await Upload.SendAsync(platform, of, Upload.Photo(600), Callers.Worker, share: Shareability.MediationOnly);
        var sound = await Upload.SendAsync(platform, of, [.. "ID3"u8, 4, 0, 0], Employer, "录音.mp3");
        var begun = await platform.SendAsync(Upload.Announced(of, Upload.Photo(700)), Callers.Worker);
        var draft = await bodies.DraftAsync(Bodies.HandOver(of.Id), bodies.Union);

        foreach (var hidden in new[] { own.Id, begun.Id, Guid.CreateVersion7() })
        {
            await Should.ThrowAsync<NotFoundException>(() => bodies.TakeAsync(draft, new AttachEvidence { Evidence = hidden }, bodies.Union));
        }

        (await Should.ThrowAsync<RuleBrokenException>(() => bodies.TakeAsync(draft, new AttachEvidence { Evidence = sound.Id }, bodies.Union)))
            .Code.ShouldBe(RuleCode.ReferralPaperMediaType);
        await Should.ThrowAsync<ForbiddenException>(() => bodies.TakeAsync(draft, new AttachEvidence { Evidence = shared.Id }, bodies.Liaison("DX-UNION")));
        draft = await bodies.TakeAsync(draft, new AttachEvidence { Evidence = shared.Id }, bodies.Union);

        var paper = (await bodies.ReadAsync(draft, bodies.Union)).Papers.ShouldHaveSingleItem();
        (paper.Hash, paper.Name, paper.MediaType).ShouldBe((Upload.HashOf(photo), "工资条.jpg", "image/jpeg"));
        (await platform.SendAsync(new ReadPaper(draft.Id, paper.Hash), bodies.Union)).Content.ShouldBe(photo);
    }

    [Theory]
    [EveryDatabase]
    public async Task Staff_SayForWhomTheyHandIn(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var of = await WithEmployerAsync(platform);
        var clerk = Callers.Clerk(platform.Agency);
        var employer = (await platform.SendAsync(new GetCase(of.Id), clerk)).Parties.First(party => party.Side == PartySide.Respondent).Id;

        var item = await Upload.SendAsync(platform, of, Upload.Photo(500), clerk, party: employer);

        (item.Side, item.Party).ShouldBe((PartySide.Respondent, employer));
        (await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(Upload.Announced(of, [1]), clerk))).Code.ShouldBe(RuleCode.EvidenceParty);
        (await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(Upload.Announced(of, [1]) with { Party = employer }, Callers.Worker)))
            .Code.ShouldBe(RuleCode.EvidenceParty);
    }

    [Theory]
    [EveryDatabase]
    public async Task ACaseThatIsOver_TakesNothingMore(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(platform);
        await journey.TakeAsync(new WithdrawApplication { Reason = "撤回" });

        (await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(Upload.Announced(EvidenceOf.ACase(journey.Receipt.Id), [1]), Callers.Worker)))
            .Code.ShouldBe(RuleCode.EvidenceEnded);
    }

    [Theory]
    [EveryDatabase]
    public async Task List_PageByPage_ShowsEachOnce(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var of = await WithEmployerAsync(platform);
        List<Guid> sent = [];
        for (var number = 1; number <= 3; number++)
        {
            sent.Add((await Upload.SendAsync(platform, of, Upload.Photo(100, number), Callers.Worker)).Id);
            platform.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var first = await platform.SendAsync(new ListEvidence(of, Take: 2), Callers.Worker);
        var second = await platform.SendAsync(new ListEvidence(of, first.NextCursor, Take: 2), Callers.Worker);

        first.Items.Concat(second.Items).Select(item => item.Id).ShouldBe(sent);
        second.NextCursor.ShouldBeNull();
    }

    /// <summary>A case of the worker against an employer with an account.</summary>
    private static async Task<EvidenceOf> WithEmployerAsync(TestPlatform platform)
    {
        var journey = await CaseJourney.FiledAsync(platform);
        await platform.LookAsync(async db =>
        {
            var dispute = await db.Cases.SingleAsync();
            db.Entry(dispute.Parties.First(party => party.Side == PartySide.Respondent)).Property(party => party.AccountId).CurrentValue = Employer.Id;
            return await db.SaveChangesAsync();
        });
        return EvidenceOf.ACase(journey.Receipt.Id);
    }
}
