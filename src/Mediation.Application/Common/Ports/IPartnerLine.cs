using Mediation.Domain.Exchange;

namespace Mediation.Application.Common;

/// <summary>Calls to a partner's system. Nothing is thrown for what goes wrong there: it is an answer.</summary>
public interface IPartnerLine
{
    /// <summary>Null when it does not answer with keys.</summary>
    Task<PublishedKeys?> KeysAsync(string address, CancellationToken ct);

    Task<LineAnswer> SendAsync(string address, string jws, CancellationToken ct);

    Task<LineAnswer> UploadAsync(string address, string hash, string token, string mediaType, byte[] content, CancellationToken ct);

    Task<LineAnswer> LedgerAsync(string address, string jws, CancellationToken ct);
}

/// <summary>What a partner publishes about itself.</summary>
public sealed record PublishedKeys(string Node, IReadOnlyList<PartnerKey> Keys, IReadOnlyList<string> Versions);

/// <param name="Status">Zero when there was no answer.</param>
/// <param name="Code">The problem's code, or why there was no answer.</param>
/// <param name="Body">The signed text of a good answer.</param>
public sealed record LineAnswer(int Status, string? Code, string? Body)
{
    public bool IsGood => Status is >= 200 and < 300;
}
