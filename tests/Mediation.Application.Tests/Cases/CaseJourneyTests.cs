using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Deadlines;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Cases;

public sealed class CaseJourneyTests
{
    [Theory]
    [EveryDatabase]
    public async Task Case_FromFilingToTheArchive_KeepsEveryLedgerAndDate(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.EffectiveAsync(platform);

        var effective = await journey.ReadAsync();
        foreach (var term in effective.Agreements[0].Terms)
        {
            await journey.TakeAsync(new RecordPayment { TermId = term.Id, AmountFen = term.AmountFen, Proof = "转账凭证" });
        }

        await journey.TakeAsync(new CloseCase { Reason = "全部履行" });
        await journey.TakeAsync(new ArchiveCase());

        var archived = await journey.ReadAsync();
        archived.Status.ShouldBe(CaseStatus.Archived);
        archived.Ledger.ShouldBe(new LedgerDetails(4_629_300, 0, 4_629_300, 4_629_300));
        archived.RetentionYears.ShouldBe(10);
        archived.Deadlines.ShouldAllBe(deadline => deadline.EndedOn != null);
        effective.Deadlines.Where(deadline => deadline.Clock is "B1" or "B3").Select(deadline => deadline.DueOn)
            .ShouldBe([new DateOnly(2026, 3, 17), new DateOnly(2026, 4, 1)]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Step_OnAnOlderVersion_IsRefusedWithWhatChanged(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(platform);
        var seen = journey.Receipt.Version;
        var respondent = (await journey.ReadAsync()).Parties[1].Id;
        await journey.TakeAsync(new RecordConsent { PartyId = respondent, Agrees = true, Manner = ConsentManner.Phone });

        var stale = await Should.ThrowAsync<StaleVersionException>(() => platform.SendAsync(
            new AcceptCase { CaseId = new CaseId(journey.Receipt.Id), SeenVersion = seen }, journey.Centre));

        stale.Changes.ShouldHaveSingleItem().What.ShouldBe(nameof(ConsentRecorded));
        stale.Current.ShouldBe(seen + 1);
    }

    [Fact]
    public async Task Step_OnAVersionThatIsStillToCome_IsToldThePresentOne()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var journey = await CaseJourney.FiledAsync(platform);
        var early = new AcceptCase { CaseId = new CaseId(journey.Receipt.Id), SeenVersion = 99 };

        var stale = await Should.ThrowAsync<StaleVersionException>(() => platform.SendAsync(early, journey.Centre));

        stale.Current.ShouldBe(journey.Receipt.Version);
    }

    [Fact]
    public async Task Step_OnAnotherAgreementUnderAUsedKey_IsRefused()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var journey = await CaseJourney.EffectiveAsync(platform);
        platform.Clock.Advance(TimeSpan.FromDays(30));
        var breach = new ReportBreach
        {
            CaseId = new CaseId(journey.Receipt.Id),
            SeenVersion = journey.Receipt.Version,
            AgreementId = (await journey.ReadAsync()).Agreements[0].Id,
        };
        await platform.SendAsync(breach, journey.Centre, "k-1");

        var refusal = await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(
            breach with { AgreementId = Guid.CreateVersion7(platform.Clock.GetUtcNow()) }, journey.Centre, "k-1"));

