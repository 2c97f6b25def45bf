namespace Mediation.Infrastructure.Protection;

/// <summary>A 256-bit key of the ring. It is never removed: backups and old exports need it to be read.</summary>
/// <param name="Id">Written into every ciphertext; counts up from 1.</param>
internal sealed record DataKey(int Id, byte[] Key, DateTimeOffset CreatedAt);
