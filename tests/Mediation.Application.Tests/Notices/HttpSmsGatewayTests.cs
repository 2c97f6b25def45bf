using Mediation.Application.Common;
using Mediation.Domain.Notices;
using Mediation.Infrastructure;
using Mediation.Infrastructure.Sms;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Tests.Notices;

public sealed class HttpSmsGatewayTests
{
    private static readonly Guid Attempt = new("0193a000-0000-7000-8000-0000000000b1");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_Accepted_IsSignedAndNamesTheReference()
    {
        await using var server = await SmsListener.StartAsync();

        var result = await SendAsync(server);

        result.ShouldBe(new SendResult.Accepted($"ref-{Attempt}"));
        server.Sent.ShouldHaveSingleItem().ShouldBe(new SmsText(Attempt, "+8613800000001", "您的案件……", "【某某区总工会】"));
    }

    [Fact]
    public async Task Send_WrongSecret_IsForNow()
    {
        await using var server = await SmsListener.StartAsync();

        var result = await SendAsync(server, secret: "another");

        result.ShouldBe(new SendResult.Unreachable("sms.401"));
        server.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_Refused_IsForGood()
    {
        await using var server = await SmsListener.StartAsync();
        server.Manner = _ => SmsManner.Refuse;

        (await SendAsync(server)).ShouldBe(new SendResult.Refused("sms.400"));
    }

    [Fact]
    public async Task Send_ServerFails_IsForNow()
    {
        await using var server = await SmsListener.StartAsync();
        server.Manner = _ => SmsManner.Fail;

        (await SendAsync(server)).ShouldBe(new SendResult.Unreachable("sms.500"));
    }

    [Fact]
    public async Task Send_Redirected_IsNotFollowed()
    {
        await using var server = await SmsListener.StartAsync();
        server.Manner = _ => SmsManner.Redirect;

        (await SendAsync(server)).ShouldBe(new SendResult.Unreachable("sms.307"));
    }

    [Fact]
    public async Task Send_ServerStalls_EndsWithinItsTime()
    {
        await using var server = await SmsListener.StartAsync();
        server.Manner = _ => SmsManner.Stall;

        (await SendAsync(server, TimeSpan.FromMilliseconds(300))).ShouldBe(new SendResult.Unreachable("sms.timeout"));
        server.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_AnsweredLateAndSentAgain_ReachesThePhoneOnce()
    {
        await using var server = await SmsListener.StartAsync();
        server.Manner = _ => SmsManner.AnswerLate;
        var first = await SendAsync(server, TimeSpan.FromMilliseconds(300));
        server.Manner = _ => SmsManner.Accept;

        var second = await SendAsync(server);

        first.ShouldBe(new SendResult.Unreachable("sms.timeout"));
        second.ShouldBeOfType<SendResult.Accepted>();
        server.Asked.Count.ShouldBe(2);
        server.Sent.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Send_NoServer_IsForNow()
    {
        var server = await SmsListener.StartAsync();
        var url = server.Url;
        await server.DisposeAsync();

        (await SendAsync(url, SmsListener.Secret, null)).ShouldBe(new SendResult.Unreachable("sms.connection"));
    }

    private static Task<SendResult> SendAsync(SmsListener server, TimeSpan? timeout = null, string secret = SmsListener.Secret) =>
        SendAsync(server.Url, secret, timeout);

    private static async Task<SendResult> SendAsync(Uri url, string secret, TimeSpan? timeout)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Sms:Url"] = url.ToString(),
            ["Sms:KeyId"] = SmsListener.KeyId,
            ["Sms:Secret"] = secret,
            ["Sms:Sign"] = "【某某区总工会】",
            ["Sms:Timeout"] = (timeout ?? TimeSpan.FromSeconds(20)).ToString(),
        }).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddInfrastructure(settings).BuildServiceProvider();
        var gateway = ActivatorUtilities.CreateInstance<HttpSmsGateway>(services);
        return await gateway.SendAsync(new OutboundMessage(Attempt, NoticeChannel.Sms, "+8613800000001", null, "您的案件……", "zh-CN"), Ct);
    }
}
