using Mediation.Domain.Common;

namespace Mediation.Domain.Cases.Rules;

/// <summary>Years a closed file is kept, by analogy with the arbitration files: ten with an agreement, five otherwise.</summary>
[LegalBasis("劳动人事争议仲裁办案规则 §24")]
public static class Retention
{
    public const int WithAgreementYears = 10;
    public const int OtherYears = 5;

    public static int YearsFor(DisputeCase dispute) => dispute.Agreements.Any(agreement => agreement.IsEffective) ? WithAgreementYears : OtherYears;
}
