using Mediation.Domain.Exchange;

namespace Mediation.Application.Exchange;

/// <summary>Something that should not come: forged, meant for somebody else, the same id with other content. Nothing of what it said is kept.</summary>
public sealed class ExchangeIncident
{
    private ExchangeIncident()
    {
    }

    public ExchangeIncident(Guid id, string code, ExchangePartnerId? partner, Guid? message, string? detail, DateTimeOffset at) =>
        (Id, Code, PartnerId, MessageId, Detail, At) = (id, code, partner, message, detail, at);

    public Guid Id { get; private set; }

    public string Code { get; private set; } = "";

    /// <summary>Who it said it was from, or who is proven to have signed it; null for a name nobody has.</summary>
    public ExchangePartnerId? PartnerId { get; private set; }

    public Guid? MessageId { get; private set; }

    /// <summary>Name of an exception type, where reading failed.</summary>
    public string? Detail { get; private set; }

    public DateTimeOffset At { get; private set; }
}
