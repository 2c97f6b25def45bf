using Mediation.Domain.Cases;

namespace Mediation.Domain.Messages;

public readonly record struct MessageId(Guid Value)
{
    public static MessageId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>Who hears what is written. Stored and sent by name.</summary>
public enum MessageRoom
{
    /// <summary>Both sides and the mediators.</summary>
    Open,

    /// <summary>The applicants and the mediators (背对背); the other side never sees it.</summary>
    Applicants,

    /// <summary>The respondents and the mediators (背对背); the other side never sees it.</summary>
    Respondents,
}

public static class MessageRooms
{
    /// <summary>Which side has a part in it; null for both.</summary>
    public static PartySide? SideOf(this MessageRoom room) => room switch
    {
        MessageRoom.Applicants => PartySide.Applicant,
        MessageRoom.Respondents => PartySide.Respondent,
        _ => null,
    };
}

/// <summary>One message in one room of a case. It is never changed or taken back; what is said in mediation stays in it.</summary>
public sealed class CaseMessage
{
    public const int TextMaxLength = 2000;
    public const int AuthorMaxLength = 200;

    private CaseMessage()
    {
    }

    public CaseMessage(MessageId id, CaseId caseId, MessageRoom room, MessageAuthor author, string text, DateTimeOffset at) =>
        (Id, CaseId, Room, AuthorId, PartyId, Author, Text, At) = (id, caseId, room, author.Account, author.Party, author.Name, text, at);

    public MessageId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public MessageRoom Room { get; private set; }

    /// <summary>The account that wrote it.</summary>
    public Guid AuthorId { get; private set; }

    /// <summary>Null for a mediator.</summary>
    public PartyId? PartyId { get; private set; }

    public string Author { get; private set; } = "";

    public string Text { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}

/// <param name="Party">Null for a mediator.</param>
public sealed record MessageAuthor(Guid Account, PartyId? Party, string Name);

/// <summary>How far one account has read one room.</summary>
public sealed class ReadMark
{
    private ReadMark()
    {
    }

    public ReadMark(CaseId caseId, MessageRoom room, Guid accountId) => (CaseId, Room, AccountId) = (caseId, room, accountId);

    public CaseId CaseId { get; private set; }

    public MessageRoom Room { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>Every message up to here was shown.</summary>
    public DateTimeOffset ReadTo { get; private set; }

    public void Read(DateTimeOffset to) => ReadTo = to > ReadTo ? to : ReadTo;
}
