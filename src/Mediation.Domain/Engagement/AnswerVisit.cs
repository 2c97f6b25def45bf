namespace Mediation.Domain.Engagement;

/// <summary>
/// Somebody who came by an invitation and proves itself step by step. What the browser holds is a secret of which only the hash is kept. It is
/// no aggregate and leaves no history: most of them end at the first page.
/// </summary>
public sealed class AnswerVisit
{
    public const int HashLength = 64;
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(60);

    private AnswerVisit()
    {
    }

    public AnswerVisitId Id { get; private set; }

    public InvitationId InvitationId { get; private set; }

    /// <summary>Of the invitation when the visit began: a renewed one ends it.</summary>
    public int Serial { get; private set; }

    public string Hash { get; private set; } = "";

    public VisitProof Proof { get; private set; }

    public DateTimeOffset BeganAt { get; private set; }

    /// <summary>The first moment at which it opens nothing any more.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When the code was right.</summary>
    public DateTimeOffset? IdentifiedAt { get; private set; }

    public static AnswerVisit Begin(AnswerVisitId id, Invitation invitation, string hash, VisitProof proof, DateTimeOffset now) => new()
    {
        Id = id,
        InvitationId = invitation.Id,
        Serial = invitation.Serial,
        Hash = hash,
        Proof = proof,
        BeganAt = now,
        ExpiresAt = now + Lifetime,
    };

    public bool IsIdentified => IdentifiedAt is not null;

    public bool IsGoneAt(DateTimeOffset now) => now >= ExpiresAt;

    public void Identify(DateTimeOffset now) => IdentifiedAt ??= now;
}
