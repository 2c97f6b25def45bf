using Mediation.Domain.Common;

namespace Mediation.Domain.Calendar;

public readonly record struct CalendarFeedId(Guid Value)
{
    public static CalendarFeedId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public enum FeedLanguage
{
    Chinese,
    English,
}

/// <summary>A secret address under which a calendar program reads one person's sessions and due days. Only the secret's hash is kept.</summary>
public sealed class CalendarFeed : AggregateRoot
{
    public const int HashLength = 64;

    private CalendarFeed()
    {
    }

    public CalendarFeedId Id { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>SHA-256 of the secret, lower-case hex.</summary>
    public string SecretHash { get; private set; } = "";

    /// <summary>Null for that of the account, whatever it is when the calendar is read.</summary>
    public FeedLanguage? Language { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public static CalendarFeed Open(CalendarFeedId id, Guid account, string secretHash, FeedLanguage? language, DateTimeOffset now)
    {
        var feed = new CalendarFeed { Id = id, AccountId = account, SecretHash = secretHash, Language = language, OpenedAt = now };
        feed.Raise(new CalendarFeedOpened(account, language));
        return feed;
    }

    public void Revoke(DateTimeOffset now)
    {
        Guard.Require(RevokedAt is null, RuleCode.CalendarFeedRevoked);
        RevokedAt = now;
        Raise(new CalendarFeedClosed(AccountId));
    }
}

public sealed record CalendarFeedOpened(Guid AccountId, FeedLanguage? Language) : DomainEvent;

public sealed record CalendarFeedClosed(Guid AccountId) : DomainEvent;
