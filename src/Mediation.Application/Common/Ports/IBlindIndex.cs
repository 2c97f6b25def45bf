namespace Mediation.Application.Common;

/// <summary>What an encrypted column holds: its name binds the ciphertext and the index to that use.</summary>
public enum ProtectedKind
{
    IdentityNumber,
    Phone,
    BankAccount,
    Email,
    Message,
    Referral,
    ExchangeMessage,
    AttachmentName,
    AttachmentContent,
    SigningKey,
    Particulars,
    Filing,
    Feedback,
    Evidence,
    EvidenceContent,
    Answer,
    Bid,
}

/// <summary>Keyed hash under which an encrypted value can be found again by equality, without decrypting.</summary>
public interface IBlindIndex
{
    /// <param name="kind">Which column.</param>
    /// <param name="normalised">The value as its value object stores it.</param>
    /// <returns>32 lower-case hex characters.</returns>
    string Of(ProtectedKind kind, string normalised);
}
