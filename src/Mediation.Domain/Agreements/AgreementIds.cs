namespace Mediation.Domain.Agreements;

public readonly record struct AgreementId(Guid Value)
{
    public static AgreementId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public readonly record struct TermId(Guid Value)
{
    public static TermId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
