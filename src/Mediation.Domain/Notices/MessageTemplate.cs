using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Domain.Notices;

public readonly record struct MessageTemplateId(Guid Value)
{
    public static MessageTemplateId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>One wording an office used, who wrote it and when. Never changed afterwards.</summary>
/// <param name="Number">1-based; the shipped wording is version 0.</param>
/// <param name="TakenFrom">The version it brought back, or null for a new wording.</param>
public sealed record TemplateVersion(int Number, string? Subject, string Text, Guid By, DateTimeOffset At, int? TakenFrom);

/// <summary>The words of one office for one thing, channel and language, in place of the shipped ones. Every version is kept.</summary>
public sealed class MessageTemplate : AggregateRoot
{
    private List<TemplateVersion> _versions = [];

    private MessageTemplate()
    {
    }

    public MessageTemplateId Id { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public string Key { get; private set; } = "";

    public NoticeChannel Channel { get; private set; }

    public string Language { get; private set; } = "";

    /// <summary>Oldest first; a new one replaces the whole list.</summary>
    public IReadOnlyList<TemplateVersion> Versions => _versions;

    public TemplateText Shipped => ShippedTemplates.Find(Key, Channel, Language);

    public TemplateText Current => _versions.Count == 0 ? Shipped : new TemplateText(_versions[^1].Subject, _versions[^1].Text);

    public static MessageTemplate Of(MessageTemplateId id, AgencyId agency, string key, NoticeChannel channel, string language)
    {
        Guard.Require(TemplateKeys.All.Contains(key), RuleCode.TemplateUnknown, key);
        Guard.Require(Languages.All.Contains(language), RuleCode.TemplateLanguageUnknown, language);
        return new MessageTemplate { Id = id, AgencyId = agency, Key = key, Channel = channel, Language = language };
    }

    public void Write(TemplateText text, Guid by, DateTimeOffset now)
    {
        text.MustFit(Key, Channel);
        Add(text, by, now, takenFrom: null);
    }

    /// <summary>Brings an earlier wording back as a new version; 0 is the shipped one.</summary>
    public void RollBack(int number, Guid by, DateTimeOffset now)
    {
        var back = number == 0
            ? Shipped
            : Guard.Found(_versions.Find(version => version.Number == number), RuleCode.TemplateVersionUnknown) is var found
                ? new TemplateText(found.Subject, found.Text)
                : Shipped;
        Add(back, by, now, number);
    }

    private void Add(TemplateText text, Guid by, DateTimeOffset now, int? takenFrom)
    {
        var version = new TemplateVersion(_versions.Count + 1, text.Subject, text.Text, by, now, takenFrom);
        _versions = [.. _versions, version];
        Raise(new TemplateWritten(Key, Channel, Language, version.Number, takenFrom));
    }
}

public sealed record TemplateWritten(string Key, NoticeChannel Channel, string Language, int Number, int? TakenFrom) : DomainEvent;
