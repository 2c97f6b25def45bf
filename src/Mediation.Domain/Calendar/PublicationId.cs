namespace Mediation.Domain.Calendar;

public readonly record struct PublicationId(Guid Value)
{
    public static PublicationId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
