using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.History;
using Mediation.Infrastructure.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.History;

internal sealed class HistoryGuard(AppDb db, IMediator sender, RequestScope scope) : IHistoryGuard
{
    public Task<DateTimeOffset?> NewestEntryAtAsync(CancellationToken ct) => db.History.MaxAsync(entry => (DateTimeOffset?)entry.At, ct);

    public async Task<bool> VerifyAsync(Action<string> report, CancellationToken ct)
    {
        scope.ActAs(Caller.Platform);
        var verdict = await sender.Send(new VerifyHistory(), ct);
        report($"{verdict.Chains} chains, {verdict.Entries} entries, {verdict.Anchors} anchors read.");
        report(verdict.Broken is { } link
            ? $"Broken: {(link.StreamId is { } stream ? $"chain {stream}, entry" : "anchor")} {link.Sequence}: {link.Why}."
            : "Every link holds.");
        return verdict.Broken is null;
    }
}
