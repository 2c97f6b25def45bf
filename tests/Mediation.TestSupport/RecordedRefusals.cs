using System.Collections.Concurrent;
using Mediation.Application.Access;
using Mediation.Application.Common;

namespace Mediation.TestSupport;

/// <summary>Keeps refusals in memory; the host's own log keeps them in the database and is tested with the host.</summary>
public sealed class RecordedRefusals : IAccessLog
{
    private readonly ConcurrentQueue<string> _refused = new();

    public IEnumerable<string> Refused => _refused;

    public Task RefusedAsync(Caller caller, string useCase, CancellationToken ct)
    {
        _refused.Enqueue(useCase);
        return Task.CompletedTask;
    }
}
