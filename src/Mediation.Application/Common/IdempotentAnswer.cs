namespace Mediation.Application.Common;

/// <summary>The first answer to a call with an Idempotency-Key, kept in the transaction that did the work.</summary>
public sealed class IdempotentAnswer
{
    public const int KeyMaxLength = 100;

    private IdempotentAnswer()
    {
    }

    public IdempotentAnswer(Guid callerId, string key, string requestHash, DateTimeOffset at) =>
        (CallerId, Key, RequestHash, At) = (callerId, key, requestHash, at);

    public Guid CallerId { get; private set; }

    public string Key { get; private set; } = "";

    public string RequestHash { get; private set; } = "";

    /// <summary>JSON of the answer; holds ids and numbers, never a person's data.</summary>
    public string Answer { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
