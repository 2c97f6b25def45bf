using Mediation.Application.Common;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Email;
using MimeKit;

namespace Mediation.Application.Tests.Notices;

public sealed class SmtpGatewayTests
{
    private static readonly Guid Attempt = new("0193a000-0000-7000-8000-0000000000a1");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_Accepted_ArrivesInUtf8UnderTheAttemptsMessageId()
    {
        await using var server = new SmtpListener();

        var result = await Gateway(server).SendAsync(Message(), Ct);

        result.ShouldBeOfType<SendResult.Accepted>().Reference.ShouldBe("0193a0000000700080000000000000a1@union.example");
        var mail = server.Taken.ShouldHaveSingleItem();
        mail.MessageId.ShouldBe("0193a0000000700080000000000000a1@union.example");
        mail.Subject.ShouldBe("调解期限将于3月17日届满");
        mail.TextBody.ShouldNotBeNull().Trim().ShouldBe("张某：您的案件……\n.一行以点开头");
        mail.From.Mailboxes.Single().ShouldBe(new MailboxAddress("某某区总工会", "notice@union.example"));
        mail.To.Mailboxes.Single().Address.ShouldBe("zhang@mail.example");
        mail.Headers[HeaderId.AutoSubmitted].ShouldBe("auto-generated");
    }

    [Fact]
    public async Task Send_LineBreakInTheSubject_AddsNoHeader()
    {
        await using var server = new SmtpListener();

        await Gateway(server).SendAsync(Message() with { Subject = "期限\r\nBcc: other@mail.example" }, Ct);

        var mail = server.Taken.ShouldHaveSingleItem();
        mail.Bcc.ShouldBeEmpty();
        mail.Subject.ShouldBe("期限  Bcc: other@mail.example");
        server.Heard.Count(line => line.StartsWith("RCPT", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("zhang@mail.example\r\nRCPT TO:<other@mail.example>")]
    [InlineData("zhang@mail.example, other@mail.example")]
    [InlineData("no address")]
    [InlineData("")]
    public async Task Send_NotOneAddress_IsRefusedWithoutACall(string to)
    {
        await using var server = new SmtpListener();

        var result = await Gateway(server).SendAsync(Message() with { To = to }, Ct);

        result.ShouldBe(new SendResult.Refused("email.address-malformed"));
        server.Heard.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 no such user", false)]
    [InlineData("RCPT", "450 4.2.1 mailbox busy", true)]
    [InlineData("END", "554 5.7.1 refused", false)]
    [InlineData("END", "452 4.3.1 no room", true)]
    public async Task Send_ServerRefuses_IsForGoodWithFiveAndForNowWithFour(string command, string answer, bool isForNow)
    {
        await using var server = new SmtpListener { Answer = verb => verb == command ? answer : null };

        var result = await Gateway(server).SendAsync(Message(), Ct);

        var code = $"email.{answer[..3]}";
        result.ShouldBe(isForNow ? new SendResult.Unreachable(code) : new SendResult.Refused(code));
    }

    [Fact]
    public async Task Send_ServerWantsASignInThatIsNotSet_IsForNow()
    {
        await using var server = new SmtpListener { Answer = verb => verb == "MAIL" ? "530 5.7.0 sign in first" : null };

        (await Gateway(server).SendAsync(Message(), Ct)).ShouldBe(new SendResult.Unreachable("email.sign-in"));
    }

    [Fact]
    public async Task Send_ServerSaysNothingAfterTheData_EndsWithinItsTime()
    {
        await using var server = new SmtpListener { StallsAfterData = true };

        var result = await Gateway(server, TimeSpan.FromMilliseconds(400)).SendAsync(Message(), Ct);

        result.ShouldBe(new SendResult.Unreachable("email.timeout"));
    }

    [Fact]
    public async Task Send_NoServer_IsForNow()
    {
        var server = new SmtpListener();
        var gateway = Gateway(server);
        await server.DisposeAsync();

        var result = await gateway.SendAsync(Message(), Ct);

        result.ShouldBe(new SendResult.Unreachable("email.connection"));
    }

    [Fact]
    public async Task Send_ServerWithoutTls_IsNotSpokenToInTheClearWhenTlsIsAsked()
    {
        await using var server = new SmtpListener();
        var options = Options(server);
        options.Security = EmailSecurity.StartTls;

        var result = await new SmtpGateway(options).SendAsync(Message(), Ct);

        result.ShouldBe(new SendResult.Unreachable("email.connection"));
        server.Taken.ShouldBeEmpty();
    }

    private static SmtpGateway Gateway(SmtpListener server, TimeSpan? timeout = null)
    {
        var options = Options(server);
        options.Timeout = timeout ?? options.Timeout;
        return new SmtpGateway(options);
    }

    private static EmailOptions Options(SmtpListener server) => new()
    {
        Host = "127.0.0.1",
        Port = server.Port,
        Security = EmailSecurity.None,
        From = "某某区总工会 <notice@union.example>",
    };

    private static OutboundMessage Message() => new(
        Attempt, NoticeChannel.Email, "zhang@mail.example", "调解期限将于3月17日届满", "张某：您的案件……\n.一行以点开头", "zh-CN");
}
