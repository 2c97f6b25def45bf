using Mediation.Application.Cases;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Infrastructure.Persistence;
using Mediation.Scenarios.Stage;
using Mediation.TestSupport;

namespace Mediation.Scenarios;

/// <summary>01: a builder claims overtime half a year after leaving; the employer pleads limitation, then agrees to two instalments.</summary>
public sealed class OvertimeAfterLeavingTests
{
    private const string Commission = "北京市大兴区劳动人事争议仲裁委员会";
    private static readonly ScenarioFile Story = ScenarioFile.Read("01-overtime-after-leaving");

    [Theory, EveryDatabase]
    public async Task OvertimeAfterLeaving_AgreedAndConfirmed_IsPaidLateAndArchived(DatabaseProvider provider)
    {
        await using var district = await District.OpenAsync(provider, Story.FiledAt);
        var file = await FileAndAcceptAsync(district);
        var agreement = await AgreeAsync(district, file);
        Story.Expected("confirmation").ShouldBe("arbitration-review");
        await ConfirmAsync(district, file, agreement);

        await PayFirstMissSecondAsync(district, file, agreement);
        var breach = await file.StepAsync(district.Clerk, $"agreements/{agreement}/breach");
        breach.Status.ShouldBe(CaseStatus.Breached);
        // 调解仲裁法 §51: the commission's 调解书 is enforced by the court; it leaves nothing to arbitrate anew.
        breach.Warnings.ShouldBe(["remedy.enforcement"]);
        (await file.ReadAsync(district.Head)).Remedies.ShouldBe(["remedy.enforcement"]);

        await district.AtAsync(3, 20, 10);
        await file.PayAsync(district, (await file.AgreementAsync(district, agreement)).Terms[1]);
        var paid = await file.ReadAsync(district.Head);
        paid.Status.ShouldBe(CaseStatus.Performing);
        paid.Remedies.ShouldBeEmpty();
        paid.Ledger.ShouldBe(new LedgerDetails(4_629_300, 0, 1_812_000, 1_812_000));
        paid.Deadlines.Single(deadline => deadline.Clock == nameof(ClockId.A9) && deadline.DueOn == new DateOnly(2026, 3, 10)).MetLate.ShouldBeTrue();
        await file.CloseAndArchiveAsync(
            district, "两期款项均已付清", years: 10,
            [
                .. UntilEffective, "ConfirmationFiled", "ConfirmationConcluded", "DeadlineFellDue", "PaymentRecorded", "DeadlineFellDue", "DeadlineMissed",
                "DeadlineMoved", "BreachReported", "PaymentRecorded",
            ]);
    }

    [Theory, EveryDatabase]
    public async Task OvertimeAfterLeaving_NeverConfirmed_NamesArbitrationPaymentOrderAndSuit(DatabaseProvider provider)
    {
        await using var district = await District.OpenAsync(provider, Story.FiledAt);
        var file = await FileAndAcceptAsync(district);
        var agreement = await AgreeAsync(district, file);

        await PayFirstMissSecondAsync(district, file, agreement);
        var breach = await file.StepAsync(district.Clerk, $"agreements/{agreement}/breach");
        breach.Warnings.ShouldBe(["remedy.arbitration", "remedy.payment-order", "remedy.suit-on-wage-agreement"]);
        (await file.RefusedAsync(district.Clerk, $"agreements/{agreement}/confirmations", Review())).ShouldBe("confirmation.too-late");

        await file.StepAsync(district.Clerk, "refer-out", new { body = Commission, reason = "第二期逾期未付，劳动者申请仲裁" });
        await file.CloseAndArchiveAsync(
            district, "已告知救济途径，劳动者已申请仲裁", years: 10,
            [
                .. UntilEffective, "DeadlineFellDue", "DeadlineMissed", "DeadlineFellDue", "PaymentRecorded", "DeadlineFellDue", "DeadlineMissed",
                "DeadlineFellDue", "DeadlineMissed", "DeadlineMoved", "BreachReported", "CaseReferredOut",
            ]);
    }

