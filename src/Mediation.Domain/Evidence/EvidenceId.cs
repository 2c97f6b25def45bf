namespace Mediation.Domain.Evidence;

public readonly record struct EvidenceId(Guid Value)
{
    public static EvidenceId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
