using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Web.Api;
using Mediation.Web.Auth;

namespace Mediation.Web.Clock;

/// <param name="To">Move to this instant, or</param>
/// <param name="Days">move on by so many days and</param>
/// <param name="Hours">so many hours.</param>
[Requires(Permission.MoveTrainingClock)]
internal sealed record MoveTrainingClock(DateTimeOffset? To, int? Days, int? Hours)
{
    private const long MostHours = 24 * 10_000;

    internal bool IsOneWay => To is null != (Days is null && Hours is null);

    internal TimeSpan By => TimeSpan.FromHours(Math.Clamp((24L * (Days ?? 0)) + (Hours ?? 0), -MostHours, MostHours));
}

[Requires(Permission.MoveTrainingClock)]
internal sealed record ReadTrainingClock;

internal sealed record ClockReading(DateTimeOffset Now, DateOnly Today);

/// <summary>Lets a trainer see next month's deadlines today. There is no such door unless the training clock runs.</summary>
internal static class ClockEndpoints
{
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(3660);
    private static readonly RuleCode Backwards = new("clock.backwards", RuleKind.Conflict);
    private static readonly RuleCode NoMove = new("clock.no-move", RuleKind.Refused);

    public static void MapTrainingClock(this WebApplication app)
    {
        if (app.Environment.IsDevelopment() && app.Services.GetService<TrainingClock>() is not null)
        {
            app.MapGet("/dev/clock", Read).For<ReadTrainingClock>();
            app.MapPost("/dev/clock", MoveAsync).For<MoveTrainingClock>();
        }
    }

    private static ClockReading Read(PlatformTime time) => new(time.Now, time.Today);

    private static async Task<ClockReading> MoveAsync(
        Body<MoveTrainingClock> body, TrainingClock clock, PlatformTime time, IJobsNow jobs, CancellationToken ct)
    {
        var move = body.Value;
        if (!move.IsOneWay || move.By.Duration() > Farthest || move.To > clock.GetUtcNow() + Farthest)
        {
            throw new RuleBrokenException(NoMove);
        }

        var hasMoved = move.To is { } to ? clock.TryMoveTo(to) : clock.TryAdvance(move.By);
        if (!hasMoved)
        {
            throw new RuleBrokenException(Backwards);
        }

        await jobs.RunAllAsync(ct);
        return Read(time);
    }
}
