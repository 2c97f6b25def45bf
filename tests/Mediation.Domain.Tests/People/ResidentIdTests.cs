using CsCheck;
using Mediation.Domain.Common;
using Mediation.Domain.People;

namespace Mediation.Domain.Tests.People;

public class ResidentIdTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("110199198603124512", "1986-03-12", true)]
    [InlineData("11019919880521468X", "1988-05-21", false)]
    [InlineData("110199195802141178", "1958-02-14", true)]
    [InlineData("11019920150906129X", "2015-09-06", true)]
    [InlineData("110199197203154021", "1972-03-15", false)]
    public void Parse_AValidNumber_KnowsBirthDateAndSex(string number, string birthDate, bool isMale)
    {
        var id = ResidentId.Parse(number, Today);

        id.Value.ShouldBe(number);
        id.BirthDate.ShouldBe(DateOnly.Parse(birthDate, null));
        id.IsMale.ShouldBe(isMale);
    }

    [Theory]
    [InlineData("11019919880521468x")]
    [InlineData("  11019919880521468X\t")]
    [InlineData("１１０１９９１９８８０５２１４６８ｘ")]
    [InlineData("\u3000１１０199198805２1468Ｘ\u00A0")]
    [InlineData("\u202D11019919880521468X\u202C\uFEFF")]
    public void Parse_TypedOrPastedInAnotherForm_IsFolded(string typed)
    {
        ResidentId.Parse(typed, Today).Value.ShouldBe("11019919880521468X");
    }

    [Theory]
    [InlineData(null, "person.resident-id-length")]
    [InlineData("", "person.resident-id-length")]
    [InlineData("110199860312451", "person.resident-id-length")]
    [InlineData("1101991986031245120", "person.resident-id-length")]
    [InlineData("11019919860312451A", "person.resident-id-characters")]
    [InlineData("1101991986031X4512", "person.resident-id-characters")]
    [InlineData("11019919860312451٢", "person.resident-id-characters")]
    [InlineData("110199 98603124512", "person.resident-id-characters")]
    [InlineData("110199198602304512", "person.resident-id-birth-date")]
    [InlineData("110199190002294512", "person.resident-id-birth-date")]
    [InlineData("110199000003124512", "person.resident-id-birth-date")]
    [InlineData("110199198603124513", "person.resident-id-check-digit")]
    [InlineData("11019919860312451X", "person.resident-id-check-digit")]
    public void TryParse_AWrongNumber_NamesWhatIsWrong(string? typed, string code)
    {
        var parsed = ResidentId.TryParse(typed, Today, out var id, out var failure);

        parsed.ShouldBeFalse();
        id.ShouldBeNull();
        failure!.Code.ShouldBe(code);
    }

    [Fact]
    public void Parse_AWrongNumber_IsRefusedWithoutNamingIt()
    {
        var refusal = Should.Throw<RuleBrokenException>(() => ResidentId.Parse("110199198603124513", Today));

        refusal.Code.ShouldBe(RuleCode.ResidentIdCheckDigit);
        refusal.ToString().ShouldNotContain("198603");
    }

    [Fact]
    public void TryParse_BornToday_IsAccepted_AndBornTomorrow_IsRefused()
    {
        var newborn = new DateOnly(2015, 9, 6);

        ResidentId.TryParse("11019920150906129X", newborn, out _, out _).ShouldBeTrue();
        ResidentId.TryParse("11019920150906129X", newborn.AddDays(-1), out _, out var failure).ShouldBeFalse();
        failure.ShouldBe(RuleCode.ResidentIdBirthDate);
    }

    [Fact]
    public void Parse_ARegionThatWasAbolished_IsAccepted()
    {
        ResidentId.Parse(Numbers.WithCheckCharacter("11010319860312451"), Today).Value.ShouldStartWith("110103");
    }

    [Theory]
    [InlineData("110199198603124512", "2002-03-11", 15)]
    [InlineData("110199198603124512", "2002-03-12", 16)]
    [InlineData("110199198603124512", "1986-03-12", 0)]
    [InlineData("leap", "2005-02-27", 16)]
    [InlineData("leap", "2005-02-28", 17)]
    [InlineData("leap", "2008-02-28", 19)]
    [InlineData("leap", "2008-02-29", 20)]
    public void AgeOn_AroundABirthday_CountsFullYears(string number, string date, int age)
    {
        var value = number == "leap" ? Numbers.WithCheckCharacter("11019919880229451") : number;

        ResidentId.Parse(value, Today).AgeOn(DateOnly.Parse(date, null)).ShouldBe(age);
    }

    [Fact]
    public void AgeOn_ADateBeforeBirth_IsAProgrammingError()
    {
        var id = ResidentId.Parse("110199198603124512", Today);

        Should.Throw<ArgumentOutOfRangeException>(() => id.AgeOn(new DateOnly(1986, 3, 11)));
    }

    [Fact]
    public void ToString_Always_HidesBirthDate()
    {
        var id = ResidentId.Parse("110199198603124512", Today);

        id.ToString().ShouldBe("110199********4512");
        $"{new { id }}".ShouldNotContain("198603");
    }

    [Fact]
    public void TryParse_AnyValidNumber_IsAcceptedAndReadsBackItsDate()
    {
        Numbers.ResidentIds.Sample(drawn =>
        {
            var id = ResidentId.Parse(drawn.Number, Today);
            return id.BirthDate == drawn.BirthDate && id == ResidentId.Parse(id.Value, DateOnly.MaxValue);
        });
    }

    [Fact]
    public void TryParse_OneCharacterMistyped_IsNeverAccepted()
    {
        Gen.Select(Numbers.ResidentIds, Gen.Int[0, 17], Gen.Char['0', '9']).Sample((drawn, at, typed) =>
        {
            var mistyped = Numbers.Replace(drawn.Number, at, typed);
            return mistyped == drawn.Number || !ResidentId.TryParse(mistyped, Today, out _, out _);
        });
    }

    [Fact]
    public void TryParse_TwoNeighboursSwapped_IsNeverAccepted()
    {
        Gen.Select(Numbers.ResidentIds, Gen.Int[0, 15]).Sample((drawn, at) =>
        {
            var swapped = Numbers.Replace(Numbers.Replace(drawn.Number, at, drawn.Number[at + 1]), at + 1, drawn.Number[at]);
            return swapped == drawn.Number || !ResidentId.TryParse(swapped, Today, out _, out _);
        });
    }
}
