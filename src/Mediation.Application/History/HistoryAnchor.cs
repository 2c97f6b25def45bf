using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mediation.Application.History;

/// <summary>
/// A seal over the heads of all chains that grew since the last anchor. Anchors form a chain of their own and are sealed with a key that
/// is not in the database, so that whoever can rewrite rows still cannot rewrite history unseen. Writers never wait for it.
/// </summary>
public sealed class HistoryAnchor
{
    private readonly List<AnchoredHead> _heads = [];

    private HistoryAnchor()
    {
    }

    /// <summary>1-based, without gaps.</summary>
    public int Sequence { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string PreviousHash { get; private set; } = "";

    /// <summary>Keyed hash over the sequence, the previous anchor and all heads.</summary>
    public string Hash { get; private set; } = "";

    public IReadOnlyList<AnchoredHead> Heads => _heads;

    public static HistoryAnchor Drop(HistoryAnchor? previous, DateTimeOffset at, IEnumerable<AnchoredHead> heads, byte[] key)
    {
        var anchor = new HistoryAnchor
        {
            Sequence = (previous?.Sequence ?? 0) + 1,
            At = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()),
            PreviousHash = previous?.Hash ?? "",
        };
        anchor._heads.AddRange(heads);
        anchor.Hash = anchor.ComputeHash(key);
        return anchor;
    }

    public string ComputeHash(byte[] key)
    {
        var content = new StringBuilder();
        content.Append(CultureInfo.InvariantCulture, $"{Sequence}|{At.ToUnixTimeMilliseconds()}|{PreviousHash}");
        foreach (var head in _heads.OrderBy(head => head.StreamId.ToString("N"), StringComparer.Ordinal))
        {
            content.Append(CultureInfo.InvariantCulture, $"|{head.StreamId:N}:{head.Sequence}:{head.Hash}");
        }

        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(content.ToString())));
    }
}

/// <summary>The last entry of one chain when the anchor was dropped.</summary>
public sealed class AnchoredHead
{
    private AnchoredHead()
    {
    }

    public AnchoredHead(Guid streamId, int sequence, string hash) => (StreamId, Sequence, Hash) = (streamId, sequence, hash);

    public Guid StreamId { get; private set; }

    public int Sequence { get; private set; }

    public string Hash { get; private set; } = "";
}