        refusal.Code.ShouldBe(RuleCode.IdempotencyKeyReused);
    }

    [Theory]
    [EveryDatabase]
    public async Task TwoSteps_AtTheSameTime_OneWinsAndTheOtherIsRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.AcceptedAsync(platform);
        var reject = new WithdrawApplication { CaseId = new CaseId(journey.Receipt.Id), SeenVersion = journey.Receipt.Version, Reason = "撤回" };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
            Record.ExceptionAsync(() => platform.SendAsync(reject, journey.Centre)).AsTask()));

        outcomes.Count(outcome => outcome is null).ShouldBe(1);
        outcomes.Where(outcome => outcome is not null).ShouldAllBe(outcome => outcome is StaleVersionException);
    }

    [Theory]
    [EveryDatabase]
    public async Task Reading_ByRole_MasksNumbersAndWithholdsTheMediation(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(platform);

        var own = await journey.ReadAsync(Callers.Worker);
        var auditor = await journey.ReadAsync(Callers.Staff(platform.Agency, Role.Auditor));
        var mediator = await journey.ReadAsync(Callers.Mediator(platform.Agency));

        own.Parties[0].IdentityNumber.ShouldBe("110199198603124512");
        own.Sessions[0].SettlementTalk.ShouldBeNull();
        auditor.Parties[0].IdentityNumber.ShouldBe("110199********4512");
        auditor.Parties[0].Phone.ShouldBe("138****0001");
        auditor.Sessions[0].Minutes.ShouldBeNull();
        mediator.Sessions[0].SettlementTalk.ShouldBe("单位称可付两万");
        mediator.Sessions[0].UndisputedFacts.ShouldHaveSingleItem();
    }

    [Theory]
    [EveryDatabase]
    public async Task Sweep_AfterADueDay_NotesEachClockOnceInHistoryAndOutbox(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(platform);
        platform.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 18, 1, 0, 0, TimeSpan.Zero));

        var first = await platform.SendAsync(new RecordDueDeadlines(), Caller.Platform);
        var second = await platform.SendAsync(new RecordDueDeadlines(), Caller.Platform);

        first.ShouldBe(new DueDeadlinesNoted(1, 0, 0));
        second.ShouldBe(new DueDeadlinesNoted(0, 0, 0));
        var events = await platform.LookAsync(db => db.Outbox.Where(message => message.StreamId == journey.Receipt.Id)
            .OrderBy(message => message.Sequence).Select(message => message.Event).ToListAsync());
        events.ShouldBe([nameof(CaseReceived), nameof(DeadlineFellDue), nameof(DeadlineMissed)]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Sweep_ByThreeNodesAtOnce_NotesEveryCaseOnceInAll(DatabaseProvider provider)
    {
        const int Filed = 12;
        await using var platform = await TestPlatform.StartAsync(provider);
        for (var serial = 0; serial < Filed; serial++)
        {
            await CaseJourney.FiledAsync(platform);
        }

        platform.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 18, 1, 0, 0, TimeSpan.Zero));

        var sweeps = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => platform.SendAsync(new RecordDueDeadlines(), Caller.Platform)));
        await platform.SendAsync(new RecordDueDeadlines(), Caller.Platform);

        sweeps.Sum(sweep => sweep.Cases).ShouldBe(Filed);
        (await platform.LookAsync(db => db.Outbox.CountAsync(message => message.Event == nameof(DeadlineMissed)))).ShouldBe(Filed);
    }

    [Theory]
    [EveryDatabase]
    public async Task FailureReport_OfACaseACourtSent_LeadsBackToItsTrialWithTheUndisputedFacts(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(
            platform, Applications.UnpaidWages() with { Channel = Channel.Court, Stage = EntrustedStage.AfterCourtRegistration });
        await journey.TakeAsync(new FailMediation { Ground = FailureGround.Deadlock, Reason = "分歧过大" });

        var report = await platform.SendAsync(new GetFailureReport(journey.Receipt.Id), journey.Centre);

        report.WaysOn.ShouldBe(["trial"]);
        report.UndisputedFacts.ShouldBe(["双方确认劳动合同期限"]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Sweep_AskedForByAPerson_IsForbidden(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        await Should.ThrowAsync<ForbiddenException>(() => platform.SendAsync(new RecordDueDeadlines(), Callers.Centre(platform.Agency)));
    }

    [Theory]
    [EveryDatabase]
    public async Task Party_SigningForAnother_IsForbidden(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(platform);
        await journey.AgreeAsync();
        var agreement = (await journey.ReadAsync()).Agreements[0];
        var employer = (await journey.ReadAsync()).Parties[1].Id;
        SignAgreement Signature(Guid signer) => new()
        {
            AgreementId = agreement.Id,
            Signer = SignerKind.Party,
            SignerId = signer,
            Manner = SignatureManner.Electronic,
            TextHash = agreement.TextHash,
        };

        await Should.ThrowAsync<ForbiddenException>(() => journey.TakeAsync(Signature(employer), Callers.Worker));
        var own = await journey.TakeAsync(Signature((await journey.ReadAsync()).Parties[0].Id), Callers.Worker);

        own.Status.ShouldBe(CaseStatus.AgreedFull);
    }

    [Theory]
    [EveryDatabase]
    public async Task Challenge_UntilItIsDismissed_HoldsTheMediationUp(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.AcceptedAsync(platform);
        await journey.AssignAsync();
        var worker = (await journey.ReadAsync()).Parties[0].Id;
        await journey.TakeAsync(new ChallengeMediator { MediatorId = journey.Mediator, PartyId = worker, Reason = "与单位有利害关系" }, Callers.Worker);

        var refusal = await Should.ThrowAsync<RuleBrokenException>(() => journey.HoldSessionAsync("", ""));
        await journey.TakeAsync(new DecideChallenge { MediatorId = journey.Mediator, Upheld = false, Reason = "不属于回避情形" });
        await journey.HoldSessionAsync("双方陈述", "");

        refusal.Code.ShouldBe(RuleCode.MediatorConflictUnresolved);
        journey.Receipt.Status.ShouldBe(CaseStatus.Mediating);
    }
}
