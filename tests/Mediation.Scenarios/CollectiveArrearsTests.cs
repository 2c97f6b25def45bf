using Mediation.Application.Cases;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Infrastructure.Persistence;
using Mediation.Scenarios.Stage;
using Mediation.TestSupport;

namespace Mediation.Scenarios;

/// <summary>04: twelve workers by way of 12345, one of whom also files online; nine settle, one withdraws, two go on to arbitration.</summary>
public sealed class CollectiveArrearsTests
{
    private static readonly ScenarioFile Story = ScenarioFile.Read("04-collective-arrears");

    [Theory, EveryDatabase]
    public async Task CollectiveArrears_NineSettleOneWithdrawsTwoFail_SplitsAndCountsEveryFenOnce(DatabaseProvider provider)
    {
        await using var district = await District.OpenAsync(provider, Story.FiledAt);
        var file = await CaseFile.FileAsync(district.Clerk, Filings.Of(Story));
        await ElectAsync(district, file);
        await CheckDuplicateAsync(district, file);
        await AcceptAndMeetAsync(district, file);

        var workers = (await file.ReadAsync(district.Mediator)).Parties.Take(12).ToList();
        var first = await SettleAsync(district, file, workers[..5], payer: "某劳务公司");
        (await file.ReadAsync(district.Mediator)).Status.ShouldBe(CaseStatus.Mediating);
        await file.StepAsync(district.Clerk, "withdraw", new { applicants = new[] { workers[9].Id }, reason = "已另行协商" });
        await file.StepAsync(district.Mediator, "fail", new
        {
            ground = "deadlock",
            reason = "金额分歧",
            applicants = new[] { workers[10].Id, workers[11].Id },
        });
        var second = await SettleAsync(district, file, workers[5..9], payer: "某建设总包公司");
        await CheckSplitAsync(district, file, workers);

        await district.AtAsync(2, 13, 10);
        await PayAllAsync(district, file, [first, second]);
        await file.StepAsync(district.Clerk, "refer-out", new { body = "北京市大兴区劳动人事争议仲裁委员会", reason = "两名劳动者申请仲裁" });
        (await file.ReadAsync(district.Head)).Ledger.ShouldBe(new LedgerDetails(10_562_910, 0, 7_755_525, 7_755_525));
        await file.CloseAndArchiveAsync(district, "九人已付清，一人撤回，二人已引导仲裁", years: 10, Told);
    }

    private static readonly string[] Told =
    [
        "CaseReceived", .. Enumerable.Repeat("RepresentativeAppointed", 3),
        "AccessGiven", "CaseMerged", "ChannelAnswered", "PartyContacted", "ConsentRecorded", "PartyContacted", "ConsentRecorded",
        "CaseAccepted", "MediatorsAssigned", "SessionScheduled", "SessionHeld",
        "AgreementDrafted", .. Enumerable.Repeat("AgreementSigned", 8), "AgreementEffective",
        "ApplicationWithdrawn", "MediationFailed",
        "AgreementDrafted", "CaseSplit", .. Enumerable.Repeat("AgreementSigned", 7), "AgreementEffective", "CaseSplit",
        .. Enumerable.Repeat("DeadlineFellDue", 9), .. Enumerable.Repeat("PaymentRecorded", 9), "CaseReferredOut",
    ];

    private static async Task ElectAsync(District district, CaseFile file)
    {
        var filed = await file.ReadAsync(district.Clerk);
        filed.Channel.ShouldBe(Channel.Hotline12345);
        filed.ExternalNumber.ShouldBe("DX20260205-0871");
        filed.Groups.ShouldBe(PriorityGroups.MigrantWorker | PriorityGroups.Collective);
        filed.Ledger.ClaimedFen.ShouldBe(10_562_910);
        Story.Expected("rightToArbitrateFrom").ShouldStartWith("2026-02-24");
        var right = await file.DeadlineAsync(district.Clerk, ClockId.A1);
        right.DueOn.ShouldBe(new DateOnly(2026, 2, 24));
        right.Explanation.ShouldContain(step => step.Kind == StepKind.NaturalEnd && step.Date == new DateOnly(2026, 2, 20));

        var elected = filed.Parties.Where(party => Story.Representatives.Contains(party.Name)).Select(party => party.Id).ToList();
        await file.StepAsync(district.Clerk, "representatives/elected", new { workers = elected });
        (await file.ReadAsync(district.Clerk)).Representatives.Select(agent => (agent.Kind, agent.Name, agent.For.Count)).ShouldBe(
            [(RepresentativeKind.Elected, "工人1", 12), (RepresentativeKind.Elected, "工人4", 12), (RepresentativeKind.Elected, "工人9", 12)]);
    }

