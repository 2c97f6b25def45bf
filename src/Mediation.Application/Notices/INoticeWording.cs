using Mediation.Domain.Notices;

namespace Mediation.Application.Notices;

/// <summary>Puts a notice into words, in its language, for the channel it is at.</summary>
public interface INoticeWording
{
    ValueTask<NoticeText> OfAsync(Notice notice, CancellationToken ct);
}

public sealed record NoticeText(string Subject, string Body);

/// <summary>The bare values, for what nobody has written words for.</summary>
internal sealed class BareWording : INoticeWording
{
    public ValueTask<NoticeText> OfAsync(Notice notice, CancellationToken ct) => new(new NoticeText(
        notice.TemplateKey, string.Join('\n', notice.Values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}: {value.Value}"))));
}
