namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    /// <summary>Neither an account nor a telephone nor an e-mail address.</summary>
    public static readonly RuleCode LiaisonUnreachable = Refused("liaison.unreachable");
    public static readonly RuleCode LiaisonAccountElsewhere = Refused("liaison.account-elsewhere");
    public static readonly RuleCode LiaisonAlreadyEnded = Conflict("liaison.already-ended");
    public static readonly RuleCode LiaisonEndsBeforeStart = Refused("liaison.ends-before-start");
    public static readonly RuleCode StandInIsOneself = Refused("liaison.stand-in-oneself");
    public static readonly RuleCode StandInOfAnotherAgency = Refused("liaison.stand-in-elsewhere");
    public static readonly RuleCode StandInTermReversed = Refused("liaison.stand-in-term");
    public static readonly RuleCode StandInNotNamed = Refused("liaison.stand-in-not-named");
    public static readonly RuleCode StandInsGoInACircle = Refused("liaison.stand-ins-in-a-circle");
    public static readonly RuleCode StandInNotSet = Conflict("liaison.stand-in-not-set");
}
