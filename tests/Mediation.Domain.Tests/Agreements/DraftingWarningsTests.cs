using Mediation.Domain.Agreements;
using Mediation.Domain.Tests.Cases;
using static Mediation.Domain.Agreements.DraftingWarning;

namespace Mediation.Domain.Tests.Agreements;

public class DraftingWarningsTests
{
    [Theory]
    [InlineData("乙方自愿放弃加班费", WaivesStatutoryRight)]
    [InlineData("乙方不再主张任何经济补偿", WaivesStatutoryRight)]
    [InlineData("双方同意免除最低工资差额", WaivesStatutoryRight)]
    [InlineData("乙方自愿放弃缴纳社会保险", WaivesSocialInsurance)]
    [InlineData("甲方免缴工伤保险", WaivesSocialInsurance)]
    [InlineData("双方确认自2023年7月起存在劳动关系", ConfirmsLabourRelation)]
    [InlineData("甲方尽快支付", VagueWording)]
    [InlineData("甲方视情况支付", VagueWording)]
    public void Wording_ThatWouldBeVoidOrRefused_IsWarnedOf(string wording, DraftingWarning warning)
    {
        DraftingWarnings.OfWording(wording).ShouldContain(warning);
    }

    [Theory]
    [InlineData("甲方于2026年3月20日前支付工资18120元。")]
    [InlineData("双方解除劳动关系，甲方出具离职证明。")]
    [InlineData("甲方补缴2025年社会保险。")]
    [InlineData("")]
    public void Wording_OfAnOrdinaryAgreement_IsNotWarnedOf(string wording)
    {
        DraftingWarnings.OfWording(wording).ShouldBeEmpty();
    }

    [Fact]
    public void Wording_AWaiverInTheNextSentence_IsNotReadIntoThisOne()
    {
        DraftingWarnings.OfWording("乙方放弃其他请求。加班费于3月20日支付。").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(499_999, true)]
    [InlineData(500_000, false)]
    public void Agreement_ForLessThanHalfOfTheClaim_IsWarnedOf(long fen, bool warned)
    {
        var built = CaseBuilder.Mediating();
        built.Agree(terms: [built.Pay(fen)]);

        DraftingWarnings.Of(built.Agreement, built.Case.Claimed).Contains(BelowHalfOfClaim).ShouldBe(warned);
    }

    [Fact]
    public void Agreement_ReadsTheWordsOfItsTermsToo()
    {
        var built = CaseBuilder.Mediating();
        built.Agree(terms: [built.Pay(1_000_000) with { Text = "乙方放弃年休假工资" }]);

        DraftingWarnings.Of(built.Agreement, built.Case.Claimed).ShouldBe([WaivesStatutoryRight]);
    }
}
