using Mediation.Application.Cases;
using Mediation.Application.Evidence;
using Mediation.Domain.Cases;
using Mediation.Domain.Notices;
using Mediation.Domain.Referrals;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Evidence;

/// <summary>Evidence goes with the dispute it is to prove, and whoever may look at it hears of it.</summary>
public sealed class MovingEvidenceTests
{
    [Theory]
    [EveryDatabase]
    public async Task Join_TakesTheRepeatedFilingsEvidenceAlong_OnlyWhatIsNotHereAlready(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var first = await CaseJourney.FiledAsync(platform);
        var second = await CaseJourney.FiledAsync(platform);
        var (kept, repeated) = (EvidenceOf.ACase(first.Receipt.Id), EvidenceOf.ACase(second.Receipt.Id));
        await Upload.SendAsync(platform, kept, Upload.Photo(500), Callers.Worker);
        var again = await Upload.SendAsync(platform, repeated, Upload.Photo(500), Callers.Worker);
        var more = await Upload.SendAsync(platform, repeated, Upload.Photo(500, seed: 2), Callers.Worker);

        await first.TakeAsync(new JoinFilings { Repeated = second.Receipt.Id, Reason = "重复来件" });

        var here = await platform.SendAsync(new ListEvidence(kept), first.Centre);
        here.Items.Count.ShouldBe(2);
        here.Items.Single(item => item.Id == more.Id).Party.ShouldBe((await first.ReadAsync()).Parties.First(party => party.Side == PartySide.Applicant).Id);
        (await Upload.ReadAsync(platform, kept, more.Id, Callers.Worker)).ShouldBe(Upload.Photo(500, seed: 2));
        (await platform.SendAsync(new ListEvidence(repeated), first.Centre)).Items.Select(item => item.Id).ShouldBe([again.Id]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Duplicate_RejectedWithItsCaseNamed_TakesItsEvidenceThere(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var first = await CaseJourney.FiledAsync(platform);
        var second = await CaseJourney.FiledAsync(platform);
        var file = await Upload.SendAsync(platform, EvidenceOf.ACase(second.Receipt.Id), Upload.Photo(500), Callers.Worker);

        await second.TakeAsync(new RejectCase { Ground = RejectionGround.Duplicate, DuplicateOf = first.Receipt.Id, Reason = "与在先案件重复" });

        (await platform.SendAsync(new ListEvidence(EvidenceOf.ACase(first.Receipt.Id)), first.Centre)).Items.Select(item => item.Id).ShouldBe([file.Id]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Split_TakesAlongWhatThoseWhoGoHandedIn(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(platform, Applications.OfTwo());
        var of = EvidenceOf.ACase(journey.Receipt.Id);
        var (stays, goes) = ((await journey.ReadAsync()).Parties[0].Id, (await journey.ReadAsync()).Parties[1].Id);
        var own = await Upload.SendAsync(platform, of, Upload.Photo(500), journey.Centre, party: goes);
        var others = await Upload.SendAsync(platform, of, Upload.Photo(500, seed: 2), journey.Centre, party: stays);

        var receipt = await journey.TakeAsync(new SplitOffApplicants { Applicants = [goes], Reason = "诉求不同" });

        var split = await platform.SendAsync(new ListEvidence(EvidenceOf.ACase(receipt.Created!.Value)), journey.Centre);
        var applicant = (await platform.SendAsync(new GetCase(receipt.Created.Value), journey.Centre)).Parties.Single(party => party.Side == PartySide.Applicant);
        split.Items.Select(item => (item.Id, item.Party)).ShouldBe([(own.Id, applicant.Id)]);
        (await platform.SendAsync(new ListEvidence(of), journey.Centre)).Items.Select(item => item.Id).ShouldBe([others.Id]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Kept_IsToldToTheOtherSideOnceADay_AndWhatItMayNotSeeIsNot(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(platform);
        var of = EvidenceOf.ACase(journey.Receipt.Id);
        await Upload.SendAsync(platform, of, Upload.Photo(500, seed: 1), Callers.Worker, share: Shareability.MediationOnly);
        (await ToldAsync(platform)).ShouldNotContain(Audience.Employer);

        await Upload.SendAsync(platform, of, Upload.Photo(500, seed: 2), Callers.Worker);
        await Upload.SendAsync(platform, of, Upload.Photo(500, seed: 3), Callers.Worker);
        (await ToldAsync(platform)).Count(audience => audience == Audience.Employer).ShouldBe(1);

        platform.Clock.Advance(TimeSpan.FromDays(1));
        await Upload.SendAsync(platform, of, Upload.Photo(500, seed: 4), Callers.Worker);
        (await ToldAsync(platform)).Count(audience => audience == Audience.Employer).ShouldBe(2);
        (await ToldAsync(platform)).ShouldNotContain(Audience.Worker);
    }

    private static Task<List<Audience>> ToldAsync(TestPlatform platform) => platform.LookAsync(db => db.Notices.AsNoTracking()
        .Where(notice => notice.TemplateKey == TemplateKeys.EvidenceHandedIn).Select(notice => notice.Audience).ToListAsync());
}
