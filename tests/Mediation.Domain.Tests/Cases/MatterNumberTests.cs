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
    [InlineData("京大工调〔2026〕00001号")]
    [InlineData("身份证110199197405154046")]
    [InlineData("2026年3月2日")]
    [InlineData(null)]
    public void Find_TakesNothingElseForOne(string? text) => MatterNumber.FindIn(text).ShouldBeEmpty();
}
