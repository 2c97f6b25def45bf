using System.Collections.Concurrent;
using Mediation.Application.Access;
using Mediation.Application.Common;

namespace Mediation.TestSupport;

/// <summary>Keeps refusals in memory; the host's own log keeps them in the database and is tested with the host.</summary>
public sealed class RecordedRefusals : IAccessLog
{
    private readonly ConcurrentQueue<string> _refused = new();

    public IEnumerable<string> Refused => _refused;

    private readonly ConcurrentQueue<(Guid Caller, string UseCase, Guid Subject)> _seen = new();

    public IEnumerable<(Guid Caller, string UseCase, Guid Subject)> Seen => _seen;

    public Task PersonalDataSeenAsync(Caller caller, string useCase, Guid subject, CancellationToken ct)
    {
        _seen.Enqueue((caller.Id, useCase, subject));
        return Task.CompletedTask;
    }

    public Task RefusedAsync(Caller caller, string useCase, CancellationToken ct)
    {
        _refused.Enqueue(useCase);
        return Task.CompletedTask;
    }
}
