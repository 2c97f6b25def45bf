using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Mediation.Application.Cases;
using Mediation.Application.Exchange;
using Mediation.Application.Papers;
using Mediation.Application.Referrals;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Referrals;
using Mediation.Infrastructure.Persistence;
using Mediation.Scenarios.Stage;
using Mediation.TestSupport;

namespace Mediation.Scenarios;

/// <summary>The stories 02, 03 and 04 between two systems: what is typed once is typed once, and settlement talk never crosses the line.</summary>
public sealed class HandOverStoriesTests
{
    [Theory, EveryDatabase]
    public async Task DispatchDeath_GoesToTheCommission_WithNoFieldKeyedAndNoOfferTold(DatabaseProvider provider)
    {
        var story = ScenarioFile.Read("02-dispatch-death");
        var offer = story.ExpectedAll("mustNotLeave").Single();
        await using var systems = await TwoSystems.OpenAsync(provider, story.FiledAt);
        await using var union = await systems.UnionPeopleAsync();
        var file = await CaseFile.FileAsync(union.Clerk, Filings.Of(story));
        await file.AskRespondentsAsync(union);
        await file.StepAsync(union.Clerk, "accept");
        await file.AssignAsync(union);
        await file.MeetAsync(union, District.Time(3, 10, 9), $"双方到场。{offer}。", offer, [.. story.ExpectedAll("undisputedFacts")]);
        await file.StepAsync(union.Mediator, "fail", new { ground = "liability-disputed", reason = story.Expected("reason") });

        (await file.ReadAsync<PaperView>(union.Clerk, "papers/arbitration-application")).FieldsToKey.ShouldBe(0);
        (await union.Clerk.RefusedAsync("/api/v1/referrals", HandOver(file.Id, $"责任分担分歧，{offer}"), null)).ShouldBe("wall.repeats-settlement-talk");
        var referral = await union.Clerk.PostAsync<ReferralReceipt>("/api/v1/referrals", HandOver(file.Id, "责任分担分歧，申请人要求仲裁"));
        var preview = await union.Clerk.GetAsync<ReferralPreview>($"/api/v1/referrals/{referral.Id}/preview");
        preview.StaysBehind.ShouldContain(item => item.What == "settlement-talk");
        preview.Goes.UndisputedFacts.ShouldBe(story.ExpectedAll("undisputedFacts"));
        await systems.Union.StepAsync("clerk", referral.Id, "send");

        var arrived = await systems.Others.UntilAsync("arbitration", referral.Id, ReferralStatus.Sent);
        arrived.Dispute!.Applicants.Select(party => party.Identity!.Number).ShouldBe(story.Applicants.Select(side => side.ResidentId!));
        arrived.Dispute.Claims.Single().Lines.Single().AmountFen.ShouldBe(119_382_100);
        arrived.Papers.Select(paper => paper.Kind).ShouldBe(["arbitration-application", "failure-report"], ignoreOrder: true);
        await NothingToldAsync(systems, "arbitration", referral.Id, offer);

        await systems.Others.StepAsync("arbitration", referral.Id, "receive");
        await systems.Others.StepAsync("arbitrator", referral.Id, "accept", new { number = "京大兴劳人仲字〔2026〕第102号" });
        await systems.Others.StepAsync("arbitrator", referral.Id, "result", new { outcome = "registered", number = "京大兴劳人仲字〔2026〕第102号" });
        await systems.Union.UntilAsync("clerk", referral.Id, ReferralStatus.ResultSent);
        (await file.ReadAsync(union.Head)).Status.ShouldBe(CaseStatus.ReferredOut);
        await NothingToldAsync(systems, "arbitrator", referral.Id, offer);
        await ComparedAsync(systems, subjects: 1);
    }

