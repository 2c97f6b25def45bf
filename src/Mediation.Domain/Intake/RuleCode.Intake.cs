namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode PhoneNotMobile = Refused("phone.not-mobile");
    public static readonly RuleCode CodeTooSoon = Refused("code.too-soon");

    /// <summary>Wrong, used, expired, tried too often, never sent, or of an account that is closed: nobody learns which.</summary>
    public static readonly RuleCode CodeWrong = Refused("code.wrong");
    public static readonly RuleCode CodeNotSent = Conflict("code.not-sent");
    public static readonly RuleCode FilingTooMany = Refused("filing.too-many");
    public static readonly RuleCode FilingTooLong = Refused("filing.too-long");

    /// <summary>Somebody, perhaps in another tab, changed the same page meanwhile.</summary>
    public static readonly RuleCode FilingChanged = Conflict("filing.changed");
    public static readonly RuleCode FilingEnded = Conflict("filing.ended");
    public static readonly RuleCode FilingIncomplete = Refused("filing.incomplete");
}
