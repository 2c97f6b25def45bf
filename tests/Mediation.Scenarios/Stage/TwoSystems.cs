using Mediation.Infrastructure.Persistence;

namespace Mediation.Scenarios.Stage;

/// <summary>The union on one system, the court, the commission and the hotline on another, in exchange over lines that may fail.</summary>
internal sealed class TwoSystems : IAsyncDisposable
{
    private static readonly string[] OthersAgencies = ["DX-COURT", "DX-ARB", "DX-HOTLINE"];

    private TwoSystems(Office union, Office others) => (Union, Others) = (union, others);

    public Office Union { get; }

    public Office Others { get; }

    /// <param name="provider">Of both databases.</param>
    /// <param name="startAt">Where the union's clock begins.</param>
    /// <param name="apart">How far the other system's clock is ahead.</param>
    public static async Task<TwoSystems> OpenAsync(DatabaseProvider provider, DateTimeOffset startAt, TimeSpan apart = default)
    {
        var union = await Office.OpenAsync(provider, "UNION", startAt);
        var others = await Office.OpenAsync(provider, "OTHERS", startAt + apart);
        await union.MakeKeyAsync();
        await others.MakeKeyAsync();
        await union.MeetAsync(others, OthersAgencies);
        await others.MeetAsync(union, "DX-UNION");
        return new TwoSystems(union, others);
    }

    /// <summary>The union's people; the system itself is not theirs to end.</summary>
    public async Task<District> UnionPeopleAsync() => await District.OverAsync(new Borrowed(), Union.Address, await Others.AsAsync("system"));

    public void Let(LineMood mood) => (Union.Line.Mood, Others.Line.Mood) = (mood, mood);

    private sealed class Borrowed : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Union.DisposeAsync();
        await Others.DisposeAsync();
    }
}
