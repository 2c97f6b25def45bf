namespace Mediation.Domain.Agencies;

public readonly record struct LiaisonId(Guid Value)
{
    public static LiaisonId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
