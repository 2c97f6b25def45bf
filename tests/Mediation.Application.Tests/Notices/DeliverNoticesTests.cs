using Mediation.Application.Notices;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Notices;
using Mediation.Domain.People;
using Mediation.Domain.Tasks;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Notices;

/// <summary>The way of one notice through its channels, between real servers.</summary>
public sealed class DeliverNoticesTests
{
    [Theory]
    [EveryDatabase]
    public async Task Deliver_SmsRefusedAndMailRefused_BecomesALetterTask(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        bench.Sms.Manner = _ => SmsManner.Refuse;
        bench.Mail.Answer = verb => verb == "RCPT" ? "550 no such user" : null;
        var id = await bench.QueueAsync(NoticeChannel.Sms, NoticeChannel.Email, NoticeChannel.Letter);

        await bench.RunAsync();

        (await bench.WayAsync(id)).ShouldBe("Sms Refused, Email Refused, Letter Accepted");
        (await bench.AttemptsAsync(id)).Select(attempt => attempt.MaskedTo).ShouldBe(["138****0001", "z***@mail.example", "北京市某某区***"]);
        var letter = (await bench.TasksAsync()).ShouldHaveSingleItem();
        letter.Kind.ShouldBe(TaskKind.LetterToSend);
        letter.SubjectId.ShouldBe(id.Value);
        letter.AssignedRole.ShouldBe(TaskRole.Clerk);
    }

