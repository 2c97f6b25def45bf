using System.Net;
using System.Text;
using Mediation.Application.Exchange;
using Mediation.Application.Referrals;
using Mediation.Domain.Referrals;
using Mediation.Infrastructure.Persistence;
using Mediation.Scenarios.Stage;
using Mediation.TestSupport;

namespace Mediation.Scenarios;

/// <summary>
/// Two real systems with two databases. Whatever happens on the way, every referral ends up exactly once on both sides, and both ledgers say
/// the same.
/// </summary>
public sealed class HandOverInTroubleTests
{
    private static readonly DateTimeOffset Morning = new(2026, 4, 20, 9, 0, 0, TimeSpan.FromHours(8));

    [Theory, EveryDatabase]
    public async Task EveryReferral_ArrivesOnce_WhateverHappensOnTheWay(DatabaseProvider provider)
    {
        await using var systems = await TwoSystems.OpenAsync(provider, Morning, apart: TimeSpan.FromMinutes(10));
        var sent = 0;
        foreach (var trouble in Enum.GetValues<Trouble>())
        {
            var referral = await PlayAsync(systems, trouble, ++sent);
            await BothAgreeAsync(systems, referral, trouble, sent);
        }

        await ForgedAndReplayedAsync(systems);
        (await systems.Others.CompareAsync(systems.Union)).ShouldSatisfyAllConditions(
            found => found.Outcome.ShouldBe(ReconciliationOutcome.Clean),
            found => found.Differences.ShouldBe(0),
            found => found.Subjects.ShouldBe(sent));
    }

    private enum Trouble
    {
        None,
        LineCut,
        AnswersLost,
        EverythingTwice,
        OutOfOrder,
        SenderKilled,
        ReceiverKilled,
        KeyRotated,
    }

    /// <summary>A court entrusts a matter and gets it back; trouble begins before it is sent and ends while it is on its way.</summary>
    private static async Task<Guid> PlayAsync(TwoSystems systems, Trouble trouble, int number)
    {
        var (union, others) = (systems.Union, systems.Others);
        var court = await others.AsAsync("court");
        var drafted = await court.PostAsync<ReferralReceipt>("/api/v1/referrals", Entrusted(number));
        systems.Let(MoodOf(trouble));
        await others.StepAsync("court", drafted.Id, "send");
        await DuringAsync(systems, trouble);
        await union.UntilAsync("clerk", drafted.Id, ReferralStatus.Sent);
        await union.StepAsync("clerk", drafted.Id, "receive");
        await union.StepAsync("clerk", drafted.Id, "accept", new { });
        await union.StepAsync("clerk", drafted.Id, "begin", new { number = $"京大工调〔2026〕{number}号" });
        await union.StepAsync("clerk", drafted.Id, "result", new { outcome = "mediation-failed", focus = "欠薪数额", difficulties = "单位资金困难" });
        await others.UntilAsync("court", drafted.Id, ReferralStatus.ResultSent);
        systems.Let(LineMood.Clear);
        await others.StepAsync("court", drafted.Id, "result/acknowledge", new { });
        await union.UntilAsync("clerk", drafted.Id, ReferralStatus.ResultAcknowledged);
        await DeliveredAsync(others, drafted.Id);
        await others.StepAsync("court", drafted.Id, "close");
        await union.UntilAsync("clerk", drafted.Id, ReferralStatus.Closed);
        return drafted.Id;
    }

    private static LineMood MoodOf(Trouble trouble) => trouble switch
    {
        Trouble.LineCut => LineMood.Cut,
        Trouble.AnswersLost => LineMood.SwallowsAnswers,
        Trouble.EverythingTwice => LineMood.Doubles,
        Trouble.OutOfOrder => LineMood.Shuffles,
        _ => LineMood.Clear,
    };

