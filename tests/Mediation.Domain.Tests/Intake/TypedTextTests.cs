using System.Globalization;
using CsCheck;
using Mediation.Domain.Intake;

namespace Mediation.Domain.Tests.Intake;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("15600", 1_560_000)]
    [InlineData(" 15,600.50 元 ", 1_560_050)]
    [InlineData("１５６００", 1_560_000)]
    [InlineData("1.56万", 1_560_000)]
    [InlineData("¥0.01", 1)]
    public void TryFen_AsPeopleTypeIt_IsRead(string typed, long fen)
    {
        TypedText.TryFen(typed, out var read).ShouldBeTrue();
        read.ShouldBe(fen);
    }

    [Theory]
    [InlineData("")]
    [InlineData("一万")]
    [InlineData("-5")]
    [InlineData("1.005")]
    [InlineData("两个月工资")]
    [InlineData("99999999999999999999999999999")]
    [InlineData("1e3")]
    public void TryFen_NoSum_IsNot(string typed) => TypedText.TryFen(typed, out _).ShouldBeFalse();

    [Fact]
    public void TryFen_AnySumWritten_ComesBackToTheFen() => Gen.Long[0, 10_000_000_000].Sample(fen =>
        TypedText.TryFen((fen / 100m).ToString("N2", CultureInfo.InvariantCulture), out var read) && read == fen);

    [Theory]
    [InlineData("2026-3-2", "2026-03-02")]
    [InlineData("2026年3月2号", "2026-03-02")]
    [InlineData("２０２６．３．２", "2026-03-02")]
    [InlineData("20260302", "2026-03-02")]
    [InlineData("2026年2月", "2026-02-28")]
    public void TryDate_AsPeopleTypeIt_IsRead(string typed, string day)
    {
        TypedText.TryDate(typed, MonthEnd.Last, out var date).ShouldBeTrue();
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(day);
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("上个月")]
    [InlineData("")]
    public void TryDate_NoDay_IsNot(string typed) => TypedText.TryDate(typed, MonthEnd.First, out _).ShouldBeFalse();
}
