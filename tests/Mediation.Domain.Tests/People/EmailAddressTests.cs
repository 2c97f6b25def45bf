using Mediation.Domain.Common;
using Mediation.Domain.People;

namespace Mediation.Domain.Tests.People;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("zhang@mail.example", "zhang@mail.example")]
    [InlineData("  Zhang.San@Mail.EXAMPLE ", "Zhang.San@mail.example")]
    [InlineData("zhang＠mail。example", "zhang@mail.example")]
    [InlineData("\u200Bzhang+dx@mail.example\u200B", "zhang+dx@mail.example")]
    [InlineData("a@b.xn--fiqs8s", "a@b.xn--fiqs8s")]
    public void Parse_AddressAsPeopleTypeIt_HasOneForm(string typed, string kept) => EmailAddress.Parse(typed).Value.ShouldBe(kept);

    [Theory]
    [InlineData("")]
    [InlineData("zhang")]
    [InlineData("zhang@")]
    [InlineData("@mail.example")]
    [InlineData("zhang@mail")]
    [InlineData("zhang@-mail.example")]
    [InlineData(".zhang@mail.example")]
    [InlineData("zhang..san@mail.example")]
    [InlineData("zhang san@mail.example")]
    [InlineData("zhang@mail.example\r\nBcc: other@mail.example")]
    [InlineData("zhang@mail.example,other@mail.example")]
    [InlineData("张三@mail.example")]
    [InlineData("zhang@[127.0.0.1]")]
    [InlineData("\uD800@mail.example")]
    public void Parse_WhatNoMailServerTakes_IsRefused(string typed) =>
        Should.Throw<RuleBrokenException>(() => EmailAddress.Parse(typed)).Code.ShouldBe(RuleCode.EmailAddressShape);

    [Fact]
    public void Parse_AtTheLengthsOfMail_IsTakenAndBeyondRefused()
    {
        EmailAddress.TryParse(new string('a', 64) + "@mail.example", out _, out _).ShouldBeTrue();
        EmailAddress.TryParse(new string('a', 65) + "@mail.example", out _, out _).ShouldBeFalse();
        var longest = string.Concat(Enumerable.Repeat("abcdefgh.", 21)) + "example";
        EmailAddress.TryParse(new string('a', EmailAddress.MaxLength - longest.Length - 1) + "@" + longest, out _, out _).ShouldBeTrue();
        EmailAddress.TryParse(new string('a', EmailAddress.MaxLength - longest.Length) + "@" + longest, out _, out _).ShouldBeFalse();
    }

    [Fact]
    public void Address_Printed_IsMasked() => $"{EmailAddress.Parse("zhang.san@mail.example")}".ShouldBe("z***@mail.example");
}
