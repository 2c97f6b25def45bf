using Mediation.Application.Access;

namespace Mediation.Application.Common;

/// <summary>Who acts, in which use case and why: filled by the edge and the behaviours, read by the history and the scope of every query.</summary>
public sealed class RequestScope(PlatformTime? time = null)
{
    public Caller Caller { get; private set; } = Caller.Anonymous;

    /// <summary>The date in Asia/Shanghai: an authority holds from one day to another.</summary>
    public DateOnly Today => time?.Today ?? DateOnly.MinValue;

    public string UseCase { get; private set; } = "";

    public string? Reason { get; private set; }

    /// <summary>The Idempotency-Key of the call, or null.</summary>
    public string? IdempotencyKey { get; private set; }

    public void ActAs(Caller caller) => Caller = caller;

    /// <summary>From here on the history names both: who acts, and for whom.</summary>
    public void ActFor(string agent, string party)
    {
        var both = $"{agent}（代{party}）";
        Caller = Caller with { Name = both.Length <= Mediation.Application.History.HistoryEntry.NameMaxLength ? both : both[..Mediation.Application.History.HistoryEntry.NameMaxLength] };
    }

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
