using Mediation.Domain.Referrals;

namespace Mediation.Domain.Tests.Referrals;

public class PaperFileTests
{
    [Theory]
    [InlineData("工资条（2025年10月）.pdf", true)]
    [InlineData("劳动合同 第1页.jpg", true)]
    [InlineData("", false)]
    [InlineData(" 工资条.pdf", false)]
    [InlineData(".htaccess", false)]
    [InlineData("..", false)]
    [InlineData("../工资条.pdf", false)]
    [InlineData("C:\\工资条.pdf", false)]
    [InlineData("工资\n条.pdf", false)]
    [InlineData("工资\u0000条.pdf", false)]
    [InlineData("工资条\u202Efdp.exe", false)]
    [InlineData("工资条.pdf\"; filename=x.exe", false)]
    public void IsName_TakesAPlainNameOnly(string name, bool isTaken) => PaperFile.IsName(name).ShouldBe(isTaken);

    [Fact]
    public void IsName_IsAtMost120Long()
    {
        PaperFile.IsName(new string('长', 120)).ShouldBeTrue();
        PaperFile.IsName(new string('长', 121)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("application/pdf", false, true)]
    [InlineData("image/png", false, true)]
    [InlineData("text/html", true, true)]
    [InlineData("text/html", false, false)]
    [InlineData("image/svg+xml", true, false)]
    [InlineData("application/PDF", false, false)]
    [InlineData("application/pdf; charset=x", false, false)]
    public void MayArrive_OnlyWhatCanBeShown(string mediaType, bool isWritten, bool isTaken) =>
        PaperFile.MayArrive(mediaType, isWritten).ShouldBe(isTaken);

    [Theory]
    [InlineData("工资条.pdf", "application/pdf", "工资条.pdf")]
    [InlineData("工资条.JPG", "image/jpeg", "工资条.JPG")]
    [InlineData("工资条.exe", "application/pdf", "工资条.exe.pdf")]
    [InlineData("2025.12", "image/png", "2025.12.png")]
    public void SaveAs_EndsAsItsTypeDoes(string name, string mediaType, string saved) => PaperFile.SaveAs(name, mediaType).ShouldBe(saved);
}