    [Theory, EveryDatabase]
    public async Task WaiverVoid_ComesFromTheCourt_AndGoesBackForItsWrit(DatabaseProvider provider)
    {
        var story = ScenarioFile.Read("03-waiver-void");
        await using var systems = await TwoSystems.OpenAsync(provider, story.FiledAt);
        await using var union = await systems.UnionPeopleAsync();
        var court = await systems.Others.AsAsync("court");
        var referral = await court.PostAsync<ReferralReceipt>("/api/v1/referrals", new
        {
            to = "DX-UNION",
            chain = "court",
            purpose = "entrust",
            stage = "after-court-registration",
            legalBasis = "特邀调解规定 §20",
            reason = "双方同意委托调解",
            number = story.ExternalCaseNo,
            dispute = Filings.Dispute(story),
        });
        await systems.Others.StepAsync("court", referral.Id, "send");
        var file = await TakeOnAsync(systems, union, referral.Id);
        var opened = await file.ReadAsync(union.Clerk);
        (opened.Channel, opened.ExternalNumber, opened.Ledger.ClaimedFen).ShouldBe((Channel.Court, story.ExternalCaseNo, story.ExpectedFen("agreedFen")));
        (await file.DueOnAsync(union.Clerk, ClockId.D2)).ShouldBe(new DateOnly(2026, 5, 6));

        await file.AskRespondentsAsync(union, "entrusting-body");
        await file.StepAsync(union.Clerk, "accept");
        await file.AssignAsync(union);
        await file.MeetAsync(union, District.Time(4, 27, 9), "双方到场。", "单位起初只愿支付一半", "已离职");
        var agreement = await SettleAsync(union, file, opened.Parties.Take(1).ToList(), dueOn: "2026-04-27");
        await file.PayAsync(union, (await file.AgreementAsync(union, agreement)).Terms.Single());
        await systems.Union.StepAsync("clerk", referral.Id, "result", new { });

        var back = await systems.Others.UntilAsync("court", referral.Id, ReferralStatus.ResultSent);
        back.Result!.Outcome.ShouldBe(ReferralOutcome.Agreed);
        back.Result.Agreements.Single().PaidFen.ShouldBe(2_400_000);
        back.Papers.Where(paper => paper.WithResult).Select(paper => paper.Kind).ShouldContain("court-writ-request");
        await NothingToldAsync(systems, "court", referral.Id, "单位起初只愿支付一半");

        var writ = $"{story.ExternalCaseNo}{story.Expected("courtProduct")}";
        await systems.Others.StepAsync("judge", referral.Id, "result/acknowledge", new { instrument = writ });
        await systems.Union.UntilAsync("clerk", referral.Id, ReferralStatus.ResultAcknowledged);
        var confirmed = (await file.ReadAsync(union.Clerk)).Agreements.Single().Confirmations.Single();
        (confirmed.Route, confirmed.Result, confirmed.InstrumentNumber).ShouldBe((ConfirmationRoute.CourtWrit, ConfirmationResult.Granted, writ));
        await ComparedAsync(systems, subjects: 1);
    }

    [Theory, EveryDatabase]
    public async Task CollectiveArrears_ComesFromTheHotline_AndTwoOfTwelveGoToTheCommission(DatabaseProvider provider)
    {
        var story = ScenarioFile.Read("04-collective-arrears");
        await using var systems = await TwoSystems.OpenAsync(provider, story.FiledAt);
        await using var union = await systems.UnionPeopleAsync();
        var hotline = await systems.Others.AsAsync("hotline");
        var order = await hotline.PostAsync<ReferralReceipt>("/api/v1/referrals", new
        {
            to = "DX-UNION",
            chain = "hotline12345",
            purpose = "entrust",
            legalBasis = "北京市接诉即办工作条例 §13",
            reason = "农民工集体反映欠薪，临近春节",
            number = story.WorkOrderNo,
            returnBy = "2026-02-12",
            dispute = Filings.Dispute(story),
        });
        await systems.Others.StepAsync("hotline", order.Id, "send");
        var file = await TakeOnAsync(systems, union, order.Id);
        var parties = (await file.ReadAsync(union.Clerk)).Parties;
        var workers = parties.Where(party => party.Side == PartySide.Applicant).ToList();
        workers.Count.ShouldBe(12);
        await file.AskRespondentsAsync(union);
        await file.StepAsync(union.Clerk, "accept");
        await file.AssignAsync(union);
        await file.MeetAsync(union, District.Time(2, 10, 9), "逐人核对工资表。", "总包曾表示节前先付七成", "2025年10月至12月工资未发");
        await SettleAsync(union, file, workers[..9], dueOn: "2026-02-13");
        await file.StepAsync(union.Clerk, "withdraw", new { applicants = new[] { workers[9].Id }, reason = "已另行协商" });
        await file.StepAsync(union.Mediator, "fail", new { ground = "deadlock", reason = "金额分歧", applicants = new[] { workers[10].Id, workers[11].Id } });

        await systems.Union.StepAsync("clerk", order.Id, "result", new { });
        var told = await systems.Others.UntilAsync("hotline", order.Id, ReferralStatus.ResultSent);
        told.Result!.Outcome.ShouldBe(ReferralOutcome.PartlyAgreed);
        told.Result.Claims.ShouldBeEmpty();
        told.Result.Agreements.ShouldBeEmpty();

        var referral = await union.Clerk.PostAsync<ReferralReceipt>("/api/v1/referrals", HandOver(file.Id, "两名劳动者要求仲裁"));
        await systems.Union.StepAsync("clerk", referral.Id, "send");
        var arrived = await systems.Others.UntilAsync("arbitration", referral.Id, ReferralStatus.Sent);
        arrived.Dispute!.Applicants.Select(party => party.Name).ShouldBe(["工人11", "工人12"]);
        arrived.Dispute.Totals.Single().AmountFen.ShouldBe(1_883_935);
        await NothingToldAsync(systems, "arbitration", referral.Id, "节前先付七成");
        await ComparedAsync(systems, subjects: 2);
    }