    private static async Task CheckDuplicateAsync(District district, CaseFile first)
    {
        var at = Story.DuplicateOf!.FiledAt;
        await district.AtAsync(at.Month, at.Day, at.Hour, at.Minute);
        var second = await CaseFile.FileAsync(district.Worker, Filings.Repeated(Story));
        var found = (await second.ReadAsync<List<DuplicateCandidate>>(district.Clerk, "duplicates")).Single();
        (found.Id, found.Number, found.ExternalNumber).ShouldBe((first.Id, first.Number, "DX20260205-0871"));
        found.SameApplicants.ShouldBe(["工人4"]);
        found.SameClaimTypes.ShouldBe([ClaimType.UnpaidWages]);

        await first.StepAsync(district.Clerk, "filings/join", new { repeated = second.Id, reason = "与12345转来的集体申请重复，已并入该案办理" });
        (await first.ReadAsync(district.Worker)).Channels.Select(entry => (entry.Channel, entry.ExternalNumber, entry.FromCase)).ShouldBe(
            [(Channel.Hotline12345, "DX20260205-0871", null), (Channel.Online, null, second.Id)]);
        await first.StepAsync(district.Clerk, $"channels/{(await first.ReadAsync(district.Clerk)).Channels[0].Id}/answer", new { manner = "system", answer = "已受理，与线上申请并案办理" });
        (await second.ReadAsync(district.Worker)).Rejection.ShouldBe(
            new RejectionDetails(RejectionGround.Duplicate, "与12345转来的集体申请重复，已并入该案办理", first.Id));
        (first.Number, second.Number).ShouldBe(("京大工调〔2026〕00001号", "京大工调〔2026〕00002号"));
        var kept = await district.Clerk.PostAsync<CasePage>("/api/v1/cases/search", new { identityNumber = "110199197405154046" });
        kept.Cases.Select(row => row.Number).Order(StringComparer.Ordinal).ShouldBe([first.Number, second.Number]);
        await second.CloseAndArchiveAsync(district, "重复来件", years: 5, "CaseReceived", "CaseRejected");
    }

    private static async Task AcceptAndMeetAsync(District district, CaseFile file)
    {
        await district.AtAsync(2, 6, 9, 30);
        await file.AskRespondentsAsync(district);
        (await file.DueOnAsync(district.Clerk, ClockId.A4)).ShouldBe(new DateOnly(2026, 2, 11));
        await file.StepAsync(district.Clerk, "accept");
        // 21 February is a Saturday in the festival: A2 ends with A1 on the first working day.
        (await file.DueOnAsync(district.Clerk, ClockId.A2)).ShouldBe(new DateOnly(2026, 2, 24));
        await file.AssignAsync(district, mediators: 2);
        await file.MeetAsync(district, District.Time(2, 10, 9), "代表人及两单位到场，逐人核对工资表。", "", "2025年10月至12月工资未发");
    }

    private static async Task<Guid> SettleAsync(District district, CaseFile file, List<PartyView> workers, string payer)
    {
        var details = await file.ReadAsync(district.Mediator);
        var owed = details.Claims[0].Lines.ToDictionary(line => line.Applicant!.Value, line => line.AmountFen);
        var agreed = await file.StepAsync(district.Mediator, "agreements", new
        {
            applicants = workers.Select(worker => worker.Id),
            claims = new[] { details.Claims[0].Id },
            terms = workers.Select(worker => new
            {
                claim = details.Claims[0].Id,
                payer = details.Parties.Single(party => party.Name == payer).Id,
                payee = worker.Id,
                amountFen = owed[worker.Id],
                dueOn = "2026-02-13",
                manner = "cash",
            }),
            text = $"{payer}于2026年2月13日前付清所欠工资。",
        });
        var agreement = await file.AgreementAsync(district, agreed.Created!.Value);
        // Who was elected speaks for the others and settles for none of them.
        (await file.RefusedAsync(district.Clerk, $"agreements/{agreement.Id}/signatures", new
        {
            signer = "party",
            signerId = workers[1].Id,
            through = details.Representatives[0].Id,
            manner = "handwritten",
            textHash = agreement.TextHash,
        })).ShouldBe("representative.cannot-settle");
        await file.SignByAllAsync(district, agreement.Id);
        (await file.AgreementAsync(district, agreement.Id)).EffectiveOn.ShouldBe(new DateOnly(2026, 2, 10));
        return agreement.Id;
    }

    private static async Task CheckSplitAsync(District district, CaseFile file, List<PartyView> workers)
    {
        var outcomes = Story.Expect.GetProperty("outcomes");
        Story.Expect.GetProperty("splitCase").GetBoolean().ShouldBeTrue();
        var split = await file.ReadAsync(district.Liaison);
        split.Status.ShouldBe(CaseStatus.AgreedPartial);
        split.Parties.Where(party => party.Side == PartySide.Applicant).CountBy(party => party.Outcome!.Value).ShouldBe(
        [
            new(ApplicantOutcome.Agreed, outcomes.GetProperty("settled").GetInt32()),
            new(ApplicantOutcome.Withdrawn, outcomes.GetProperty("withdrawn").GetInt32()),
            new(ApplicantOutcome.Failed, outcomes.GetProperty("failed").GetInt32()),
        ]);
        split.Strands.Select(strand => (strand.Outcome, strand.Applicants.Count, strand.ClaimedFen, strand.AgreedFen)).ShouldBe(
        [
            (StrandOutcome.Settled, 9, 7_755_525L, 7_755_525L),
            (StrandOutcome.Failed, 2, 1_883_935L, 0L),
            (StrandOutcome.Withdrawn, 1, 923_450L, 0L),
        ]);
        split.Strands.Sum(strand => strand.ClaimedFen).ShouldBe(split.Ledger.ClaimedFen);
        split.Strands.Select(strand => strand.Number).ShouldBeUnique();
        var report = await file.ReadAsync<FailureReport>(district.Liaison, "failure-report");
        report.Applicants.ShouldBe([workers[10].Name, workers[11].Name]);
        report.Claims.Single().ClaimedFen.ShouldBe(1_883_935);
    }

    private static async Task PayAllAsync(District district, CaseFile file, Guid[] agreements)
    {
        foreach (var term in (await file.ReadAsync(district.Clerk)).Agreements.Where(one => agreements.Contains(one.Id)).SelectMany(one => one.Terms))
        {
            await file.PayAsync(district, term);
        }
    }
}
