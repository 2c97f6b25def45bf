using System.Globalization;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Evidence;
using Mediation.Application.Tests.Intake;
using Mediation.Domain.Evidence;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Evidence;

public sealed class ScanTests
{
    [Theory]
    [EveryDatabase]
    public async Task Infected_IsRefusedWithItsName_AndCleanIsCalledClean(DatabaseProvider provider)
    {
        await using var clamd = new FakeClamd();
        await using var platform = await TestPlatform.StartAsync(provider, clamd.Settings);
        var of = EvidenceOf.ADraft(await TypedFiling.StartAsync(platform));

        var infected = await Upload.SendAsync(platform, of, [.. Upload.Photo(400_000), .. FakeClamd.Eicar], Callers.Worker);
        var clean = await Upload.SendAsync(platform, of, Upload.Photo(300_000), Callers.Worker);

        (infected.State, infected.Refusal, infected.Scan, infected.Finding)
            .ShouldBe((EvidenceState.Refused, EvidenceRefusal.Infected, EvidenceScan.Infected, "Eicar-Test-Signature"));
        (clean.State, clean.Scan, clamd.Scans).ShouldBe((EvidenceState.Kept, EvidenceScan.Clean, 2));
        (await platform.LookAsync(db => db.EvidencePieces.SumAsync(piece => piece.Length))).ShouldBe(300_000);
    }

    [Fact]
    public async Task RealDaemon_FindsTheTestVirus_AndPassesAPhoto()
    {
        await using var clamd = await RealClamd.StartAsync();
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite, clamd.Settings);
        var of = EvidenceOf.ADraft(await TypedFiling.StartAsync(platform));

        var infected = await Upload.SendAsync(platform, of, [.. Upload.Photo(400_000), .. FakeClamd.Eicar], Callers.Worker);
        var clean = await Upload.SendAsync(platform, of, Upload.Photo(300_000), Callers.Worker);

        (infected.Refusal, infected.Scan, infected.Finding).ShouldBe((EvidenceRefusal.Infected, EvidenceScan.Infected, "Eicar-Test-Signature.UNOFFICIAL"));
        (clean.State, clean.Scan).ShouldBe((EvidenceState.Kept, EvidenceScan.Clean));
    }

    [Theory]
    [EveryDatabase]
    public async Task ScannerAway_TheFileWaitsUnseenAndIsScannedLater(DatabaseProvider provider)
    {
        await using var clamd = new FakeClamd { Trouble = "INSTREAM size limit exceeded. ERROR" };
        await using var platform = await TestPlatform.StartAsync(provider, clamd.Settings);
        var of = EvidenceOf.ADraft(await TypedFiling.StartAsync(platform));

        var sent = await Upload.SendAsync(platform, of, Upload.Photo(500), Callers.Worker);
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new ReadEvidence(of, sent.Id), Callers.Worker));
        var failed = await platform.LookAsync(db => db.JobFailures.SingleAsync());
        (await platform.SendAsync(new CheckEvidence(), Caller.Platform)).Checked.ShouldBe(0);
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        (await platform.SendAsync(new CheckEvidence(), Caller.Platform)).Checked.ShouldBe(1);
        clamd.Trouble = null;
        platform.Clock.Advance(TimeSpan.FromMinutes(2));
        await platform.SendAsync(new CheckEvidence(), Caller.Platform);

        (sent.State, sent.Scan).ShouldBe((EvidenceState.Checking, EvidenceScan.Pending));
        (failed.Job, failed.SubjectId, failed.Code).ShouldBe((CheckEvidence.Job, sent.Id, "evidence.scanner-unavailable"));
        var item = await platform.SendAsync(new GetEvidence(of, sent.Id), Callers.Worker);
        (item.State, item.Scan).ShouldBe((EvidenceState.Kept, EvidenceScan.Clean));
        (await platform.LookAsync(db => db.JobFailures.SingleAsync())).ResolvedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task NobodyListening_IsNoVerdict()
    {
        await using var platform = await TestPlatform.StartAsync(
            DatabaseProvider.Sqlite,
            [new("Evidence:ClamAv:Host", "127.0.0.1"), new("Evidence:ClamAv:Port", FakeClamd.ClosedPort().ToString(CultureInfo.InvariantCulture))]);
        var of = EvidenceOf.ADraft(await TypedFiling.StartAsync(platform));

        (await Upload.SendAsync(platform, of, Upload.Photo(500), Callers.Worker)).State.ShouldBe(EvidenceState.Checking);
    }

    [Theory]
    [EveryDatabase]
    public async Task Check_ThatManyNodesRunAtOnce_LooksAtEachFileOnce(DatabaseProvider provider)
    {
        await using var clamd = new FakeClamd { Trouble = "trouble ERROR" };
        await using var platform = await TestPlatform.StartAsync(provider, clamd.Settings);
        var of = EvidenceOf.ADraft(await TypedFiling.StartAsync(platform));
        for (var number = 1; number <= 3; number++)
        {
            await Upload.SendAsync(platform, of, Upload.Photo(500, number), Callers.Worker);
        }

        clamd.Trouble = null;
        platform.Clock.Advance(TimeSpan.FromMinutes(2));
        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => platform.SendAsync(new CheckEvidence(), Caller.Platform)));

        runs.Sum(run => run.Checked).ShouldBe(3);
        (await platform.SendAsync(new ListEvidence(of), Callers.Worker)).Items.ShouldAllBe(item => item.Scan == EvidenceScan.Clean);
    }
}
