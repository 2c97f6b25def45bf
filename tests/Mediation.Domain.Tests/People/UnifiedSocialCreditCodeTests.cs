using CsCheck;
using Mediation.Domain.Common;
using Mediation.Domain.People;

namespace Mediation.Domain.Tests.People;

public class UnifiedSocialCreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly string[] Valid =
    [
        "91350100M000100Y43", "91110199MA00000A1H", "91110199MA00000B2M", "91110199MA00000C3R", "91110199MA00000D4X",
        "91110199MA00000E52", "91110199MA00000F66",
    ];

    public static TheoryData<string> ValidCodes => [.. Valid];

    [Theory]
    [MemberData(nameof(ValidCodes))]
    public void Parse_AValidCode_KeepsIt(string code)
    {
        UnifiedSocialCreditCode.Parse(code).Value.ShouldBe(code);
    }

    [Theory]
    [InlineData("91350100m000100y43")]
    [InlineData(" 91350100 M000100Y 43\n")]
    [InlineData("９１３５０１００Ｍ０００１００ｙ４３")]
    public void Parse_TypedInAnotherForm_IsFolded(string typed)
    {
        UnifiedSocialCreditCode.Parse(typed).ToString().ShouldBe("91350100M000100Y43");
    }

    [Theory]
    [InlineData(null, "employer.uscc-length")]
    [InlineData("91350100M000100Y4", "employer.uscc-length")]
    [InlineData("91350100M000100Y433", "employer.uscc-length")]
    [InlineData("9135O100M000100Y43", "employer.uscc-characters")]
    [InlineData("91350100M00010ZY43", "employer.uscc-characters")]
    [InlineData("91350100M000100Y44", "employer.uscc-check-digit")]
    public void TryParse_AWrongCode_NamesWhatIsWrong(string? typed, string code)
    {
        UnifiedSocialCreditCode.TryParse(typed, out var parsed, out var failure).ShouldBeFalse();

        parsed.ShouldBeNull();
        failure!.Code.ShouldBe(code);
    }

    [Fact]
    public void Parse_AWrongCode_IsRefused()
    {
        Should.Throw<RuleBrokenException>(() => UnifiedSocialCreditCode.Parse("91350100M000100Y44")).Code.ShouldBe(RuleCode.UsccCheckDigit);
    }

    [Fact]
    public void TryParse_OneCharacterMistyped_IsNeverAccepted()
    {
        Gen.Select(Gen.OneOf(Valid), Gen.Int[0, 17], Gen.Int[0, 30]).Sample((code, at, typed) =>
        {
            var mistyped = Numbers.Replace(code, at, Alphabet[typed]);
            return mistyped == code || !UnifiedSocialCreditCode.TryParse(mistyped, out _, out _);
        });
    }

    [Fact]
    public void TryParse_AnySeventeenCharacters_HaveExactlyOneCheckCharacter()
    {
        Gen.OneOf(Alphabet.ToCharArray()).Array[17].Select(drawn => new string(drawn)).Sample(seventeen =>
            Alphabet.Where(check => UnifiedSocialCreditCode.TryParse(seventeen + check, out _, out _)).SequenceEqual([CheckCharacter(seventeen)]));
    }

    /// <summary>The weights of the standard are the powers of three modulo 31; reckoned from the end they need no table.</summary>
    private static char CheckCharacter(string seventeen)
    {
        var sum = seventeen.Reverse().Aggregate(0, (rest, letter) => ((rest * 3) + Alphabet.IndexOf(letter)) % 31);
        return Alphabet[sum == 0 ? 0 : 31 - sum];
    }
}
