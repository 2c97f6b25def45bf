namespace Mediation.Domain.Exchange;

public readonly record struct ExchangePartnerId(Guid Value)
{
    public static ExchangePartnerId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
