namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode MoneyNegative = Refused("money.negative");
    public static readonly RuleCode MoneyTooLarge = Refused("money.too-large");

    /// <summary>Shares need at least one positive weight and none below zero.</summary>
    public static readonly RuleCode MoneyWeights = Refused("money.allocation-weights");
}
