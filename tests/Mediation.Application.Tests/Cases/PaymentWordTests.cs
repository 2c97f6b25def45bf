using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Tests.Negotiation;
using Mediation.Domain.Agreements;
using Mediation.Domain.Common;
using Mediation.Domain.Tasks;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Cases;

public sealed class PaymentWordTests
{
    [Theory]
    [EveryDatabase]
    public async Task Received_InPartAndThenInFull_IsRecordedOnThePayeesWord(DatabaseProvider provider)
    {
        await using var bench = await PerformingAsync(provider);
        var first = (await CalendarAsync(bench, Callers.Worker)).Days[0];
        await bench.Journey.TakeAsync(new TellPayment { TermId = first.Term, Received = true, AmountFen = 1_000_000 }, Callers.Worker);
        (await CalendarAsync(bench, Callers.Worker)).Days[0].ShouldSatisfyAllConditions(
            day => day.State.ShouldBe(PaymentState.PartPaid), day => day.OutstandingFen.ShouldBe(first.AmountFen - 1_000_000));

        await bench.Journey.TakeAsync(new TellPayment { TermId = first.Term, Received = true }, Callers.Worker);

        var done = (await CalendarAsync(bench, TalksBench.Employer)).Days[0];
        (done.State, done.IsOwed, done.Payments.Count).ShouldBe((PaymentState.Done, false, 2));
    }

    [Theory]
    [EveryDatabase]
    public async Task Missing_BeforeTheLastDayIsOver_IsRefused_AndAfterIt_BecomesATaskOnce(DatabaseProvider provider)
    {
        await using var bench = await PerformingAsync(provider);
        var day = (await CalendarAsync(bench, Callers.Worker)).Days[0];
        bench.Platform.Clock.SetUtcNow(new DateTimeOffset(day.LastDay.ToDateTime(new TimeOnly(15, 59)), TimeSpan.Zero));
        var missing = new TellPayment { TermId = day.Term, Received = false };
        (await Should.ThrowAsync<RuleBrokenException>(() => bench.Journey.TakeAsync(missing, Callers.Worker))).Code.ShouldBe(RuleCode.PaymentNotDueYet);
        (await CalendarAsync(bench, Callers.Worker)).Days[0].State.ShouldBe(PaymentState.DueToday);
        bench.Platform.Clock.Advance(TimeSpan.FromMinutes(1));

        var receipt = await bench.Journey.TakeAsync(missing, Callers.Worker);
        await bench.Journey.TakeAsync(missing, Callers.Worker);

        receipt.Warnings.ShouldContain("remedy.payment-order");
        (await bench.Platform.LookAsync(db => db.Tasks.Where(task => task.Kind == TaskKind.PaymentMissed).ToListAsync()))
            .ShouldHaveSingleItem().SubjectId.ShouldBe(day.Term);
        var calendar = await CalendarAsync(bench, Callers.Worker);
        (calendar.Days[0].State, calendar.Remedies.Count > 0).ShouldBe((PaymentState.Overdue, true));
    }

    [Theory]
    [EveryDatabase]
    public async Task Word_IsThePayeesAlone(DatabaseProvider provider)
    {
        await using var bench = await PerformingAsync(provider);
        var told = new TellPayment { TermId = (await CalendarAsync(bench, Callers.Worker)).Days[0].Term, Received = true };

        await Should.ThrowAsync<ForbiddenException>(() => bench.Journey.TakeAsync(told, TalksBench.Employer));
        await Should.ThrowAsync<ForbiddenException>(() => bench.Journey.TakeAsync(told, bench.Mediator));
        await Should.ThrowAsync<NotFoundException>(() => bench.Journey.TakeAsync(told, TalksBench.Stranger));
        await Should.ThrowAsync<NotFoundException>(() => CalendarAsync(bench, TalksBench.Stranger));
    }

    [Theory]
    [EveryDatabase]
    public async Task Text_IsReadBeforeSigning_WithItsWarnings_AndWhoHasSigned(DatabaseProvider provider)
    {
        await using var bench = await TalksBench.StartAsync(provider);
        await bench.Journey.HoldSessionAsync("双方陈述", "无");
        await bench.Journey.AgreeAsync();
        var worker = (await bench.Platform.SendAsync(new GetAgreementToSign(bench.Case), Callers.Worker)).Agreements.Single();
        await bench.Journey.TakeAsync(new SignAgreement
        {
            AgreementId = worker.Id,
            Signer = SignerKind.Party,
            SignerId = worker.OwnToSign.Single(),
            Manner = SignatureManner.Electronic,
            TextHash = worker.TextHash,
        }, Callers.Worker);

        var now = (await bench.Platform.SendAsync(new GetAgreementToSign(bench.Case), Callers.Worker)).Agreements.Single();

        now.OwnToSign.ShouldBeEmpty();
        now.Signers.Single(signer => signer.Name == "张某").SignedAt.ShouldNotBeNull();
        now.Terms.ShouldAllBe(term => term.AmountInWords.Length > 0 && term.Payee == "张某");
        await Should.ThrowAsync<NotFoundException>(() => bench.Platform.SendAsync(new GetAgreementToSign(bench.Case), TalksBench.Stranger));
    }

    private static Task<PaymentCalendar> CalendarAsync(TalksBench bench, Caller caller) =>
        bench.Platform.SendAsync(new GetPaymentCalendar(bench.Case), caller);

    private static async Task<TalksBench> PerformingAsync(DatabaseProvider provider)
    {
        var bench = await TalksBench.StartAsync(provider);
        await bench.Journey.HoldSessionAsync("双方陈述", "无");
        await bench.Journey.AgreeAsync();
        await bench.Journey.SignAllAsync();
        return bench;
    }
}
