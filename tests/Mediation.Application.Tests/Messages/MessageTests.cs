using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Messages;
using Mediation.Application.Tests.Negotiation;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Messages;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Messages;

public sealed class MessageTests
{
    [Theory]
    [EveryDatabase]
    public async Task PrivateRoom_IsThereForItsSideAndTheMediator_AndForNobodyElse(DatabaseProvider provider)
    {
        await using var bench = await TalksBench.StartAsync(provider);
        await WriteAsync(bench, Callers.Worker, MessageRoom.Applicants, "最少三万二，请别告诉对方");
        bench.Platform.Clock.Advance(TimeSpan.FromSeconds(1));
        await WriteAsync(bench, bench.Mediator, MessageRoom.Applicants, "明白");

        (await ReadAsync(bench, Callers.Worker, MessageRoom.Applicants)).Select(row => row.Text).ShouldBe(["明白", "最少三万二，请别告诉对方"]);
        (await RoomsAsync(bench, Callers.Worker)).ShouldBe([MessageRoom.Open, MessageRoom.Applicants]);
        (await RoomsAsync(bench, TalksBench.Employer)).ShouldBe([MessageRoom.Open, MessageRoom.Respondents]);
        (await RoomsAsync(bench, bench.Mediator)).ShouldBe([MessageRoom.Open, MessageRoom.Applicants, MessageRoom.Respondents]);
        foreach (var caller in (Caller[])[TalksBench.Employer, TalksBench.Stranger, bench.Colleague, bench.Elsewhere(Role.Mediator), bench.Elsewhere(Role.CentreHead)])
        {
            await Should.ThrowAsync<NotFoundException>(() => ReadAsync(bench, caller, MessageRoom.Applicants));
            await Should.ThrowAsync<NotFoundException>(() => WriteAsync(bench, caller, MessageRoom.Applicants, "你好"));
        }

        await Should.ThrowAsync<ForbiddenException>(() => ReadAsync(bench, Callers.Staff(bench.Platform.Agency, Role.Adjudicator), MessageRoom.Open));
    }

    [Theory]
    [EveryDatabase]
    public async Task Message_TellsTheOthersOnce_UntilTheyRead_AndNeverWhatItSays(DatabaseProvider provider)
    {
        await using var bench = await TalksBench.StartAsync(provider);
        await WriteAsync(bench, Callers.Worker, MessageRoom.Open, "第一条");
        var second = await WriteAsync(bench, Callers.Worker, MessageRoom.Open, "第二条");
        (await bench.NoticesAsync(TemplateKeys.MessageWritten)).Order().ShouldBe(["Employer", "Mediator"]);
        (await UnreadAsync(bench, TalksBench.Employer)).ShouldBe(2);

        bench.Platform.Clock.Advance(TimeSpan.FromMinutes(5));
        await bench.Platform.SendAsync(
            new MarkMessagesRead { CaseId = new CaseId(bench.Case), Room = MessageRoom.Open, Message = second.Id }, TalksBench.Employer);
        (await UnreadAsync(bench, TalksBench.Employer)).ShouldBe(0);
        await WriteAsync(bench, Callers.Worker, MessageRoom.Open, "第三条");

        (await bench.NoticesAsync(TemplateKeys.MessageWritten)).Order().ShouldBe(["Employer", "Employer", "Mediator"]);
        (await UnreadAsync(bench, TalksBench.Employer)).ShouldBe(1);
        (await bench.Platform.LookAsync(db => db.Notices.Select(notice => notice.Values).ToListAsync()))
            .SelectMany(values => values.Values).ShouldAllBe(value => !value.Contains('条'));
    }

