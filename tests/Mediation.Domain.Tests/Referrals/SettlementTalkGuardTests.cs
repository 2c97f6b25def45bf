using CsCheck;
using Mediation.Domain.Referrals;

namespace Mediation.Domain.Tests.Referrals;

public class SettlementTalkGuardTests
{
    private const string Minutes =
        "双方到场。单位陈述资金困难，双方对加班工资的计算基数有争议。单位代表表示最多可以再支付一万五千元，条件是申请人撤回全部请求。申请人不同意，要求休会商量。";

    private static readonly KeptWords Kept = new(["公司在调解中曾提出分三期付清，劳动者可以让到八成"], [Minutes], [2_000_000]);

    private static readonly OpenWords Open = new(
        ["2025年10月至12月工资未发，双方确认劳动合同期限。"],
        ["某建筑公司", "北京市大兴区劳动人事争议仲裁委员会", "（2026）京0115民初00001号"],
        [4_629_300, 500_000]);

    [Theory]
    [InlineData("调解不成，申请人要求仲裁")]
    [InlineData("争议焦点为加班工资的计算基数")]
    [InlineData("单位资金困难，双方差距较大")]
    [InlineData("请求支付工资46293元，其中5000元已付")]
    [InlineData("2025年10月至12月工资未发，双方确认劳动合同期限")]
    [InlineData("企业劳动争议协商调解规定 §30")]
    [InlineData("建议向北京市大兴区劳动人事争议仲裁委员会申请")]
    [InlineData("")]
    [InlineData(null)]
    public void OrdinaryWords_Pass(string? text) => SettlementTalkGuard.Repeats(text, Kept, Open).ShouldBeFalse();

    [Theory]
    [InlineData("劳动者可以让到八成，故请尽快")]
    [InlineData("劳动者 可以 让到、八成")]
    [InlineData("公司曾提出分三期付清")]
    [InlineData("条件是申请人撤回全部请求，申请人不同意，要求休会")]
    [InlineData("单位愿付1.5万元了结")]
    [InlineData("单位愿付１５，０００块了结")]
    [InlineData("单位愿付壹万伍仟圆了结")]
    [InlineData("草案写的是两万元")]
    public void WhatWasSaidToSettle_IsFound(string text) => SettlementTalkGuard.Repeats(text, Kept, Open).ShouldBeTrue();

    [Fact]
    public void AName_OrNumber_OrStatute_IsNoCopyOfTheMinutes()
    {
        var kept = Kept with { Minutes = ["当事人可以向北京市大兴区劳动人事争议仲裁委员会申请仲裁，依据《中华人民共和国劳动争议调解仲裁法》第二十八条，案号（2026）京0115民初00001号。"] };
        SettlementTalkGuard.Repeats("向北京市大兴区劳动人事争议仲裁委员会移送", kept, Open).ShouldBeFalse();
        SettlementTalkGuard.Repeats("见《中华人民共和国劳动争议调解仲裁法》第二十八条", kept, Open).ShouldBeFalse();
        SettlementTalkGuard.Repeats("(2026)京0115民初00001号", kept, Open).ShouldBeFalse();
        SettlementTalkGuard.Repeats("(2026)京0115民初00001号", kept, Open with { Names = [] }).ShouldBeTrue();
    }

    [Fact]
    public void AShortRunOfTheMinutes_IsNoCopy_AndALongOneIs() =>
        Gen.Select(Gen.Int[0, Minutes.Length - 30], Gen.Int[1, 30]).Sample((from, length) =>
        {
            var letters = new string([.. Minutes[from..(from + length)].Where(char.IsLetterOrDigit)]);
            var kept = Kept with { Talk = [], SumsFen = [] };
            SettlementTalkGuard.Repeats(letters, kept, Open)
                .ShouldBe(letters.Length >= SettlementTalkGuard.MinutesRun || SumsOfMoney.In(letters).Contains(1_500_000), letters);
        });

    /// <summary>However a run of the talk is dressed up, it is found; what is shared as well is not.</summary>
    [Fact]
    public void ARunOfTheTalk_IsFound_UnlessItMayBeShared() =>
        Gen.Select(Gen.Int[0, 15], Gen.Char[" ，。、（）"], Gen.Bool).Sample((from, sign, isShared) =>
        {
            var talk = new string([.. Kept.Talk[0].Where(char.IsLetterOrDigit)]);
            var run = talk.Substring(from, SettlementTalkGuard.Run);
            var dressed = "据悉" + string.Join(sign, run.AsEnumerable()) + "云云";
            var open = isShared ? Open with { Shared = [run] } : Open;
            SettlementTalkGuard.Repeats(dressed, Kept, open).ShouldBe(!isShared, dressed);
        });
}
