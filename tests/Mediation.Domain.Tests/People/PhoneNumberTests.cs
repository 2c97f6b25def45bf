using CsCheck;
using Mediation.Domain.Common;
using Mediation.Domain.People;

namespace Mediation.Domain.Tests.People;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("13800000001", "+8613800000001")]
    [InlineData(" 138 0000 0001 ", "+8613800000001")]
    [InlineData("138-0000-0001", "+8613800000001")]
    [InlineData("138—0000—0001", "+8613800000001")]
    [InlineData("+86 138 0000 0001", "+8613800000001")]
    [InlineData("+86-13800000001", "+8613800000001")]
    [InlineData("008613800000001", "+8613800000001")]
    [InlineData("8613800000001", "+8613800000001")]
    [InlineData("＋８６１３８０００００００１", "+8613800000001")]
    [InlineData("\u202D+86 138 0000 0001\u202C", "+8613800000001")]
    [InlineData("010-12345678", "+861012345678")]
    [InlineData("（010）12345678", "+861012345678")]
    [InlineData("+86 (0)10 1234 5678", "+861012345678")]
    [InlineData("+86 10 12345678", "+861012345678")]
    [InlineData("0316-1234567", "+863161234567")]
    [InlineData("0755-12345678", "+8675512345678")]
    [InlineData("+852 1234 5678", "+85212345678")]
    [InlineData("00852 1234 5678", "+85212345678")]
    [InlineData("+1 (202) 555-0100", "+12025550100")]
    public void Parse_AsPeopleWriteThem_GivesE164(string typed, string value)
    {
        PhoneNumber.Parse(typed).Value.ShouldBe(value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1380000000")]
    [InlineData("138000000012")]
    [InlineData("12800000001")]
    [InlineData("12345678")]
    [InlineData("010-1234567")]
    [InlineData("+86 128 0000 0001")]
    [InlineData("+86")]
    [InlineData("+0123456789")]
    [InlineData("+123456")]
    [InlineData("+1234567890123456")]
    [InlineData("010-12345678转801")]
    [InlineData("13800000001a")]
    [InlineData("1380000000٢")]
    [InlineData("+")]
    public void Parse_WhatCannotBeDialled_IsRefused(string? typed)
    {
        Should.Throw<RuleBrokenException>(() => PhoneNumber.Parse(typed)).Code.ShouldBe(RuleCode.PhoneNumberShape);
    }

    [Theory]
    [InlineData("13800000001", "138****0001", true)]
    [InlineData("010-12345678", "010****678", false)]
    [InlineData("+852 1234 5678", "+85****78", false)]
    [InlineData("+1234567", "+12****67", false)]
    public void ToString_Always_HidesTheMiddle(string typed, string masked, bool isMobile)
    {
        var number = PhoneNumber.Parse(typed);

        number.ToString().ShouldBe(masked);
        number.IsMainlandMobile.ShouldBe(isMobile);
    }

    [Fact]
    public void Parse_WhatItPrintedItself_GivesTheSameNumber()
    {
        Gen.OneOf(
            Gen.Long[13_000_000_000, 19_999_999_999].Select(number => $"{number}"),
            Gen.Long[1_000_000, 999_999_999_999_999].Where(number => !$"{number}".StartsWith("86", StringComparison.Ordinal)).Select(number => $"+{number}"))
            .Sample(typed =>
            {
                var number = PhoneNumber.Parse(typed);
                return number == PhoneNumber.Parse(number.Value) && number.Value.Length <= PhoneNumber.MaxLength;
            });
    }
}
