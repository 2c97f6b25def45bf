using System.Diagnostics;
using Mediation.Application.Notices;

namespace Mediation.Load;

/// <summary>Queueing what is due today out of all open deadlines; a second sweep finds nothing left to do.</summary>
internal static class ReminderSweep
{
    public static async Task RunAsync(Registry registry)
    {
        using var memory = new Memory();
        var watch = Stopwatch.StartNew();
        var first = await registry.SendAsync(new QueueDueReminders());
        var took = watch.Elapsed;
        Console.WriteLine(
            $"sweep: {first.Notices:N0} reminders for {first.Deadlines:N0} rungs out of {registry.Deadlines:N0} open deadlines in {took.TotalSeconds:N1} s "
            + $"= {first.Notices / took.TotalSeconds:N0}/s; {first.Failed} failed; memory {memory.BeforeMiB} to {memory.HighestMiB} MiB");

        watch.Restart();
        var second = await registry.SendAsync(new QueueDueReminders());
        Console.WriteLine(
            $"sweep again: {second.Notices:N0} reminders in {watch.Elapsed.TotalSeconds:N1} s = {watch.Elapsed / took:P1} of the first");
        Console.WriteLine();
    }
}
