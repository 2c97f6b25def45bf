namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode ExchangeNodeCodeShape = Refused("exchange.node-code-shape");
    public static readonly RuleCode ExchangePartnerAddress = Refused("exchange.partner-address");
    public static readonly RuleCode ExchangePartnerAgencies = Refused("exchange.partner-agencies");
    public static readonly RuleCode ExchangePartnerKeys = Refused("exchange.partner-keys");
    public static readonly RuleCode ExchangePartnerAlreadyClosed = Conflict("exchange.partner-already-closed");
    public static readonly RuleCode ExchangePartnerClosedBeforeStart = Refused("exchange.partner-closed-before-start");
    public static readonly RuleCode ExchangePartnerIsThisNode = Refused("exchange.partner-is-this-node");
    public static readonly RuleCode ExchangePartnerSilent = Conflict("exchange.partner-silent");
    public static readonly RuleCode ExchangeAgencyTaken = Conflict("exchange.agency-taken");
    public static readonly RuleCode ExchangeNotSet = Refused("exchange.not-set");
    public static readonly RuleCode ExchangeKeyMissing = Refused("exchange.key-missing");
    public static readonly RuleCode ExchangeKeyRetired = Conflict("exchange.key-retired");
    public static readonly RuleCode ExchangeLastKey = Conflict("exchange.last-key");
    public static readonly RuleCode ExchangeMessageTooLarge = Refused("exchange.message-too-large");
    public static readonly RuleCode ExchangeMessageUnderway = Conflict("exchange.message-underway");
    public static readonly RuleCode ExchangeAttachmentMissing = Refused("exchange.attachment-missing");
    public static readonly RuleCode ExchangeAttachmentTooLarge = Refused("exchange.attachment-too-large");
    public static readonly RuleCode ExchangeAttachmentsTooMany = Refused("exchange.attachments-too-many");
}
