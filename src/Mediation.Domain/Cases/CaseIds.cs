namespace Mediation.Domain.Cases;

public readonly record struct CaseId(Guid Value)
{
    public static CaseId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public readonly record struct PartyId(Guid Value)
{
    public static PartyId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public readonly record struct RepresentativeId(Guid Value)
{
    public static RepresentativeId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public readonly record struct ClaimId(Guid Value)
{
    public static ClaimId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public readonly record struct SessionId(Guid Value)
{
    public static SessionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
