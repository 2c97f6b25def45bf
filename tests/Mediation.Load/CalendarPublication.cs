namespace Mediation.Load;

internal static class CalendarPublication
{
    public static Task RunAsync(Registry registry) => Task.CompletedTask;
}