    private static readonly string[] UntilEffective =
    [
        "CaseReceived", "PartyContacted", "ConsentRecorded", "AccessGiven", "CaseAccepted", "MediatorsAssigned", "SessionScheduled", "SessionHeld",
        "AgreementDrafted", "AgreementSigned", "AgreementSigned", "AgreementSigned", "AgreementSigned", "AgreementEffective",
    ];

    private static async Task<CaseFile> FileAndAcceptAsync(District district)
    {
        var file = await CaseFile.FileAsync(district.Worker, Filings.Of(Story));
        file.Status.ShouldBe(CaseStatus.Received);
        file.Number.ShouldBe("京大工调〔2026〕00001号");
        var filed = await file.ReadAsync(district.Worker);
        filed.ReceivedOn.ShouldBe(new DateOnly(2026, 1, 12));
        filed.Ledger.ClaimedFen.ShouldBe(4_629_300);
        filed.Groups.ShouldBe(PriorityGroups.MigrantWorker);
        (await file.DueOnAsync(district.Worker, ClockId.A1)).ShouldBe(new DateOnly(2026, 1, 27));

        await district.AtAsync(1, 14, 10);
        await file.AskRespondentsAsync(district);
        await file.StepAsync(district.Clerk, "access", new { partyId = filed.Parties[1].Id, signInName = "employer" });
        // Wednesday 14; Thursday, Friday and Monday are the three working days.
        (await file.DueOnAsync(district.Clerk, ClockId.A4)).ShouldBe(new DateOnly(2026, 1, 19));
        await district.AtAsync(1, 15, 9);
        // The plea of limitation is the mediator's to discuss, never a ground to turn the worker away.
        Story.Expected("limitation").ShouldBe("劳动关系终止之日起一年内提出（2026-06-30 前），受理不因时效拒绝");
        var limitation = filed.Parties[0].Limitation.ShouldNotBeNull();
        (limitation.EndsOn, limitation.FiledInTime).ShouldBe((new DateOnly(2026, 6, 30), true));
        (await file.StepAsync(district.Clerk, "accept")).Status.ShouldBe(CaseStatus.Accepted);
        (await file.DueOnAsync(district.Clerk, ClockId.A2)).ShouldBe(new DateOnly(2026, 1, 30));
        return file;
    }

    private static async Task<Guid> AgreeAsync(District district, CaseFile file)
    {
        await file.AssignAsync(district);
        await file.MeetAsync(district, District.Time(1, 19, 14), $"单位称：{Story.Defence}。经释明，双方同意分期支付。");
        var drafted = await file.StepAsync(district.Mediator, "agreements", await InstalmentsAsync(district, file));
        drafted.Status.ShouldBe(CaseStatus.AgreedFull);
        drafted.Warnings.ShouldBe(["agreement.below-half-of-claim"]);
        var draft = await file.AgreementAsync(district, drafted.Created!.Value);
        draft.Terms.Select(term => term.AmountInWords).ShouldBe(["玖仟壹佰贰拾元整", "玖仟元整"]);

        var worker = draft.StillToSign.Single(signer => signer.Kind == SignerKind.Party && signer.Id == draft.Applicants[0]);
        await file.SignAsync(district.Worker, draft, worker, "electronic");
        await file.SignAsync(district.Employer, draft, draft.StillToSign.Single(signer => signer.Kind == SignerKind.Party && signer != worker), "electronic");
        await file.SignAsync(district.Mediator, draft, draft.StillToSign.Single(signer => signer.Kind == SignerKind.Mediator));
        (await file.AgreementAsync(district, draft.Id)).EffectiveOn.ShouldBeNull();

        // The seal is the last signature and comes a day after the session: every clock runs from it.
        await district.AtAsync(1, 20, 10);
        await file.SignAsync(district.Head, draft, draft.StillToSign.Single(signer => signer.Kind == SignerKind.Organisation));
        var signed = await file.ReadAsync(district.Head);
        signed.Ledger.AgreedFen.ShouldBe(Story.ExpectedFen("agreedFen"));
        signed.Agreements[0].EffectiveOn.ShouldBe(new DateOnly(2026, 1, 20));
        signed.Agreements[0].Signatures.Count.ShouldBe(4);
        (await file.DueOnAsync(district.Worker, ClockId.B1)).ShouldBe(new DateOnly(2026, 2, 4));
        // The thirtieth day is 19 February, in the Spring Festival; work begins again on the 24th.
        (await file.DueOnAsync(district.Worker, ClockId.B3)).ShouldBe(new DateOnly(2026, 2, 24));
        signed.Deadlines.Where(deadline => deadline.Clock == nameof(ClockId.A9)).Select(deadline => deadline.DueOn)
            .ShouldBe([new DateOnly(2026, 2, 10), new DateOnly(2026, 3, 10)]);
        return draft.Id;
    }

