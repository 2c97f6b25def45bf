using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Outages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Outages;

/// <summary>
/// Leaves a sign of life of one node. When no node left any for longer than a restart takes, that time is an outage: the platform or its
/// database was down. Sent by each node about once a minute: no permission is named, so no one else may send it.
/// </summary>
public sealed record Beat(string Node) : IRequest<BeatOutcome>;

/// <param name="Outage">The outage that this beat ended; null in the ordinary course.</param>
public sealed record BeatOutcome(Guid? Outage);

internal sealed class BeatValidator : AbstractValidator<Beat>
{
    public BeatValidator() => RuleFor(beat => beat.Node).NotEmpty().MaximumLength(Heartbeat.NodeMaxLength);
}

internal sealed class BeatHandler(IAppDb db, PlatformTime time) : IRequestHandler<Beat, BeatOutcome>
{
    /// <summary>Outages are found while beats are fresh; older ones say nothing any more.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    public async Task<BeatOutcome> Handle(Beat beat, CancellationToken ct)
    {
        var now = time.Now;
        var last = await db.Heartbeats.MaxAsync(sign => (DateTimeOffset?)sign.At, ct);
        if (last >= now)
        {
            return new BeatOutcome(null);
        }

        var outage = last is { } sign && now - sign > Outage.Shortest ? Outage.Detect(OutageId.New(now), sign, now) : null;
        if (outage is not null)
        {
            db.Outages.Add(outage);
        }

        db.Heartbeats.Add(new Heartbeat(beat.Node, now));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another node came back at this moment and has written the same outage; the next beat is a minute away.
            db.Forget();
            return new BeatOutcome(null);
        }

        var before = now - Kept;
        await db.Heartbeats.Where(old => old.At < before).ExecuteDeleteAsync(ct);
        return new BeatOutcome(outage?.Id.Value);
    }
}
