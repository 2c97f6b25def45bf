using Mediation.Application.Cases;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Infrastructure.Persistence;
using Mediation.Scenarios.Stage;
using Mediation.TestSupport;

namespace Mediation.Scenarios;

/// <summary>03: a court entrusts a registered case; the draft repeats a void waiver of overtime, the revised text is paid at once.</summary>
public sealed class WaiverVoidTests
{
    private const string Court = "北京市大兴区人民法院";
    private static readonly ScenarioFile Story = ScenarioFile.Read("03-waiver-void");

    [Theory, EveryDatabase]
    public async Task WaiverVoid_RevisedAndPaidAtOnce_GoesBackToTheCourtForItsWrit(DatabaseProvider provider)
    {
        await using var district = await District.OpenAsync(provider, Story.FiledAt);
        var file = await CaseFile.FileAsync(district.Court, Filings.Of(Story));
        await AcceptAsync(district, file);
        var agreement = await ReviseAsync(district, file);
        await SignAndPayAsync(district, file, agreement);

        Story.Expected("returnTo").ShouldBe("court");
        await district.AtAsync(4, 28, 10);
        var writ = new { route = "court-writ", body = Court, externalNumber = Story.ExternalCaseNo, joint = true };
        (await file.StepAsync(district.Clerk, $"agreements/{agreement}/confirmations", writ)).Status.ShouldBe(CaseStatus.CourtWrit);
        await district.AtAsync(4, 30, 16);
        var instrument = $"{Story.ExternalCaseNo}{Story.Expected("courtProduct")}";
        var granted = new { route = "court-writ", result = "granted", instrumentNumber = instrument };
        await file.StepAsync(district.Clerk, $"agreements/{agreement}/confirmations/result", granted);
        (await file.ReadAsync(district.Court)).Agreements[0].Confirmations.ShouldBe(
        [
            new ConfirmationView(
                ConfirmationRoute.CourtWrit, Court, "（2026）京0115民初00001号", new DateOnly(2026, 4, 28), ConfirmationResult.Granted,
                new DateOnly(2026, 4, 30), "（2026）京0115民初00001号民事调解书"),
        ]);
        await file.CloseAndArchiveAsync(
            district, "已当场履行，法院已出具民事调解书", years: 10,
            "CaseReceived", "PartyContacted", "ConsentRecorded", "CaseAccepted", "MediatorsAssigned", "SessionScheduled", "SessionHeld",
            "AgreementDrafted", "AgreementSigned", "AgreementDrafted", "AgreementSigned", "AgreementSigned", "AgreementSigned", "AgreementSigned",
            "AgreementEffective", "PaymentRecorded", "ConfirmationFiled", "ConfirmationConcluded");
    }

    private static async Task AcceptAsync(District district, CaseFile file)
    {
        var filed = await file.ReadAsync(district.Clerk);
        (filed.Channel, filed.Stage, filed.ExternalNumber).ShouldBe((Channel.Court, EntrustedStage.AfterCourtRegistration, Story.ExternalCaseNo));
        // Fifteen days from the 20th end on 5 May, the last day of the Labour Day holiday.
        var clock = await file.DeadlineAsync(district.Clerk, ClockId.D2);
        clock.DueOn.ShouldBe(new DateOnly(2026, 5, 6));
        clock.Explanation.ShouldContain(step => step.Kind == StepKind.RolledForward && step.Date == new DateOnly(2026, 5, 6));
        await district.AtAsync(4, 21, 9);
        await file.AskRespondentsAsync(district, "entrusting-body");
        await file.StepAsync(district.Clerk, "accept");
        (await file.DueOnAsync(district.Clerk, ClockId.A2)).ShouldBe(new DateOnly(2026, 5, 6));
        await file.AssignAsync(district);
        await file.MeetAsync(district, District.Time(4, 27, 9), "双方到场，就加班费金额达成一致。");
    }

    private static async Task<Guid> ReviseAsync(District district, CaseFile file)
    {
        Story.Expected("warning").ShouldBe("放弃法定加班费的条款无效");
        var waiving = await file.StepAsync(district.Mediator, "agreements", await TermsAsync(district, file, "单位支付24000元；劳动者自愿放弃其余加班费。"));
        waiving.Warnings.ShouldBe(["agreement.waives-statutory-right"]);
        var draft = await file.AgreementAsync(district, waiving.Created!.Value);
        await file.SignAsync(district.Clerk, draft, draft.StillToSign.First(signer => signer.Kind == SignerKind.Party));

        var revised = await file.StepAsync(district.Mediator, "agreements", await TermsAsync(district, file, "单位当日支付2025年6月至12月加班费24000元。"));
        revised.Warnings.ShouldBeEmpty();
        revised.Created.ShouldBe(draft.Id);
        var text = await file.AgreementAsync(district, draft.Id);
        text.Revision.ShouldBe(draft.Revision + 1);
        text.TextHash.ShouldNotBe(draft.TextHash);
        text.Signatures.ShouldBeEmpty();
        (await file.RefusedAsync(district.Clerk, $"agreements/{draft.Id}/signatures", new
        {
            signer = "party",
            signerId = draft.Applicants[0],
            manner = "handwritten",
            textHash = draft.TextHash,
        })).ShouldBe("signature.of-other-text");
        return draft.Id;
    }

    private static async Task<object> TermsAsync(District district, CaseFile file, string text)
    {
        var details = await file.ReadAsync(district.Mediator);
        return new
        {
            applicants = new[] { details.Parties[0].Id },
            claims = new[] { details.Claims[0].Id },
            terms = new[]
            {
                new
                {
                    payer = details.Parties[1].Id,
                    payee = details.Parties[0].Id,
                    amountFen = Story.ExpectedFen("agreedFen"),
                    dueOn = "2026-04-27",
                    manner = "mobile-payment",
                },
            },
            text,
        };
    }

    private static async Task SignAndPayAsync(District district, CaseFile file, Guid agreement)
    {
        Story.Expect.GetProperty("immediate").GetBoolean().ShouldBeTrue();
        await file.SignByAllAsync(district, agreement);
        await file.PayAsync(district, (await file.AgreementAsync(district, agreement)).Terms.Single());
        var paid = await file.ReadAsync(district.Clerk);
        paid.Status.ShouldBe(CaseStatus.Performing);
        paid.Ledger.ShouldBe(new LedgerDetails(2_400_000, 0, 2_400_000, 2_400_000));
        paid.Agreements[0].Terms[0].PerformedOn.ShouldBe(new DateOnly(2026, 4, 27));
        var clock = await file.DeadlineAsync(district.Clerk, ClockId.D2);
        (clock.Status, clock.EndedOn, clock.MetLate).ShouldBe((DeadlineStatus.Met, new DateOnly(2026, 4, 27), false));
    }
}
