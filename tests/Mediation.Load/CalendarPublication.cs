using System.Diagnostics;
using Mediation.Application.Calendar;
using Mediation.TestSupport;

namespace Mediation.Load;

/// <summary>Publishing the notice of next year over all open deadlines: what it touches is counted again, what moves is kept and told.</summary>
internal static class CalendarPublication
{
    private static readonly TimeSpan UntilTheSecondLook = TimeSpan.FromMinutes(16);

    public static async Task RunAsync(Registry registry)
    {
        var receipt = await registry.Platform.SendAsync(Of2027(), Callers.Head(registry.Platform.Agency));
        using var memory = new Memory();
        var watch = Stopwatch.StartNew();
        var first = await registry.SendAsync(new RecomputeDeadlines());
        var took = watch.Elapsed;
        Console.WriteLine(
            $"publication: {receipt.ChangedDays} days changed; {first.Counted:N0} deadlines touched and {first.Moved:N0} moved out of {registry.Deadlines:N0} open "
            + $"in {took.TotalSeconds:N1} s = {first.Counted / took.TotalSeconds:N0}/s; {first.Failed} failed; memory {memory.BeforeMiB} to {memory.HighestMiB} MiB");

        registry.Platform.Clock.Advance(UntilTheSecondLook);
        watch.Restart();
        var second = await registry.SendAsync(new RecomputeDeadlines());
        Console.WriteLine($"second look: {second.Moved:N0} moved in {watch.Elapsed.TotalSeconds:N1} s = {watch.Elapsed / took:P1} of the first");
        Console.WriteLine();
    }

    /// <summary>A notice such as may come: the holidays of 2027 with days off around them and six make-up days. Invented for measuring.</summary>
    private static PublishNotice Of2027() => new()
    {
        Year = 2027,
        IssuedOn = new DateOnly(2026, 11, 20),
        Days =
        [
            .. Off("元旦", new DateOnly(2027, 1, 1), 3),
            .. Off("春节", new DateOnly(2027, 2, 5), 8),
            .. Off("清明节", new DateOnly(2027, 4, 3), 3),
            .. Off("劳动节", new DateOnly(2027, 5, 1), 5),
            .. Off("端午节", new DateOnly(2027, 6, 9), 1),
            .. Off("中秋节", new DateOnly(2027, 9, 15), 1),
            .. Off("国庆节", new DateOnly(2027, 10, 1), 7),
            .. Worked("春节", new DateOnly(2027, 1, 31), new DateOnly(2027, 2, 20)),
            .. Worked("劳动节", new DateOnly(2027, 4, 25), new DateOnly(2027, 5, 8)),
            .. Worked("国庆节", new DateOnly(2027, 9, 26), new DateOnly(2027, 10, 9)),
        ],
    };

    private static IEnumerable<NoticeDayForm> Off(string name, DateOnly first, int days) =>
        Enumerable.Range(0, days).Select(day => new NoticeDayForm(name, first.AddDays(day), IsOffDay: true));

    private static IEnumerable<NoticeDayForm> Worked(string name, params DateOnly[] days) =>
        days.Select(day => new NoticeDayForm(name, day, IsOffDay: false));
}
