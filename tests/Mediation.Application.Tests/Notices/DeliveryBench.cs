using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Notices;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;
using Mediation.Domain.People;
using Mediation.Domain.Tasks;
using Mediation.Infrastructure.Identity;
using Mediation.Infrastructure.Jobs;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Tests.Notices;

/// <summary>The platform between a real mail server and a real SMS gateway, with one filed case whose worker can be told something.</summary>
internal sealed class DeliveryBench : IAsyncDisposable
{
    private static int _serial;
    private readonly Dictionary<string, string?> _settings;

    private DeliveryBench(SmsListener sms) => (Sms, _settings) = (sms, new Dictionary<string, string?>
    {
        ["Sms:Url"] = sms.Url.ToString(),
        ["Sms:KeyId"] = SmsListener.KeyId,
        ["Sms:Secret"] = SmsListener.Secret,
        ["Sms:Timeout"] = "00:00:05",
        ["Email:Host"] = "127.0.0.1",
        ["Email:Port"] = Mail.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Email:Security"] = "None",
        ["Email:From"] = "某某区总工会 <notice@union.example>",
    });

    public SmsListener Sms { get; }

    public SmtpListener Mail { get; } = new();

    public TestPlatform Platform { get; private set; } = null!;

    public CaseJourney Journey { get; private set; } = null!;

    public Guid Worker { get; private set; }

    public static async Task<DeliveryBench> StartAsync(
        DatabaseProvider provider, Action<IServiceCollection>? adjust = null, params IEnumerable<(string Key, string Value)> settings)
    {
        var bench = new DeliveryBench(await SmsListener.StartAsync());
        foreach (var (key, value) in settings)
        {
            bench._settings[key] = value;
        }

        bench.Platform = await TestPlatform.StartAsync(provider, bench._settings, adjust);
        await bench.Platform.LookAsync(async db =>
        {
            db.Users.Add(new Account { Id = Callers.Worker.Id, UserName = "worker", ContactEmail = EmailAddress.Parse("zhang@mail.example") });
            return await db.SaveChangesAsync();
        });
        bench.Journey = await CaseJourney.FiledAsync(bench.Platform, Applications.UnpaidWages() with
        {
            Applicants =
            [
                Applications.Worker("a1", "张某", "110199198603124512", "13800000001") with
                {
                    Address = new AddressInput("北京市某某区某某街道一号", null, AcceptsElectronicService: true),
                },
            ],
        });
        bench.Worker = (await bench.Journey.ReadAsync()).Parties.First(party => party.Side == PartySide.Applicant).Id;
        return bench;
    }

    public Task<NoticeId> QueueAsync(params NoticeChannel[] channels) => QueueAsync(draft => draft, channels);

    public Task<NoticeId> QueueAsync(Func<NoticeDraft, NoticeDraft> change, params NoticeChannel[] channels) => Platform.LookAsync(async db =>
    {
        var now = Platform.Clock.GetUtcNow();
        var notice = Notice.Queue(change(new NoticeDraft
        {
            AgencyId = Platform.Agency,
            CaseId = new CaseId(Journey.Receipt.Id),
            OnceKey = $"test-{Interlocked.Increment(ref _serial)}",
            Audience = Audience.Worker,
            Recipient = new Recipient(RecipientKind.Party, Worker),
            TemplateKey = TemplateKeys.CaseReceived,
            Language = "zh-CN",
            Values = new Dictionary<string, string> { ["case"] = "某号" },
            Channels = channels,
            NotBefore = now,
        }), now);
        db.Notices.Add(notice);
        await db.SaveChangesAsync();
        return notice.Id;
    });

    public Task<(DeadlineId Id, DateOnly DueOn)> DeadlineAsync() => Platform.LookAsync(async db =>
    {
        var deadline = await db.Cases.SelectMany(dispute => dispute.Deadlines).FirstAsync(deadline => deadline.Status == DeadlineStatus.Running);
        return (deadline.Id, deadline.DueOn);
    });

    /// <summary>One run of the job, as the scheduler starts it.</summary>
    public Task RunAsync() => RunUntilAsync(CancellationToken.None);

    /// <summary>A run of a node that may be stopped in the middle.</summary>
    public Task RunUntilAsync(CancellationToken killed) => ActivatorUtilities.CreateInstance<SendNotices>(Platform.Services).RunAsync(killed);

    public async Task LaterAsync(TimeSpan by)
    {
        Platform.Clock.Advance(by);
        await RunAsync();
    }

    public Task<Notice> NoticeAsync(NoticeId id) => Platform.LookAsync(db => db.Notices.AsNoTracking().SingleAsync(notice => notice.Id == id));

    public Task<List<DeliveryAttempt>> AttemptsAsync(NoticeId id) => Platform.LookAsync(db => db.Deliveries.AsNoTracking()
        .Where(attempt => attempt.NoticeId == id).OrderBy(attempt => attempt.Number).ToListAsync());

    /// <summary>Channel and outcome of each attempt, e.g. "Sms Refused, Email Accepted".</summary>
    public async Task<string> WayAsync(NoticeId id) =>
        string.Join(", ", (await AttemptsAsync(id)).Select(attempt => $"{attempt.Channel} {attempt.Outcome}"));

    public Task<List<WorkTask>> TasksAsync() => Platform.LookAsync(db => db.Tasks.AsNoTracking().OrderBy(task => task.OpenedAt).ToListAsync());

    public Task<ReceiptsRecorded> ReceiveAsync(params IReadOnlyList<ReceiptInput> receipts) =>
        Platform.SendAsync(new RecordReceipts { Receipts = receipts }, Caller.Platform);

    public async ValueTask DisposeAsync()
    {
        await Platform.DisposeAsync();
        await Sms.DisposeAsync();
        await Mail.DisposeAsync();
    }
}