    [Theory]
    [EveryDatabase]
    public async Task FormSentTwice_AlsoAtOnce_WritesOnce(DatabaseProvider provider)
    {
        await using var bench = await TalksBench.StartAsync(provider);
        var id = Guid.CreateVersion7(bench.Platform.Clock.GetUtcNow());

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => WriteAsync(bench, Callers.Worker, MessageRoom.Open, "只写一次", id)));

        (await ReadAsync(bench, Callers.Worker, MessageRoom.Open)).ShouldHaveSingleItem().Id.ShouldBe(id);
        (await Should.ThrowAsync<RuleBrokenException>(() => WriteAsync(bench, TalksBench.Employer, MessageRoom.Open, "别人的", id))).Code.ShouldBe(RuleCode.AlreadyExists);
    }

    [Theory]
    [EveryDatabase]
    public async Task Messages_OfManyAtOnce_AreAllKept_AndTheReaderIsToldOnce(DatabaseProvider provider)
    {
        await using var bench = await TalksBench.StartAsync(provider);

        await Task.WhenAll(Enumerable.Range(1, 3).Select(number => WriteAsync(bench, Callers.Worker, MessageRoom.Open, $"消息{number}")));

        (await ReadAsync(bench, bench.Mediator, MessageRoom.Open)).Count.ShouldBe(3);
        (await bench.NoticesAsync(TemplateKeys.MessageWritten)).Order().ShouldBe(["Employer", "Mediator"]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Pages_GoBackFromTheNewest_WithoutGapOrRepetition(DatabaseProvider provider)
    {
        await using var bench = await TalksBench.StartAsync(provider);
        for (var number = 1; number <= 5; number++)
        {
            await WriteAsync(bench, Callers.Worker, MessageRoom.Open, $"第{number}条");
            bench.Platform.Clock.Advance(TimeSpan.FromSeconds(number % 2));
        }

        List<string> seen = [];
        string? cursor = null;
        do
        {
            var page = await bench.Platform.SendAsync(new ListCaseMessages(bench.Case, MessageRoom.Open, cursor, 2), bench.Mediator);
            seen.AddRange(page.Messages.Select(row => row.Text));
            cursor = page.Next;
        }
        while (cursor is not null);

        seen.Order().ShouldBe(["第1条", "第2条", "第3条", "第4条", "第5条"]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Message_BeforeAcceptance_WithoutText_OrTooLong_IsRefused(DatabaseProvider provider)
    {
        await using var bench = await TalksBench.StartAsync(provider);
        await Should.ThrowAsync<ValidationException>(() => WriteAsync(bench, Callers.Worker, MessageRoom.Open, " "));
        await Should.ThrowAsync<ValidationException>(() => WriteAsync(bench, Callers.Worker, MessageRoom.Open, new string('字', 2001)));
        await Should.ThrowAsync<ValidationException>(() => WriteAsync(bench, Callers.Worker, MessageRoom.Open, "\u0007"));
        var filed = await CaseJourney.FiledAsync(bench.Platform, Applications.UnpaidWages() with { Respondents = [Applications.Employer("r1", "另一公司", "91110199MA00000A1H")] });

        var refused = await Should.ThrowAsync<RuleBrokenException>(() => bench.Platform.SendAsync(
            new WriteMessage { CaseId = new CaseId(filed.Receipt.Id), Room = MessageRoom.Open, Text = "你好" }, Callers.Worker));

        refused.Code.ShouldBe(RuleCode.MessagesClosed);
    }

    private static Task<MessageReceipt> WriteAsync(TalksBench bench, Caller caller, MessageRoom room, string text, Guid? id = null) =>
        bench.Platform.SendAsync(new WriteMessage { CaseId = new CaseId(bench.Case), Room = room, Text = text, Id = id }, caller);

    private static async Task<IReadOnlyList<MessageRow>> ReadAsync(TalksBench bench, Caller caller, MessageRoom room) =>
        (await bench.Platform.SendAsync(new ListCaseMessages(bench.Case, room), caller)).Messages;

    private static async Task<IEnumerable<MessageRoom>> RoomsAsync(TalksBench bench, Caller caller) =>
        (await bench.Platform.SendAsync(new ListMessageRooms(bench.Case), caller)).Rooms.Select(room => room.Room);

    private static async Task<int> UnreadAsync(TalksBench bench, Caller caller) =>
        (await bench.Platform.SendAsync(new ListMessageRooms(bench.Case), caller)).Rooms.Single(room => room.Room == MessageRoom.Open).Unread;
}
