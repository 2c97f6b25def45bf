using Mediation.Application.Access;

namespace Mediation.Application.Common;

/// <summary>Who acts, in which use case and why: filled by the edge and the behaviours, read by the history and the scope of every query.</summary>
public sealed class RequestScope
{
    public Caller Caller { get; private set; } = Caller.Anonymous;

    public string UseCase { get; private set; } = "";

    public string? Reason { get; private set; }

    /// <summary>The Idempotency-Key of the call, or null.</summary>
    public string? IdempotencyKey { get; private set; }

    public void ActAs(Caller caller) => Caller = caller;

    public void Repeatable(string idempotencyKey) => IdempotencyKey = idempotencyKey;

    /// <summary>The key belongs to the call from outside alone: what its use case sends on within itself finds none.</summary>
    public string? TakeIdempotencyKey()
    {
        var key = IdempotencyKey;
        IdempotencyKey = null;
        return key;
    }

    public void Begin(string useCase, string? reason) => (UseCase, Reason) = (useCase, reason);
}
