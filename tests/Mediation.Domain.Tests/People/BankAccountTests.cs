using Mediation.Domain.Common;
using Mediation.Domain.People;

namespace Mediation.Domain.Tests.People;

public class BankAccountTests
{
    [Theory]
    [InlineData("6222 0000 0000 0000 123", "6222000000000000123")]
    [InlineData("６２２２-00001234", "622200001234")]
    [InlineData("12345678", "12345678")]
    public void Parse_WithSpacesOrDashes_KeepsTheDigits(string typed, string value)
    {
        BankAccount.Parse(typed).Value.ShouldBe(value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1234567")]
    [InlineData("1234567890123456789012345678901")]
    [InlineData("6222A000000000")]
    [InlineData("622200000000٢")]
    public void Parse_WhatIsNoAccountNumber_IsRefused(string? typed)
    {
        Should.Throw<RuleBrokenException>(() => BankAccount.Parse(typed)).Code.ShouldBe(RuleCode.BankAccountShape);
    }

    [Theory]
    [InlineData("6222000000000000123")]
    [InlineData("99990123")]
    public void ToString_Always_ShowsTheLastFourOnly(string typed)
    {
        BankAccount.Parse(typed).ToString().ShouldBe("****0123");
    }
}
