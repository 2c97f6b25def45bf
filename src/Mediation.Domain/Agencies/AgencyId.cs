namespace Mediation.Domain.Agencies;

public readonly record struct AgencyId(Guid Value)
{
    public static AgencyId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
