namespace Mediation.Domain.Agencies;

public readonly record struct MechanismId(Guid Value)
{
    public static MechanismId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
