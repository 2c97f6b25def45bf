namespace Mediation.Domain.Cases;

public enum ContactMeans
{
    Phone,
    Sms,
    Visit,
    Letter,
    Email,
    WeChat,
}

public enum ContactResult
{
    Reached,
    NoAnswer,
    WrongAddress,
    RefusedToTalk,
    Delivered,
}

/// <summary>One try to reach a party. The log shows that silence was not taken for consent or refusal (edge case 8).</summary>
public sealed class ContactAttempt
{
    public const int NoteMaxLength = 1000;

    private ContactAttempt()
    {
    }

    internal ContactAttempt(PartyId partyId, ContactMeans means, ContactResult result, DateTimeOffset at, string? note) =>
        (PartyId, Means, Result, At, Note) = (partyId, means, result, at, note);

    internal ContactAttempt CopyTo(PartyId party) => new(party, Means, Result, At, Note);

    public int Id { get; private set; }

    public PartyId PartyId { get; private set; }

    public ContactMeans Means { get; private set; }

    public ContactResult Result { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string? Note { get; private set; }
}
