namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    /// <summary>Argument: megabytes a file may have.</summary>
    public static readonly RuleCode EvidenceTooLarge = Refused("evidence.too-large");

    /// <summary>Argument: how many files one giver may hand in.</summary>
    public static readonly RuleCode EvidenceTooMany = Refused("evidence.too-many");

    /// <summary>Argument: megabytes one giver may hand in.</summary>
    public static readonly RuleCode EvidenceTooMuch = Refused("evidence.too-much");

    /// <summary>Argument: the name under which the same file is there.</summary>
    public static readonly RuleCode EvidenceDuplicate = Conflict("evidence.duplicate");

    /// <summary>Argument: the byte to go on at.</summary>
    public static readonly RuleCode EvidenceOffset = Conflict("evidence.offset");

    /// <summary>Other bytes than were sent before for the same place.</summary>
    public static readonly RuleCode EvidencePieceDiffers = Conflict("evidence.piece-differs");
    public static readonly RuleCode EvidencePieces = Refused("evidence.pieces");
    public static readonly RuleCode EvidenceSeen = Conflict("evidence.seen");
    public static readonly RuleCode EvidenceEnded = Conflict("evidence.ended");
    public static readonly RuleCode EvidenceParty = Refused("evidence.party");

    public static readonly RuleCode EvidenceScannerUnavailable = Conflict("evidence.scanner-unavailable");
}
