using Mediation.Domain.People;

namespace Mediation.Domain.Tests.People;

public class PlainTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("第一行\r\n\t第二行")]
    [InlineData("𠮷 👩‍👩‍👧")]
    public void IsClean_TextWithLinesTabsAndRareCharacters_Holds(string text)
    {
        PlainText.IsClean(text).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0x0000)]
    [InlineData(0x0008)]
    [InlineData(0x001B)]
    [InlineData(0x007F)]
    [InlineData(0x0085)]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    [InlineData(0xFFFE)]
    [InlineData(0xFFFF)]
    public void IsClean_WhatADatabaseOrAWordDocumentCannotHold_Fails(int unit)
    {
        PlainText.IsClean($"某{(char)unit}某").ShouldBeFalse();
        PlainText.IsClean($"某{(char)unit}").ShouldBeFalse();
    }

    [Fact]
    public void IsCleanLine_TextOfTwoLines_Fails()
    {
        PlainText.IsCleanLine("一行").ShouldBeTrue();
        PlainText.IsCleanLine("一行\n两行").ShouldBeFalse();
        PlainText.IsCleanLine("一行\t").ShouldBeFalse();
    }

    [Fact]
    public void LengthInCharacters_ARareCharacterAndAFamilyOfEmoji_CountOneEach()
    {
        PlainText.LengthInCharacters("𠮷👩‍👩‍👧某").ShouldBe(3);
    }
}
