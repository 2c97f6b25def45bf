using CsCheck;
using Mediation.Domain.Cases;

namespace Mediation.Domain.Tests.Cases;

public sealed class MatterNumberTests
{
    [Theory]
    [InlineData("（2026）京0115民初1234号", MatterKind.Court, "(2026)京0115民初1234号")]
    [InlineData("(2026) 京 0115 民诉前调 7 号", MatterKind.Court, "(2026)京0115民诉前调7号")]
    [InlineData("〔2025〕京02民终98号", MatterKind.Court, "(2025)京02民终98号")]
    [InlineData("京大兴劳人仲字[2026]第45号", MatterKind.Arbitration, "京大兴劳人仲字(2026)第45号")]
    [InlineData("京大兴劳人仲案字〔2026〕45号", MatterKind.Arbitration, "京大兴劳人仲案字(2026)45号")]
    [InlineData("dx20260205-0871", MatterKind.WorkOrder, "DX20260205-0871")]
    public void Find_TellsTheBodyByTheShape(string text, MatterKind kind, string folded) =>
        MatterNumber.FindIn($"我已在别处申请，编号{text}，望处理。").ShouldBe([new MatterNumber(kind, folded)]);

    [Theory]
    [InlineData("（2026）京0115民初1234号", "（2026）京0115民初1234号")]
    [InlineData(" [２０２６] 京 0115 民初 １２３４ 号", "（2026）京0115民初1234号")]
    [InlineData("【2026】京0115民初1234号", "（2026）京0115民初1234号")]
    [InlineData("京大兴劳人仲字(2026)第45号", "京大兴劳人仲字〔2026〕第45号")]
    [InlineData("京大兴劳人仲字［2026］第 45 号", "京大兴劳人仲字〔2026〕第45号")]
    [InlineData("dx20260205-0871", "DX20260205-0871")]
    [InlineData("投诉(补)1号", "投诉(补)1号")]
    [InlineData("⑩", "⑩")]
    [InlineData("  ", null)]
    [InlineData(null, null)]
    public void Written_IsOneWay_HoweverItWasTyped(string? typed, string? written)
    {
        MatterNumber.Written(typed).ShouldBe(written);
        MatterNumber.Written(written).ShouldBe(written);
    }

    [Fact]
    public void Written_OfAnyTyping_IsTheSame_AndNoLonger() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 9999], Gen.Bool, Gen.Bool).Sample((brackets, serial, isWide, isSpaced) =>
        {
            var number = $"{"(（[〔【"[brackets]}2026{")）]〕】"[brackets]}京0115民初{serial}号";
            var typed = isWide ? string.Concat(number.Select(letter => char.IsAsciiDigit(letter) ? (char)(letter + 0xFEE0) : letter)) : number;
            typed = isSpaced ? string.Join(' ', typed.AsEnumerable()) : typed;
            var written = MatterNumber.Written(typed).ShouldNotBeNull();
            written.ShouldBe($"（2026）京0115民初{serial}号", typed);
            MatterNumber.Fold(written).ShouldBe(MatterNumber.Fold(typed));
        });

    [Theory]
    [InlineData("京大工调〔2026〕00001号")]
    [InlineData("身份证110199197405154046")]
    [InlineData("2026年3月2日")]
    [InlineData(null)]
    public void Find_TakesNothingElseForOne(string? text) => MatterNumber.FindIn(text).ShouldBeEmpty();
}
