namespace Mediation.Domain.Notices;

public readonly record struct NoticeId(Guid Value)
{
    public static NoticeId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
