using System.Globalization;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Scenarios.Stage;

/// <summary>One reminder that has to be sent: of which clock, for which last day, in which words, to whom.</summary>
internal sealed record Owed(Guid Deadline, DateOnly DueOn, string Words, Guid Recipient);

/// <summary>
/// Cases whose parties are all reached by text message only, filed on two days so that on the last day of the one the three days' notice of
/// the other is due (A1: fifteen days from receipt). What is owed is counted here by hand.
/// </summary>
internal sealed class DueReminders(TestPlatform platform) : IAsyncDisposable
{
    public const int Cases = 340;

    /// <summary>Rungs climbed: of worker, employer, mediator, and of agents, of whom there are none to tell.</summary>
    public const int Marks = Cases * 4;
    public static readonly DateTimeOffset Now = District.Time(3, 17, 10);
    private readonly Dictionary<Guid, DateOnly> _filed = [];

    public TestPlatform Platform => platform;

    /// <summary>How many texts each telephone is to get: the applicant also hears that the case was received.</summary>
    public Dictionary<string, int> Phones { get; } = [];

    public static async Task<DueReminders> FileAsync(DatabaseProvider provider, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var due = new DueReminders(await TestPlatform.StartAsync(provider, settings));
        for (var serial = 0; serial < Cases; serial++)
        {
            var day = serial < Cases / 2 ? 2 : 5;
            due.Platform.Clock.SetUtcNow(District.Time(3, day, 9));
            due._filed[(await CaseJourney.FiledAsync(due.Platform, due.Application(serial))).Receipt.Id] = new DateOnly(2026, 3, day);
        }

        return due;
    }

    /// <summary>Both parties of every case, and the head, since no case has a mediator yet.</summary>
    public Task<HashSet<Owed>> OwedAsync() => platform.LookAsync(async db =>
    {
        var head = (await db.Users.SingleAsync(account => account.UserName == "head")).Id;
        var parties = (await db.Cases.SelectMany(one => one.Parties, (one, party) => new { Case = one.Id, Party = party.Id }).ToListAsync())
            .ToLookup(row => row.Case.Value, row => row.Party.Value);
        var clocks = await db.Cases.SelectMany(one => one.Deadlines, (one, clock) => new { Case = one.Id, clock.Id, clock.Clock })
            .Where(row => row.Clock == ClockId.A1).ToDictionaryAsync(row => row.Case.Value, row => row.Id.Value);
        return _filed.SelectMany(filed => parties[filed.Key].Append(head).Select(recipient => new Owed(
            clocks[filed.Key], filed.Value.AddDays(15),
            $"{(recipient == head ? "staff" : "party")}.{(filed.Value.Day == 2 ? "today" : "before")}", recipient))).ToHashSet();
    });

    /// <summary>Every reminder row there is, doubles and all.</summary>
    public Task<List<(Owed What, Guid Id)>> QueuedAsync() => platform.LookAsync(async db =>
        (await db.Notices.AsNoTracking().Where(notice => notice.DeadlineId != null).ToListAsync())
            .ConvertAll(notice => (new Owed(notice.DeadlineId!.Value.Value, notice.DueOn!.Value, notice.TemplateKey, notice.RecipientId), notice.Id.Value)));

    public Task<int> MarkedAsync() => platform.LookAsync(db => db.ReminderMarks.CountAsync());

    /// <summary>How many messages were handed over for good: a text to the gateway, a notice to the inbox of an account.</summary>
    public Task<int> HandedOverAsync() => platform.LookAsync(db =>
        db.Deliveries.CountAsync(attempt => attempt.Outcome == AttemptOutcome.Accepted));

    public Task<bool> NothingIsDueAsync(DateTimeOffset now) => platform.LookAsync(async db =>
        !await db.Notices.AnyAsync(notice => notice.NextTryAt != null && notice.NextTryAt <= now));

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    private Application.Cases.SubmitApplication Application(int serial)
    {
        var application = Applications.UnpaidWages();
        var (worker, employer) = (Phone(serial), Phone(Cases + serial));
        (Phones[worker], Phones[employer]) = (2, 1);
        return application with
        {
            Channel = Channel.WalkIn,
            Applicants = [.. application.Applicants.Select(one => one with { Phone = worker })],
            Respondents = [.. application.Respondents.Select(one => one with { Phone = employer })],
        };
    }

    private static string Phone(int serial) => string.Create(CultureInfo.InvariantCulture, $"138{serial:00000000}");
}
