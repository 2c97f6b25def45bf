using System.Globalization;
using Mediation.Load;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var what = args.Length > 0 ? args[0] : "all";
var deadlines = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;

if (what is not ("all" or "dates" or "sweep" or "publish"))
{
    Console.Error.WriteLine("Usage: Mediation.Load [all|dates|sweep|publish] [number of open deadlines, 1000000]");
    return 2;
}

Console.WriteLine($"{Environment.ProcessorCount} processors, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 20)} MiB, .NET {Environment.Version}");
if (what is "all" or "dates")
{
    DatesPerSecond.Run();
}

if (what is "all" or "sweep" or "publish")
{
    await using var registry = await Registry.FilledAsync(deadlines);
    if (what is "all" or "sweep")
    {
        await ReminderSweep.RunAsync(registry);
    }

    if (what is "all" or "publish")
    {
        await CalendarPublication.RunAsync(registry);
    }
}

return 0;
