using Mediation.Domain.Common;
using Mediation.Domain.People;

namespace Mediation.Domain.Tests.People;

public class NameTests
{
    [Theory]
    [InlineData("梁某某", "梁某某")]
    [InlineData("  梁某某\u3000", "梁某某")]
    [InlineData("买买提·艾某某", "买买提·艾某某")]
    [InlineData("𠮷某", "𠮷某")]
    [InlineData("Ame\u0301lie M.", "Am\u00E9lie M.")]
    [InlineData("梁\u200B某某\uFEFF", "梁某某")]
    public void Parse_ANameAsOnPapers_IsKeptInOneForm(string typed, string value)
    {
        PersonName.Parse(typed).Value.ShouldBe(value);
    }

    [Theory]
    [InlineData(null, "person.name-missing")]
    [InlineData(" \u3000 ", "person.name-missing")]
    [InlineData("\u200B", "person.name-missing")]
    [InlineData("梁\u0000某", "person.name-characters")]
    [InlineData("梁\n某", "person.name-characters")]
    [InlineData("梁\u2028某", "person.name-characters")]
    [InlineData("梁\u0085某", "person.name-characters")]
    public void TryParse_NotAName_NamesWhatIsWrong(string? typed, string code)
    {
        PersonName.TryParse(typed, out var name, out var failure).ShouldBeFalse();

        name.ShouldBeNull();
        failure!.Code.ShouldBe(code);
    }

    // Built here, because an attribute's text cannot hold half of a surrogate pair.
    [Theory]
    [InlineData(0xD842)]
    [InlineData(0xDFB7)]
    [InlineData(0xFFFF)]
    public void TryParse_HalfOfARareCharacter_IsRefused(int unit)
    {
        PersonName.TryParse($"梁{(char)unit}某", out _, out var failure).ShouldBeFalse();

        failure.ShouldBe(RuleCode.PersonNameCharacters);
    }

    [Fact]
    public void Parse_FiftyRareCharacters_AreAName_AndFiftyOneAreNot()
    {
        var fifty = string.Concat(Enumerable.Repeat("𠮷", 50));

        PersonName.Parse(fifty).Value.Length.ShouldBe(100);
        var refusal = Should.Throw<RuleBrokenException>(() => PersonName.Parse(fifty + "某"));
        refusal.Code.ShouldBe(RuleCode.PersonNameTooLong);
        refusal.Arguments.ShouldBe([50]);
    }

    [Fact]
    public void TryParse_OneLetterUnderHundredsOfAccents_DoesNotFitTheColumn()
    {
        PersonName.TryParse("a" + new string('\u0330', 200), out _, out var failure).ShouldBeFalse();

        failure.ShouldBe(RuleCode.PersonNameTooLong);
    }

    [Fact]
    public void Parse_AnOrganisation_MayBeTwiceAsLong()
    {
        var hundred = new string('某', 100);

        OrganisationName.Parse(hundred).Value.ShouldBe(hundred);
        OrganisationName.TryParse(hundred + "某", out _, out var tooLong).ShouldBeFalse();
        tooLong.ShouldBe(RuleCode.OrganisationNameTooLong);
        OrganisationName.TryParse("", out _, out var missing).ShouldBeFalse();
        missing.ShouldBe(RuleCode.OrganisationNameMissing);
    }
}
