namespace Mediation.Domain.Agreements;

/// <summary>A way on after an agreement was not performed.</summary>
public enum Remedy
{
    PaymentOrder,
    Arbitration,
    SuitOnWageAgreement,
    Enforcement,
}
