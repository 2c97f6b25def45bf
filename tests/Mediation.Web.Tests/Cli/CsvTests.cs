using Mediation.Web.Cli;

namespace Mediation.Web.Tests.Cli;

public sealed class CsvTests
{
    [Theory]
    [InlineData("a,b\r\nc,d", "1:a|b 2:c|d")]
    [InlineData("a,b\nc,d\n", "1:a|b 2:c|d")]
    [InlineData("a,\n,b\n", "1:a| 2:|b")]
    [InlineData("a,", "1:a|")]
    [InlineData("\"a,b\",\"c\"\"d\"", "1:a,b|c\"d")]
    [InlineData("\"a\nb\",c\nd", "1:a\nb|c 3:d")]
    [InlineData("a\n\n,\n\nb", "1:a 5:b")]
    [InlineData("", "")]
    [InlineData("\"open", "1:open")]
    public void Read_IsWhatASpreadsheetMeant(string text, string expected)
    {
        var records = Csv.Read(text).Select(record => $"{record.Line}:{string.Join('|', record.Fields)}");

        string.Join(' ', records).ShouldBe(expected);
    }
}