    [Theory]
    [EveryDatabase]
    public async Task Deliver_LetterTaskDone_ConfirmsTheNotice(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var id = await bench.QueueAsync(NoticeChannel.Letter);
        await bench.RunAsync();
        await bench.Platform.LookAsync(async db =>
        {
            (await db.Tasks.SingleAsync()).Complete(Guid.CreateVersion7(), "挂号信已寄", bench.Platform.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        await bench.LaterAsync(TimeSpan.FromHours(1));

        (await bench.NoticeAsync(id)).State.ShouldBe(NoticeState.Confirmed);
        (await bench.WayAsync(id)).ShouldBe("Letter Delivered");
    }

    [Theory]
    [EveryDatabase]
    public async Task Deliver_SmsDownForNow_IsTriedFiveTimesThenByMail(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        bench.Sms.Manner = _ => SmsManner.Fail;
        var id = await bench.QueueAsync(NoticeChannel.Sms, NoticeChannel.Email);
        await bench.RunAsync();

        foreach (var wait in new[] { 1, 5, 15, 60 })
        {
            (await bench.WayAsync(id)).ShouldBe("Sms Unreachable");
            await bench.LaterAsync(TimeSpan.FromMinutes(wait) - TimeSpan.FromSeconds(1));
            await bench.LaterAsync(TimeSpan.FromSeconds(1));
        }

        (await bench.WayAsync(id)).ShouldBe("Sms Unreachable, Email Accepted");
        bench.Sms.Asked.Count.ShouldBe(5);
        bench.Sms.Asked.Distinct().ShouldHaveSingleItem();
        bench.Mail.Taken.ShouldHaveSingleItem();
    }

    [Theory]
    [EveryDatabase]
    public async Task Deliver_SmsUnconfirmedForADay_GoesOnByMail(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var id = await bench.QueueAsync(NoticeChannel.Sms, NoticeChannel.Email);
        await bench.RunAsync();
        await bench.LaterAsync(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        (await bench.WayAsync(id)).ShouldBe("Sms Accepted");

        await bench.LaterAsync(TimeSpan.FromSeconds(1));

        (await bench.WayAsync(id)).ShouldBe("Sms Unconfirmed, Email Accepted");
        bench.Sms.Sent.ShouldHaveSingleItem();
    }

    [Theory]
    [EveryDatabase]
    public async Task Deliver_ToALiaisonWithoutAnAccount_GoesToTheNumberOfTheContactBook(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var person = Liaison.Appoint(
            LiaisonId.New(bench.Platform.Clock.GetUtcNow()), bench.Platform.Agency,
            new LiaisonDetails("王联络", null, PhoneNumber.Parse("13900001234"), null, []), new DateOnly(2026, 1, 1));
        await bench.Platform.LookAsync(async db =>
        {
            db.Liaisons.Add(person);
            return await db.SaveChangesAsync();
        });
        var id = await bench.QueueAsync(
            draft => draft with { CaseId = null, Audience = Audience.Liaison, Recipient = new Recipient(RecipientKind.Liaison, person.Id.Value) },
            NoticeChannel.Sms, NoticeChannel.Email);

        await bench.RunAsync();

        (await bench.WayAsync(id)).ShouldBe("Sms Accepted");
        bench.Sms.Sent.ShouldHaveSingleItem();
    }

    [Theory]
    [EveryDatabase]
    public async Task Deliver_AllInVain_MakesOneTaskForTheMediator(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        bench.Sms.Manner = _ => SmsManner.Refuse;
        var id = await bench.QueueAsync(NoticeChannel.Sms);

        await bench.RunAsync();
        await bench.LaterAsync(TimeSpan.FromDays(3));

        (await bench.NoticeAsync(id)).State.ShouldBe(NoticeState.Exhausted);
        var task = (await bench.TasksAsync()).ShouldHaveSingleItem();
        (task.Kind, task.SubjectId, task.CaseId).ShouldBe((TaskKind.DeliveryFailed, id.Value, new CaseId(bench.Journey.Receipt.Id)));
    }

    [Theory]
    [EveryDatabase]
    public async Task Deliver_ClockEndedMeanwhile_CancelsInsteadOfSending(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var (deadline, dueOn) = await bench.DeadlineAsync();
        var still = await bench.QueueAsync(draft => draft with { DeadlineId = deadline, DueOn = dueOn }, NoticeChannel.Sms);
        var moved = await bench.QueueAsync(draft => draft with { DeadlineId = deadline, DueOn = dueOn.AddDays(-1) }, NoticeChannel.Sms);

        await bench.RunAsync();

        (await bench.NoticeAsync(moved)).CancelReason.ShouldBe("date-moved");
        (await bench.NoticeAsync(still)).State.ShouldBe(NoticeState.Underway);
        bench.Sms.Sent.ShouldHaveSingleItem();
    }

    [Theory]
    [EveryDatabase]
    public async Task Deliver_WithoutAWayOnAChannel_TakesTheNextAtOnce(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var employer = (await bench.Journey.ReadAsync()).Parties.First(party => party.Side == PartySide.Respondent).Id;
        var id = await bench.QueueAsync(
            draft => draft with { Recipient = new Recipient(RecipientKind.Party, employer), Audience = Audience.Employer },
            NoticeChannel.InApp, NoticeChannel.Sms, NoticeChannel.Email, NoticeChannel.Letter);

        await bench.RunAsync();

        (await bench.WayAsync(id)).ShouldBe("InApp NoAddress, Sms NoAddress, Email NoAddress, Letter NoAddress");
        (await bench.NoticeAsync(id)).State.ShouldBe(NoticeState.Exhausted);
    }

    [Theory]
    [EveryDatabase]
    public async Task Deliver_NextChannelByNight_WaitsForTheMorning(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var id = await bench.QueueAsync(NoticeChannel.InApp, NoticeChannel.Sms);
        bench.Platform.Clock.Advance(TimeSpan.FromHours(14));
        await bench.RunAsync();

        await bench.LaterAsync(TimeSpan.FromHours(24));
        (await bench.WayAsync(id)).ShouldBe("InApp Unconfirmed");
        bench.Sms.Sent.ShouldBeEmpty();
        await bench.LaterAsync(TimeSpan.FromHours(9));

        bench.Sms.Sent.ShouldHaveSingleItem();
    }

    [Theory]
    [EveryDatabase]
    public async Task Deliver_InboxNotRead_GoesOnByText(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var id = await bench.QueueAsync(NoticeChannel.InApp, NoticeChannel.Sms);
        await bench.RunAsync();
        bench.Sms.Sent.ShouldBeEmpty();

        await bench.LaterAsync(TimeSpan.FromHours(24));

        (await bench.WayAsync(id)).ShouldBe("InApp Unconfirmed, Sms Accepted");
    }

    [Theory]
    [EveryDatabase]
    public async Task Receipts_LateTwiceAndOutOfOrder_AreRecordedOnce(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var id = await bench.QueueAsync(NoticeChannel.Sms, NoticeChannel.Letter);
        await bench.RunAsync();
        var sms = (await bench.AttemptsAsync(id)).Single().Id.Value;
        await bench.LaterAsync(TimeSpan.FromHours(24));
        (await bench.WayAsync(id)).ShouldBe("Sms Unconfirmed, Letter Accepted");

        var first = await bench.ReceiveAsync(new ReceiptInput(sms, ReceiptStatus.Delivered), new ReceiptInput(Guid.CreateVersion7(), ReceiptStatus.Failed));
        var second = await bench.ReceiveAsync(new ReceiptInput(sms, ReceiptStatus.Delivered), new ReceiptInput(sms, ReceiptStatus.Failed, "late"));

        (first.Recorded, first.Known, first.Unknown).ShouldBe((1, 0, 1));
        (second.Recorded, second.Known, second.Unknown).ShouldBe((0, 2, 0));
        (await bench.WayAsync(id)).ShouldBe("Sms Delivered, Letter Accepted");
        (await bench.NoticeAsync(id)).State.ShouldBe(NoticeState.Confirmed);
        (await bench.TasksAsync()).ShouldHaveSingleItem().State.ShouldBe(TaskState.Dropped);
    }

    [Theory]
    [EveryDatabase]
    public async Task Receipts_Failed_GoOnAtOnceAndArrivedAfterAllEndsIt(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var id = await bench.QueueAsync(NoticeChannel.Sms, NoticeChannel.Email);
        await bench.RunAsync();
        var sms = (await bench.AttemptsAsync(id)).Single().Id.Value;

        await bench.ReceiveAsync(new ReceiptInput(sms, ReceiptStatus.Expired, "phone-off"));
        await bench.RunAsync();
        (await bench.WayAsync(id)).ShouldBe("Sms Expired, Email Accepted");
        await bench.ReceiveAsync(new ReceiptInput(sms, ReceiptStatus.Delivered));

        (await bench.WayAsync(id)).ShouldBe("Sms Delivered, Email Accepted");
        (await bench.NoticeAsync(id)).State.ShouldBe(NoticeState.Confirmed);
    }
}
