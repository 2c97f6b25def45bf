using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Notices;

/// <summary>
/// One notice on one channel. However often the gateway is called for it, the key is the same, so that the recipient gets it once. It holds
/// the address masked only; where it really goes is looked up at each call.
/// </summary>
public sealed class DeliveryAttempt
{
    public const int MaskedToMaxLength = 60;
    public const int CodeMaxLength = 60;
    public const int ReferenceMaxLength = 100;

    private DeliveryAttempt()
    {
    }

    public DeliveryAttemptId Id { get; private set; }

    public NoticeId NoticeId { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public CaseId? CaseId { get; private set; }

    /// <summary>1-based among the attempts of the notice.</summary>
    public int Number { get; private set; }

    public NoticeChannel Channel { get; private set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>How often the gateway was called, or would have been had it not been known to be away.</summary>
    public int Tries { get; private set; }

    public DateTimeOffset LastTryAt { get; private set; }

    public string MaskedTo { get; private set; } = "";

    /// <summary>What was really said, whatever the template has become since. Null where nothing was, for want of an address.</summary>
    public RenderedMessage? Said { get; private set; }

    public AttemptOutcome Outcome { get; private set; }

    /// <summary>Stable code of what went wrong.</summary>
    public string? Code { get; private set; }

    public string? ProviderReference { get; private set; }

    /// <summary>When a receipt came; the first one that says it arrived counts.</summary>
    public DateTimeOffset? ReceiptAt { get; private set; }

    public static DeliveryAttempt Begin(DeliveryAttemptId id, Notice notice, int number, string maskedTo, DateTimeOffset now) => new()
    {
        Id = id,
        NoticeId = notice.Id,
        AgencyId = notice.AgencyId,
        CaseId = notice.CaseId,
        Number = number,
        Channel = notice.Channel,
        At = now,
        Tries = 1,
        LastTryAt = now,
        MaskedTo = Cut(maskedTo, MaskedToMaxLength),
        Outcome = AttemptOutcome.Calling,
    };

    /// <summary>The same message once more. Refused when the first call turned out to have worked.</summary>
    public void TryAgain(string maskedTo, DateTimeOffset now)
    {
        Guard.Require(Outcome is AttemptOutcome.Calling or AttemptOutcome.Unreachable, RuleCode.AttemptEnded, Outcome);
        (Outcome, Code, Tries, LastTryAt, MaskedTo) = (AttemptOutcome.Calling, null, Tries + 1, now, Cut(maskedTo, MaskedToMaxLength));
    }

    /// <summary>Keeps what is said, before it is said. The first words stay: an earlier call under the same key may have arrived after all.</summary>
    /// <returns>What to send.</returns>
    public RenderedMessage Say(RenderedMessage words) => Said ??= words;

    /// <summary>A receipt may overtake the answer of the call that it is for: then the receipt stands.</summary>
    public void Accept(string? reference)
    {
        ProviderReference ??= reference is null ? null : Cut(reference, ReferenceMaxLength);
        if (Outcome == AttemptOutcome.Calling)
        {
            Outcome = AttemptOutcome.Accepted;
        }
    }

    /// <param name="outcome">Why it was not taken over, or not confirmed.</param>
    /// <param name="code">Stable code.</param>
    public void Miss(AttemptOutcome outcome, string code)
    {
        if (outcome is AttemptOutcome.Calling or AttemptOutcome.Accepted or AttemptOutcome.Delivered)
        {
            throw new ArgumentOutOfRangeException(nameof(outcome));
        }

        if (Outcome is AttemptOutcome.Calling or AttemptOutcome.Accepted or AttemptOutcome.Unreachable)
        {
            (Outcome, Code) = (outcome, Cut(code, CodeMaxLength));
        }
    }

    /// <summary>Seen by the recipient, or told by the clerk: the same as a receipt.</summary>
    public bool Confirm(DateTimeOffset at) => Receive(ReceiptStatus.Delivered, null, at);

    /// <summary>Receipts come late, twice and in any order: once it arrived it has arrived, and a repeated one changes nothing.</summary>
    /// <returns>Whether it said anything new.</returns>
    public bool Receive(ReceiptStatus status, string? code, DateTimeOffset at)
    {
        var said = status switch
        {
            ReceiptStatus.Delivered => AttemptOutcome.Delivered,
            ReceiptStatus.Failed => AttemptOutcome.Failed,
            _ => AttemptOutcome.Expired,
        };
        if (Outcome == AttemptOutcome.Delivered || Outcome == said || (HasReceipt && said != AttemptOutcome.Delivered))
        {
            return false;
        }

        (Outcome, ReceiptAt) = (said, at);
        Code = said == AttemptOutcome.Delivered ? null : code is null ? null : Cut(code, CodeMaxLength);
        return true;
    }

    private bool HasReceipt => Outcome is AttemptOutcome.Delivered or AttemptOutcome.Failed or AttemptOutcome.Expired;

    private static string Cut(string text, int longest) => text.Length > longest ? text[..longest] : text;
}
