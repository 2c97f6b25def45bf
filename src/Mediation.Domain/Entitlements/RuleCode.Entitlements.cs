namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode EntitlementPeriodReversed = Refused("entitlement.period-reversed");
    public static readonly RuleCode EntitlementServiceBefore2008 = Refused("entitlement.service-before-2008");
    public static readonly RuleCode EntitlementCompensationTwice = Refused("entitlement.compensation-twice");
    public static readonly RuleCode EntitlementYearCrossed = Refused("entitlement.year-crossed");
    public static readonly RuleCode EntitlementPaidBeyond = Refused("entitlement.paid-beyond");
    public static readonly RuleCode LegalParameterMissing = Refused("legal-parameter.missing");
    public static readonly RuleCode LegalParameterNotSane = Refused("legal-parameter.not-sane");
    public static readonly RuleCode LegalParameterWithoutYear = Refused("legal-parameter.without-year");
    public static readonly RuleCode LegalParameterOutOfSequence = Conflict("legal-parameter.out-of-sequence");
}
