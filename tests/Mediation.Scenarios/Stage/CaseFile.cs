using Mediation.Application.Cases;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;

namespace Mediation.Scenarios.Stage;

/// <summary>One case on somebody's desk: knows its address and the version that the next step must name.</summary>
internal sealed class CaseFile
{
    private CaseReceipt _last;

    private CaseFile(CaseReceipt filed) => _last = filed;

    public Guid Id => _last.Id;

    public string Number => _last.Number;

    public CaseStatus Status => _last.Status;

    private string Path => $"/api/v1/cases/{Id}";

    public static async Task<CaseFile> FileAsync(Person by, object application) =>
        new(await by.PostAsync<CaseReceipt>("/api/v1/cases", application));

    /// <summary>A case that was opened from a referral.</summary>
    public static async Task<CaseFile> OpenedAsync(Person by, Guid id)
    {
        var details = await by.GetAsync<CaseDetails>($"/api/v1/cases/{id}");
        return new CaseFile(new CaseReceipt(details.Id, details.Number, details.Status, details.Version, null, []));
    }

    public async Task<CaseReceipt> StepAsync(Person by, string step, object? body = null) =>
        _last = await by.PostAsync<CaseReceipt>($"{Path}/{step}", body, _last.Version);

    public Task<string> RefusedAsync(Person by, string step, object? body = null) => by.RefusedAsync($"{Path}/{step}", body, _last.Version);

    /// <summary>Reads the case anew: the platform's own jobs may have written to it since the last step.</summary>
    public async Task<CaseDetails> ReadAsync(Person by)
    {
        var details = await by.GetAsync<CaseDetails>(Path);
        _last = _last with { Version = details.Version, Status = details.Status };
        return details;
    }

    public Task<T> ReadAsync<T>(Person by, string part) => by.GetAsync<T>($"{Path}/{part}");

    public async Task<DateOnly> DueOnAsync(Person by, ClockId clock) => (await DeadlineAsync(by, clock)).DueOn;

    public async Task<DeadlineView> DeadlineAsync(Person by, ClockId clock, Guid? subject = null) =>
        (await ReadAsync<List<DeadlineView>>(by, "deadlines"))
            .Single(deadline => deadline.Clock == clock.ToString() && (subject is null || deadline.Subject == subject));

    /// <summary>Every entry, read page by page.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> TimelineAsync(Person by)
    {
        List<TimelineEntry> entries = [];
        int? after = 0;
        while (after is not null)
        {
            var page = await ReadAsync<Timeline>(by, $"timeline?take=7&after={after}");
            entries.AddRange(page.Entries);
            after = page.Next;
        }

        return entries;
    }
}