    private static async Task<CaseFile> TakeOnAsync(TwoSystems systems, District union, Guid referral)
    {
        await systems.Union.UntilAsync("clerk", referral, ReferralStatus.Sent);
        await systems.Union.StepAsync("clerk", referral, "receive");
        await systems.Union.StepAsync("clerk", referral, "accept", new { });
        var opened = await systems.Union.StepAsync("clerk", referral, "case");
        return await CaseFile.OpenedAsync(union.Clerk, opened.CaseId!.Value);
    }

    private static async Task<Guid> SettleAsync(District union, CaseFile file, IReadOnlyList<PartyView> workers, string dueOn)
    {
        var details = await file.ReadAsync(union.Mediator);
        var claim = details.Claims[0];
        var agreed = await file.StepAsync(union.Mediator, "agreements", new
        {
            applicants = workers.Select(worker => worker.Id),
            claims = new[] { claim.Id },
            terms = workers.Select(worker => new
            {
                claim = claim.Id,
                payer = details.Parties.First(party => party.Side == PartySide.Respondent).Id,
                payee = worker.Id,
                amountFen = claim.Lines.Single(line => line.Applicant is null || line.Applicant == worker.Id).AmountFen,
                dueOn,
                manner = "cash",
            }),
            text = "单位按期付清所欠款项。",
        });
        await file.SignByAllAsync(union, agreed.Created!.Value);
        return agreed.Created.Value;
    }

    /// <summary>Neither what the other side reads and downloads nor what crossed the line holds it.</summary>
    private static async Task NothingToldAsync(TwoSystems systems, string account, Guid referral, string offer)
    {
        var reader = await systems.Others.AsAsync(account);
        var (_, body) = await reader.TryGetAsync($"/api/v1/referrals/{referral}");
        Decoded(body).ShouldNotContain(offer);
        foreach (var paper in (await systems.Others.ReadAsync(account, referral)).Papers)
        {
            var (status, bytes) = await reader.TryGetAsync($"/api/v1/referrals/{referral}/papers/{paper.Hash}");
            status.ShouldBe(HttpStatusCode.OK);
            WebUtility.HtmlDecode(bytes).ShouldNotContain(offer);
        }

        var passed = systems.Others.Line.Passed.Concat(systems.Union.Line.Passed).Select(PayloadOf).ToList();
        passed.Count.ShouldBePositive();
        passed.ShouldAllBe(payload => !Decoded(payload).Contains(offer, StringComparison.Ordinal));
    }

    private static string PayloadOf(byte[] jws)
    {
        var payload = Encoding.ASCII.GetString(jws).Split('.')[1].Replace('-', '+').Replace('_', '/');
        return Encoding.UTF8.GetString(Convert.FromBase64String(payload.PadRight((payload.Length + 3) / 4 * 4, '=')));
    }

    // JSON may write a letter as an escape, and a message holds JSON within JSON.
    private static string Decoded(string text) => Regex.Unescape(text.Replace("\\\\u", "\\u", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal));

    private static async Task ComparedAsync(TwoSystems systems, int subjects)
    {
        var compared = await systems.Others.CompareAsync(systems.Union);
        (compared.Outcome, compared.Subjects, compared.Differences).ShouldBe((ReconciliationOutcome.Clean, subjects, 0));
    }

    private static object HandOver(Guid dispute, string reason) => new
    {
        to = "DX-ARB",
        chain = "arbitration",
        purpose = "hand-over",
        legalBasis = "企业劳动争议协商调解规定 §30",
        reason,
        caseId = dispute,
    };
}
