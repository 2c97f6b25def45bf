namespace Mediation.Application.Exchange;

/// <summary>Takes messages that only try the line; they change nothing.</summary>
internal sealed class ProbeReader : IExchangeReader
{
    public const string Type = "mediation.exchange.probe";

    public bool Reads(string type) => type == Type;

    public Task<ReadingResult> ReadAsync(ExchangeMessage message, CancellationToken ct) =>
        Task.FromResult(new ReadingResult(Applied: true, Code: null, State: null));

    public Task AcknowledgedAsync(ExchangeMessage sent, ExchangeReceipt receipt, CancellationToken ct) => Task.CompletedTask;
}
