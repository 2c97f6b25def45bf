using System.Diagnostics;

namespace Mediation.Load;

/// <summary>The highest working set while something runs, looked at ten times a second.</summary>
internal sealed class Memory : IDisposable
{
    private readonly Timer _looking;
    private long _highest;

    public Memory()
    {
        GC.Collect();
        Before = Used();
        _looking = new Timer(_ => _highest = Math.Max(_highest, Used()), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));
    }

    public long Before { get; }

    public long HighestMiB => Math.Max(_highest, Used()) >> 20;

    public long BeforeMiB => Before >> 20;

    public void Dispose() => _looking.Dispose();

    private static long Used()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
