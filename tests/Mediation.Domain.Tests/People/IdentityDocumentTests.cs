using Mediation.Domain.Common;
using Mediation.Domain.People;

namespace Mediation.Domain.Tests.People;

public class IdentityDocumentTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData(IdentityDocumentKind.ResidentId, " 110199 19880521 468x ", "11019919880521468X", "110199********468X")]
    [InlineData(IdentityDocumentKind.ForeignPermanentResident, "can110182050101", "CAN110182050101", "C************01")]
    [InlineData(IdentityDocumentKind.HongKongMacaoPermit, "h1234 5678", "H12345678", "H******78")]
    [InlineData(IdentityDocumentKind.HongKongMacaoPermit, "M1234567801", "M1234567801", "M********01")]
    [InlineData(IdentityDocumentKind.TaiwanPermit, "１２３４５６７８", "12345678", "1*****78")]
    [InlineData(IdentityDocumentKind.TaiwanPermit, "0012345601（b）", "0012345601B", "0********1B")]
    [InlineData(IdentityDocumentKind.Passport, "e12345678", "E12345678", "E******78")]
    public void Create_EachKind_IsNormalisedAndPrintsMasked(IdentityDocumentKind kind, string typed, string number, string masked)
    {
        var document = IdentityDocument.Create(kind, typed, Today);

        document.Number.ShouldBe(number);
        document.Masked.ShouldBe(masked);
        document.ToString().ShouldBe($"{kind} {masked}");
    }

    [Theory]
    [InlineData(IdentityDocumentKind.ForeignPermanentResident, "91112419860312451")]
    [InlineData(IdentityDocumentKind.HongKongMacaoTaiwanResidencePermit, "81000019860312451")]
    [InlineData(IdentityDocumentKind.HongKongMacaoTaiwanResidencePermit, "82000019860312451")]
    [InlineData(IdentityDocumentKind.HongKongMacaoTaiwanResidencePermit, "83000019860312451")]
    public void Create_CardsNumberedLikeResidents_MustHaveTheRightCheckDigit(IdentityDocumentKind kind, string seventeen)
    {
        var right = Numbers.WithCheckCharacter(seventeen);
        var wrong = Numbers.Replace(right, 17, right[17] == '0' ? '1' : '0');

        IdentityDocument.Create(kind, right, Today).Number.ShouldBe(right);
        Should.Throw<RuleBrokenException>(() => IdentityDocument.Create(kind, wrong, Today)).Code
            .ShouldBe(RuleCode.IdentityDocumentCheckDigit);
    }

    [Theory]
    [InlineData(IdentityDocumentKind.ForeignPermanentResident, "110199198603124512")]
    [InlineData(IdentityDocumentKind.ForeignPermanentResident, "CA1110182050101")]
    [InlineData(IdentityDocumentKind.HongKongMacaoPermit, "K12345678")]
    [InlineData(IdentityDocumentKind.HongKongMacaoPermit, "H123456789")]
    [InlineData(IdentityDocumentKind.TaiwanPermit, "1234567")]
    [InlineData(IdentityDocumentKind.HongKongMacaoTaiwanResidencePermit, "110199198603124512")]
    [InlineData(IdentityDocumentKind.HongKongMacaoTaiwanResidencePermit, "810000")]
    [InlineData(IdentityDocumentKind.Passport, "E123")]
    [InlineData(IdentityDocumentKind.Passport, "PASSPORT")]
    [InlineData(IdentityDocumentKind.Passport, "E1234567\n8;")]
    [InlineData(IdentityDocumentKind.Passport, null)]
    public void Create_OfAnotherShape_IsRefusedNamingTheKindOnly(IdentityDocumentKind kind, string? typed)
    {
        var refusal = Should.Throw<RuleBrokenException>(() => IdentityDocument.Create(kind, typed, Today));

        refusal.Code.ShouldBe(RuleCode.IdentityDocumentShape);
        refusal.Arguments.ShouldBe([kind.ToString()]);
    }

    [Fact]
    public void Create_AResidentIdMistyped_IsRefusedAsResidentIdsAre()
    {
        Should.Throw<RuleBrokenException>(() => IdentityDocument.Create(IdentityDocumentKind.ResidentId, "110199198603124513", Today)).Code
            .ShouldBe(RuleCode.ResidentIdCheckDigit);
    }

    [Fact]
    public void Create_BornTomorrow_IsRefused()
    {
        var number = Numbers.WithCheckCharacter("81000020261121451");

        Should.Throw<RuleBrokenException>(
            () => IdentityDocument.Create(IdentityDocumentKind.HongKongMacaoTaiwanResidencePermit, number, Today)).Code
            .ShouldBe(RuleCode.IdentityDocumentBirthDate);
    }
}
