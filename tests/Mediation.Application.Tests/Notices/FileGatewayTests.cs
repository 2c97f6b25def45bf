using System.Text.Json;
using Mediation.Application.Common;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Notices;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;

namespace Mediation.Application.Tests.Notices;

public sealed class FileGatewayTests : IDisposable
{
    private static readonly Guid Attempt = new("0193a000-0000-7000-8000-0000000000c1");
    private readonly string _folder = Directory.CreateTempSubdirectory("mediation-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(NoticeChannel.Sms)]
    [InlineData(NoticeChannel.Letter)]
    public async Task Send_Twice_IsOneFile(NoticeChannel channel)
    {
        var gateway = Gateway(channel);

        await gateway.SendAsync(Message(channel, "+8613800000001"), Ct);
        var result = await gateway.SendAsync(Message(channel, "+8613800000001"), Ct);

        var file = Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
        result.ShouldBe(new SendResult.Accepted(Path.GetFileName(file)));
        using var written = JsonDocument.Parse(await File.ReadAllTextAsync(file, Ct));
        written.RootElement.GetProperty("body").GetString().ShouldBe("您的案件……");
    }

    [Fact]
    public async Task Send_Email_IsAMessageAMailProgramOpens()
    {
        await Gateway(NoticeChannel.Email).SendAsync(Message(NoticeChannel.Email, "zhang@mail.example"), Ct);

        using var mail = await MimeMessage.LoadAsync(Directory.EnumerateFiles(_folder, "*.eml", SearchOption.AllDirectories).Single(), Ct);
        mail.Subject.ShouldBe("期限");
    }

    [Fact]
    public async Task Send_FolderCannotBeMade_IsForNow()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "sms"), "in the way", Ct);

        (await Gateway(NoticeChannel.Sms).SendAsync(Message(NoticeChannel.Sms, "+8613800000001"), Ct)).ShouldBe(new SendResult.Unreachable("file.not-written"));
    }

    [Fact]
    public void Message_Printed_NamesNeitherRecipientNorText() =>
        Message(NoticeChannel.Sms, "+8613800000001").ToString().ShouldBe($"Sms {Attempt}");

    private FileGateway Gateway(NoticeChannel channel) => new(channel, _folder, NullLogger<FileGateway>.Instance);

    private static OutboundMessage Message(NoticeChannel channel, string to) => new(Attempt, channel, to, "期限", "您的案件……", "zh-CN");
}
