using Mediation.Application.Common;

namespace Mediation.Application.Notices;

/// <summary>The errands under way to one gateway in one run: so many at once, and none any more once the gateway is seen to be away.</summary>
internal sealed class GatewayLine(IMessageGateway? gateway, DeliveryPolicy policy)
{
    private readonly List<Task<ErrandDone>> _running = [];
    private int _vainInARow;

    public bool Exists => gateway is not null;

    public bool IsFull => _running.Count >= policy.Parallel;

    public bool IsEmpty => _running.Count == 0;

    public void Start(Errand errand, CancellationToken ct) => _running.Add(CallAsync(errand, ct));

    /// <summary>The one that ends first.</summary>
    public async Task<ErrandDone> NextAsync()
    {
        var done = await Task.WhenAny(_running);
        _running.Remove(done);
        var answer = await done;
        _vainInARow = answer.Result is SendResult.Unreachable ? _vainInARow + 1 : 0;
        return answer;
    }

    private async Task<ErrandDone> CallAsync(Errand errand, CancellationToken ct)
    {
        // Waiting for each of thousands until its time is over would hold up whatever is queued behind them; they count as tried.
        if (_vainInARow >= policy.AwayAfter)
        {
            return new ErrandDone(errand, new SendResult.Unreachable("gateway.away"), null);
        }

        try
        {
            return new ErrandDone(errand, await gateway!.SendAsync(errand.Message, ct), null);
        }
        catch (Exception unforeseen) when (!ct.IsCancellationRequested)
        {
            return new ErrandDone(errand, null, unforeseen);
        }
    }
}

/// <param name="Result">Null when the gateway broke its word and threw.</param>
internal sealed record ErrandDone(Errand Errand, SendResult? Result, Exception? Failure);
