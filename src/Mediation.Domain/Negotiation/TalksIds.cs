namespace Mediation.Domain.Negotiation;

public readonly record struct TalksId(Guid Value)
{
    public static TalksId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public readonly record struct OfferId(Guid Value)
{
    public static OfferId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public readonly record struct BiddingId(Guid Value)
{
    public static BiddingId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public readonly record struct BidRoundId(Guid Value)
{
    public static BidRoundId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
