namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    /// <summary>A representative without the power this step needs (民事诉讼法 §62), or a step that only the party itself can take.</summary>
    public static readonly RuleCode PowerMissing = Forbidden("power.missing");
    public static readonly RuleCode PartyItselfOnly = Forbidden("power.party-itself");
    public static readonly RuleCode HelperRelationMissing = Refused("helper.relation-missing");
    public static readonly RuleCode HelperPhoneOfWorker = Refused("helper.phone-of-worker");
    public static readonly RuleCode FilingUnconfirmed = Refused("filing.unconfirmed");
    public static readonly RuleCode NothingToConfirm = Conflict("filing.nothing-to-confirm");

    /// <summary>Somebody else took the place, or the name typed is not the one in the file: nobody learns which.</summary>
    public static readonly RuleCode PlaceTaken = Refused("place.wrong");
}
