using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.TestSupport;
using Mediation.Web.Cli;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Web.Tests.Exchange;

public sealed class ExchangeOverHttpTests
{
    private static readonly Uri Messages = new("/exchange/v1/messages", UriKind.Relative);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kit_AgainstARunningHost_FindsTheProtocolKept()
    {
        await using var host = await ExchangeHosts.StartAsync("HERE");
        const string Stand = "http://127.0.0.1:5391";
        await host.RegisterAsync("CONFORMANCE", Stand, ExchangeHosts.There);
        using var http = new HttpClient { BaseAddress = host.Address };
        List<string> said = [];

        var exit = await ConformCommand.RunAsync(
            new ConformCommand.Setting("CONFORMANCE", ExchangeHosts.There, ExchangeHosts.Here, Stand), ECDsa.Create(ECCurve.NamedCurves.nistP256), http,
            host.Services.GetRequiredService<ICloudEvents>(), said.Add, Ct);

        said.Where(line => line.StartsWith("FAIL", StringComparison.Ordinal)).ShouldBeEmpty();
        exit.ShouldBe(0);
        said[^1].ShouldBe($"{said.Count - 1} passed, 0 failed");
    }

    [Fact]
    public async Task TwoHosts_ExchangeMessagesFilesAndLedgersOverHttp()
    {
        await using var here = await ExchangeHosts.StartAsync("HERE");
        await using var there = await ExchangeHosts.StartAsync("THERE");
        await here.RegisterAsync("THERE", there.Address.ToString(), ExchangeHosts.There);
        await there.RegisterAsync("HERE", here.Address.ToString(), ExchangeHosts.Here);
        var subject = Guid.CreateVersion7();
        await here.PostAsync(subject, ExchangeHosts.Here, ExchangeHosts.There, Encoding.UTF8.GetBytes(new string('x', 400_000)), "two"u8.ToArray());
        await there.PostAsync(subject, ExchangeHosts.There, ExchangeHosts.Here);

        await here.SendAsync(new DeliverMessages());
        await there.SendAsync(new DeliverMessages());

        (await here.SendAsync(new ListMessages())).Messages.ShouldHaveSingleItem().State.ShouldBe("applied");
        (await there.SendAsync(new ListMessages { Direction = ExchangeDirection.In })).Messages.ShouldHaveSingleItem().Subject.ShouldBe(subject);
        await there.WithDbAsync(async db => (await db.Attachments.CountAsync(Ct)).ShouldBe(2));
        var now = TimeProvider.System.GetUtcNow();
        var run = await here.SendAsync(new RunReconciliation { Partner = "THERE", From = now.AddHours(-1), Until = now.AddHours(1) });
        (run.Outcome, run.Sent, run.Received).ShouldBe((ReconciliationOutcome.Clean, 1, 1), run.FailureCode);
    }

    [Fact]
    public async Task Message_PostedOnANodeThatRunsJobs_LeavesAtOnce()
    {
        await using var there = await ExchangeHosts.StartAsync("THERE");
        await using var here = await ExchangeHosts.StartAsync("HERE", "--Jobs:Run=true", "--Jobs:Poll=01:00:00");
        await here.RegisterAsync("THERE", there.Address.ToString(), ExchangeHosts.There);
        await there.RegisterAsync("HERE", here.Address.ToString(), ExchangeHosts.Here);

        await here.PostAsync(Guid.CreateVersion7(), ExchangeHosts.Here, ExchangeHosts.There);

        await here.UntilAsync(async db => await db.ExchangeOut.AnyAsync(message => message.State == OutState.Applied));
    }

