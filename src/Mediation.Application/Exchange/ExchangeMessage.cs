namespace Mediation.Application.Exchange;

/// <summary>One message of an ordered stream: its sequence counts 1, 2, 3… per sending party and subject, without a gap.</summary>
/// <param name="Id">The same whenever it is sent again.</param>
/// <param name="Type">What happened, e.g. mediation.referral.sent; the feature that reads it knows it.</param>
/// <param name="From">Code of the sending agency.</param>
/// <param name="To">Code of the agency it is for.</param>
/// <param name="Subject">What the messages are about and are ordered by.</param>
/// <param name="Sequence">Its place among the messages of this party about the subject.</param>
/// <param name="At">When the sender posted it, by the sender's clock.</param>
/// <param name="Data">Text of a JSON object.</param>
/// <param name="Attachments">Files that belong to it; all of them are there when it is read.</param>
public sealed record ExchangeMessage(
    Guid Id,
    string Type,
    string From,
    string To,
    Guid Subject,
    int Sequence,
    DateTimeOffset At,
    string Data,
    IReadOnlyList<AttachmentReference> Attachments);

/// <summary>A file, known by what is in it.</summary>
/// <param name="Hash">SHA-256 of its content, hexadecimal in lower case.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="MediaType">What it is, e.g. application/pdf.</param>
/// <param name="Name">What people call it.</param>
public sealed record AttachmentReference(string Hash, long Size, string MediaType, string Name);
