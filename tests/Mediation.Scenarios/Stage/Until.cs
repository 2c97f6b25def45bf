using System.Diagnostics;

namespace Mediation.Scenarios.Stage;

/// <summary>Waits for a condition, never for a time.</summary>
internal static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task TrueAsync(Func<Task<bool>> condition, string otherwise)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(50))
        {
            if (await condition())
            {
                return;
            }
        }

        throw new TimeoutException(otherwise);
    }
}