    [Fact]
    public async Task Doors_WithHostileInput_AnswerAProblemAndNeverFail()
    {
        await using var host = await ExchangeHosts.StartAsync("HERE");
        using var http = new HttpClient { BaseAddress = host.Address };
        string[] bodies =
        [
            "", "{}", "a.b.c", "..", "....", new string('.', 50_000), new string('A', 100_000), "eyJhbGciOiJFUzI1NiJ9.e30.AAAA", "张.三.李", "\0\0\0",
            $"{Text("""{"alg":"ES256","typ":"mediation-message+jws","kid":"x","iss":"X","aud":"HERE","iat":1,"ver":"1","crit":["exp"]}""")}.e30.{new string('A', 86)}",
            $"{Text("""{"alg":"ES256","typ":"mediation-message+jws","kid":null,"iss":"X","aud":"HERE","iat":1,"ver":"1"}""")}.e30.{new string('A', 86)}",
            $"{Text("""{"alg":"ES256","typ":"mediation-message+jws","kid":"x","iss":"X","aud":"HERE","iat":99999999999999999999,"ver":"1"}""")}.e30.{new string('A', 86)}",
            $"{Text("""{"alg":"ES256","alg":"none","typ":"mediation-message+jws","kid":"x","iss":"X","aud":"HERE","iat":1,"ver":"1"}""")}.e30.{new string('A', 86)}",
        ];

        foreach (var door in new[] { "messages", "ledger" })
        {
            foreach (var body in bodies)
            {
                using var content = new StringContent(body, Encoding.UTF8, "application/jose");
                using var answer = await http.PostAsync(new Uri($"/exchange/v1/{door}", UriKind.Relative), content, Ct);
                ((int)answer.StatusCode).ShouldBeInRange(400, 499, $"{door} {body[..Math.Min(20, body.Length)]}");
                (await CodeAsync(answer)).ShouldStartWith("exchange.");
            }
        }

        foreach (var token in new[] { "", "a.b.c", new string('x', 20_000) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"/exchange/v1/attachments/{new string('0', 64)}", UriKind.Relative));
            request.Headers.TryAddWithoutValidation("Exchange-Token", token);
            request.Content = new ByteArrayContent(new byte[10]);
            using var answer = await http.SendAsync(request, Ct);
            ((int)answer.StatusCode).ShouldBeInRange(400, 499);
        }

        await host.WithDbAsync(async db => (await db.ExchangeIn.CountAsync(Ct)).ShouldBe(0));
    }

    [Fact]
    public async Task Message_TooLarge_IsTurnedAwayBeforeItIsRead()
    {
        await using var host = await ExchangeHosts.StartAsync("HERE");
        using var http = new HttpClient { BaseAddress = host.Address };
        using var content = new ByteArrayContent(new byte[(1024 * 1024) + 1]);

        using var answer = await http.PostAsync(Messages, content, Ct);

        (answer.StatusCode, await CodeAsync(answer)).ShouldBe((HttpStatusCode.RequestEntityTooLarge, "exchange.too-large"));
    }

    [Fact]
    public async Task Doors_OfAHostThatTakesNoPart_AreShut()
    {
        await using var host = await RunningHost.StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address };

        using var abilities = await http.GetAsync(new Uri("/exchange/v1", UriKind.Relative), Ct);
        using var keys = await http.GetAsync(new Uri("/exchange/v1/keys", UriKind.Relative), Ct);

        (abilities.StatusCode, await CodeAsync(abilities), keys.StatusCode).ShouldBe((HttpStatusCode.NotFound, "exchange.off", HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Calls_MoreThanTheLimit_AreAskedToWait()
    {
        await using var host = await ExchangeHosts.StartAsync("HERE", "--RateLimit:ExchangesAMinute=3");
        using var http = new HttpClient { BaseAddress = host.Address };
        List<HttpStatusCode> answers = [];
        for (var call = 0; call < 4; call++)
        {
            using var answer = await http.GetAsync(new Uri("/exchange/v1/keys", UriKind.Relative), Ct);
            answers.Add(answer.StatusCode);
        }

        answers[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        answers[0].ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string> CodeAsync(HttpResponseMessage answer)
    {
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct));
        return problem.RootElement.GetProperty("code").GetString()!;
    }

    private static string Text(string json) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
