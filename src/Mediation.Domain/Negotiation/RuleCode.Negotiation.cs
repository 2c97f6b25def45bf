namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode TalksNotRunning = Conflict("talks.not-running");
    public static readonly RuleCode TalksWithoutConsent = Conflict("talks.without-consent");
    public static readonly RuleCode TalksSides = Refused("talks.sides");
    public static readonly RuleCode OfferUnknown = Refused("offer.unknown");
    public static readonly RuleCode OfferEmpty = Refused("offer.empty");
    public static readonly RuleCode OfferClaimTwice = Refused("offer.claim-twice");
    public static readonly RuleCode OfferClaimOfOthers = Refused("offer.claim-of-others");
    public static readonly RuleCode OfferJointClaim = Refused("offer.joint-claim");
    public static readonly RuleCode OfferClaimSettled = Conflict("offer.claim-settled");
    public static readonly RuleCode OfferLineSaysNothing = Refused("offer.line-says-nothing");
    public static readonly RuleCode OfferInstalmentZero = Refused("offer.instalment-zero");
    public static readonly RuleCode OfferInstalmentsUnordered = Refused("offer.instalments-unordered");
    public static readonly RuleCode OfferDueBeforeToday = Refused("offer.due-before-today");
    public static readonly RuleCode OfferDueTooLate = Refused("offer.due-too-late");
    public static readonly RuleCode OfferValidity = Refused("offer.validity");
    public static readonly RuleCode OfferAlreadyOpen = Conflict("offer.already-open");
    public static readonly RuleCode OfferAnswerFirst = Conflict("offer.answer-first");
    public static readonly RuleCode OfferOwn = Refused("offer.own");
    public static readonly RuleCode OfferOfOtherSide = Refused("offer.of-other-side");
    public static readonly RuleCode OfferLapsed = Conflict("offer.lapsed");
    public static readonly RuleCode OfferEndedAlready = Conflict("offer.ended");
    public static readonly RuleCode OfferNotAccepted = Conflict("offer.not-accepted");
    public static readonly RuleCode OfferTooMany = Conflict("offer.too-many");
    public static readonly RuleCode OfferManner = Refused("offer.manner");
    public static readonly RuleCode OfferSideMissing = Refused("offer.side-missing");
    public static readonly RuleCode InstalmentsTooMany = Refused("offer.instalments-too-many");
    public static readonly RuleCode BidsNotJoined = Conflict("bids.not-joined");
    public static readonly RuleCode BidsOver = Conflict("bids.over");
    public static readonly RuleCode BidsOtherRound = Conflict("bids.other-round");
}