    private static async Task<object> InstalmentsAsync(District district, CaseFile file)
    {
        var details = await file.ReadAsync(district.Mediator);
        return new
        {
            applicants = new[] { details.Parties[0].Id },
            claims = new[] { details.Claims[0].Id },
            terms = Story.Expect.GetProperty("instalments").EnumerateArray().Select(instalment => new
            {
                claim = details.Claims[0].Id,
                payer = details.Parties[1].Id,
                payee = details.Parties[0].Id,
                amountFen = instalment.GetProperty("fen").GetInt64(),
                dueOn = instalment.GetProperty("due").GetString(),
                manner = "bank-transfer",
                account = "6222020200112233445",
            }).ToList(),
            text = "单位分两期向劳动者支付加班费合计18120元，付清后双方就本案再无争议。",
        };
    }

    private static object Review() => new { route = "arbitration-review", body = Commission, joint = true };

    private static async Task ConfirmAsync(District district, CaseFile file, Guid agreement)
    {
        await district.AtAsync(2, 3, 10);
        (await file.StepAsync(district.Clerk, $"agreements/{agreement}/confirmations", Review())).Status.ShouldBe(CaseStatus.ArbitrationReview);
        (await file.DeadlineAsync(district.Clerk, ClockId.B1)).Status.ShouldBe(DeadlineStatus.Met);

        await district.AtAsync(2, 6, 15);
        var granted = new { route = "arbitration-review", result = "granted", instrumentNumber = "京大劳人仲调字〔2026〕第00001号" };
        (await file.StepAsync(district.Clerk, $"agreements/{agreement}/confirmations/result", granted)).Status.ShouldBe(CaseStatus.Performing);
        (await file.DeadlineAsync(district.Clerk, ClockId.B3)).Status.ShouldBe(DeadlineStatus.Stopped);
    }

    private static async Task PayFirstMissSecondAsync(District district, CaseFile file, Guid agreement)
    {
        await district.AtAsync(2, 10, 10);
        await file.ReadAsync(district.Clerk);
        var terms = (await file.AgreementAsync(district, agreement)).Terms;
        await file.PayAsync(district, terms[0]);
        (await file.DeadlineAsync(district.Clerk, ClockId.A9, terms[0].Id)).Status.ShouldBe(DeadlineStatus.Met);

        await district.AtAsync(3, 10, 23, 59);
        (await file.ReadAsync(district.Clerk)).Remedies.ShouldBeEmpty();
        (await file.RefusedAsync(district.Clerk, $"agreements/{agreement}/breach")).ShouldBe("term.nothing-overdue");
        await district.AtAsync(3, 11, 0, 1);
        (await file.DeadlineAsync(district.Clerk, ClockId.A9, terms[1].Id)).IsOverdue.ShouldBeTrue();
        (await file.TimelineAsync(district.Clerk))[^1].Event.ShouldBe("DeadlineMissed");
        await file.ReadAsync(district.Clerk);
    }
}
