using System.Security.Cryptography;

namespace Mediation.Domain.Collective;

public readonly record struct ElectionId(Guid Value)
{
    public static ElectionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public readonly record struct VoterId(Guid Value)
{
    public static VoterId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>Drawn by lot: an id that grows with time would tell who voted when.</summary>
public readonly record struct BallotId(Guid Value)
{
    private const int IdBytes = 16;

    public static BallotId Draw() => new(new Guid(RandomNumberGenerator.GetBytes(IdBytes)));
}
