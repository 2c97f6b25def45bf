using System.Diagnostics;
using Mediation.Infrastructure.Persistence;

namespace Mediation.Scenarios.Stage;

/// <summary>Some nodes over one database that are killed and started again at will. Their clocks go on where time stands, a moment apart.</summary>
internal sealed class JobNodes(
    string folder, DatabaseProvider provider, string connectionString, DateTimeOffset startAt, params string[] settings) : IAsyncDisposable
{
    private readonly List<ServerProcess> _nodes = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _jumped;

    public int Killed { get; private set; }

    /// <summary>Platform time, give or take the moment that a node takes to start.</summary>
    public DateTimeOffset Now => startAt + _jumped + _watch.Elapsed;

    public async Task StartAsync(int count)
    {
        // The first makes ready what is missing in the database; after that any may die while it starts.
        _nodes.Add(Launch());
        await _nodes[0].ReadyAsync();
        _nodes.AddRange(Enumerable.Range(1, count - 1).Select(_ => Launch()));
    }

    public async Task KillAsync(int which)
    {
        await EndAsync(_nodes[which % _nodes.Count]);
        _nodes[which % _nodes.Count] = Launch();
    }

    /// <summary>All die at once; when they are back it is later, and what the dead held is free.</summary>
    public async Task KillAllAsync(TimeSpan backAfter)
    {
        foreach (var node in _nodes)
        {
            await EndAsync(node);
        }

        _jumped += backAfter;
        for (var which = 0; which < _nodes.Count; which++)
        {
            _nodes[which] = Launch();
        }
    }

    public async Task<bool> UntilAsync(Func<Task<bool>> condition, TimeSpan patience)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < patience; await Task.Delay(20))
        {
            _nodes.ForEach(node => node.MustBeAlive());
            if (await condition())
            {
                return true;
            }
        }

        return false;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }
    }

    private ServerProcess Launch() => ServerProcess.Join(folder, provider, connectionString, Now, settings);

    private async Task EndAsync(ServerProcess node)
    {
        await node.DisposeAsync();
        Killed++;
    }
}
