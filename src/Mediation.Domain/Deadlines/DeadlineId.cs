namespace Mediation.Domain.Deadlines;

public readonly record struct DeadlineId(Guid Value)
{
    public static DeadlineId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
