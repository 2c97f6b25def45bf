namespace Mediation.Application.Exchange;

/// <summary>Why a call of a partner is turned away before it has an effect. The codes are part of the protocol and never renamed.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Status">Of the HTTP answer.</param>
/// <param name="IsFinal">True when sending the same again is of no use: a sender makes a dead letter of it.</param>
public sealed record Refusal(string Code, int Status, bool IsFinal)
{
    public static readonly Refusal Off = new("exchange.off", 404, false);
    public static readonly Refusal Malformed = new("exchange.malformed", 400, true);
    public static readonly Refusal SignatureInvalid = new("exchange.signature-invalid", 401, true);
    public static readonly Refusal KeyUnknown = new("exchange.key-unknown", 401, false);
    public static readonly Refusal PartnerUnknown = new("exchange.partner-unknown", 403, false);
    public static readonly Refusal PartnerClosed = new("exchange.partner-closed", 403, false);
    public static readonly Refusal VersionUnsupported = new("exchange.version-unsupported", 400, true);
    public static readonly Refusal AudienceWrong = new("exchange.audience-wrong", 403, true);
    public static readonly Refusal ClockApart = new("exchange.clock-apart", 400, false);
    public static readonly Refusal SenderNotServed = new("exchange.sender-not-served", 403, false);
    public static readonly Refusal ReceiverUnknown = new("exchange.receiver-unknown", 422, false);
    public static readonly Refusal IdReused = new("exchange.id-reused", 409, true);
    public static readonly Refusal SequenceReused = new("exchange.sequence-reused", 409, true);
    public static readonly Refusal OutOfOrder = new("exchange.out-of-order", 409, false);
    public static readonly Refusal NotTaken = new("exchange.not-taken", 503, false);
    public static readonly Refusal TooLarge = new("exchange.too-large", 413, true);
    public static readonly Refusal AttachmentUnannounced = new("exchange.attachment-unannounced", 404, false);
    public static readonly Refusal AttachmentHash = new("exchange.attachment-hash", 422, false);

    public static IReadOnlyList<Refusal> All { get; } =
    [
        Off, Malformed, SignatureInvalid, KeyUnknown, PartnerUnknown, PartnerClosed, VersionUnsupported, AudienceWrong, ClockApart, SenderNotServed,
        ReceiverUnknown, IdReused, SequenceReused, OutOfOrder, NotTaken, TooLarge, AttachmentUnannounced, AttachmentHash,
    ];
}

/// <summary>The call was turned away; nothing was changed.</summary>
/// <param name="refusal">Why.</param>
/// <param name="expecting">For a message out of order: the number that is to come first.</param>
public sealed class ExchangeRefusedException(Refusal refusal, int? expecting = null) : Exception(refusal.Code)
{
    public Refusal Refusal { get; } = refusal;

    public int? Expecting { get; } = expecting;
}