    private static async Task DuringAsync(TwoSystems systems, Trouble trouble)
    {
        switch (trouble)
        {
            case Trouble.LineCut or Trouble.AnswersLost:
                await TriedAsync(systems.Others);
                systems.Let(LineMood.Clear);
                break;
            case Trouble.SenderKilled:
                await systems.Others.KillAndStartAgainAsync();
                break;
            case Trouble.ReceiverKilled:
                await systems.Union.KillAndStartAgainAsync();
                break;
            case Trouble.KeyRotated:
                await systems.Others.MakeKeyAsync();
                await systems.Union.MakeKeyAsync();
                break;
        }
    }

    private static async Task TriedAsync(Office office) =>
        await Until.TrueAsync(async () => (await office.MessagesAsync()).Contains("exchange.", StringComparison.Ordinal), "no try failed");

    private static async Task DeliveredAsync(Office office, Guid referral) => await Until.TrueAsync(
        async () => (await office.ReadAsync("court", referral)).Ledger.All(line => line.By == ReferralSide.Receiver || line.DeliveredAt is not null),
        "the acknowledgement was not delivered");

    private static async Task BothAgreeAsync(TwoSystems systems, Guid referral, Trouble trouble, int sent)
    {
        var here = await systems.Union.ReadAsync("clerk", referral);
        var there = await systems.Others.ReadAsync("court", referral);
        Lines(here).ShouldBe(Lines(there), $"after {trouble}");
        (here.ContentHash, here.ResultHash).ShouldBe((there.ContentHash, there.ResultHash), $"after {trouble}");
        there.Ledger.Where(line => line.By == ReferralSide.Sender).ShouldAllBe(line => line.ReceiptHash != null && line.DeliveredAt != null);
        var all = await (await systems.Union.AsAsync("clerk")).GetAsync<ReferralPage>("/api/v1/referrals?take=200");
        all.Referrals.Count.ShouldBe(sent, $"after {trouble}");
    }

    private static List<(ReferralAction, ReferralSide, DateTimeOffset)> Lines(ReferralDetails referral) =>
        [.. referral.Ledger.Select(line => (line.Action, line.By, line.At)).OrderBy(line => line.Action)];

    /// <summary>What passed the line before is answered as it was and changes nothing; what nobody signed is not let in.</summary>
    private static async Task ForgedAndReplayedAsync(TwoSystems systems)
    {
        using var http = new HttpClient { BaseAddress = systems.Union.Line.Address };
        var passed = systems.Union.Line.Passed;
        foreach (var old in passed.TakeLast(5))
        {
            (await BringAsync(http, old)).ShouldBe(HttpStatusCode.OK);
        }

        var forged = Encoding.ASCII.GetString(passed[^1]).Split('.');
        forged[1] = Convert.ToBase64String(Encoding.UTF8.GetBytes("{}")).TrimEnd('=');
        (await BringAsync(http, Encoding.ASCII.GetBytes(string.Join('.', forged)))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<HttpStatusCode> BringAsync(HttpClient http, byte[] jws)
    {
        using var content = new ByteArrayContent(jws);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/jose");
        using var answer = await http.PostAsync("/exchange/v1/messages", content);
        return answer.StatusCode;
    }

    private static object Entrusted(int number) => new
    {
        to = "DX-UNION",
        chain = "court",
        purpose = "entrust",
        stage = "after-court-registration",
        legalBasis = "特邀调解规定 §20",
        reason = "双方同意委托调解",
        number = $"（2026）京0115民初{number:00000}号",
        dispute = new
        {
            workplaceArea = "110115",
            applicants = new[] { new { key = "a1", role = "worker", name = "张某", identity = new { kind = "resident-id", number = "110199198603124512" } } },
            respondents = new[] { new { key = "r1", role = "employer", name = "某建筑公司", creditCode = "91110199MA00000A1H" } },
            claims = new[]
            {
                new { type = "unpaid-wages", facts = "2025年10月至12月工资未发。", lines = new[] { new { applicant = "a1", respondent = "r1", amountFen = 4_629_300 } } },
            },
        },
    };
}
