using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Mediation.Domain.Papers;

namespace Mediation.Application.Papers;

/// <summary>
/// A paper as a page that prints on A4. Its look is in it: it is sent to other bodies, whose systems have no style sheet of ours. Every value
/// is encoded.
/// </summary>
internal static class PaperPrint
{
    // Chinese stays readable in the file; what means something to HTML is encoded whatever the range.
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static byte[] Of(Paper paper, string language)
    {
        var english = language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var page = new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"").Append(english ? "en" : "zh-CN").Append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
            .Append(Text(english ? paper.En : paper.Zh)).Append("</title>\n<style>").Append(PaperStyle.Text)
            .Append("</style>\n</head>\n<body class=\"paper\">\n<h1>").Append(Text(paper.Zh)).Append("</h1>\n");
        if (english)
        {
            page.Append("<p class=\"subtitle\" lang=\"en\">").Append(Text(paper.En)).Append("</p>\n");
        }

        if (paper.To is not null)
        {
            page.Append("<p class=\"to\">").Append(Text(paper.To)).Append("：</p>\n");
        }

        foreach (var section in paper.Sections)
        {
            Append(page, section, english);
        }

        AppendList(page, "statements", english ? "Statements" : "声明", paper.Statements);
        AppendList(page, "attachments", english ? "Attached" : "附件", paper.Attachments);
        AppendSignatures(page, paper, english);
        if (paper.Slip is { } slip)
        {
            Append(page, slip, english);
        }

        return Encoding.UTF8.GetBytes(page.Append("</body>\n</html>\n").ToString());
    }

    private static void Append(StringBuilder page, PaperSection section, bool english)
    {
        page.Append("<section>\n<h2>").Append(Label(section.Zh, section.En, english)).Append("</h2>\n<table>\n");
        foreach (var entry in section.Fields.Where(entry => entry.Required || entry.Value is not null))
        {
            page.Append("<tr><th scope=\"row\">").Append(Label(entry.Zh, entry.En, english)).Append("</th><td");
            page.Append(entry.IsMissing ? " class=\"blank\">" : ">").Append(Text(entry.Value ?? "").Replace("&#xA;", "<br>", StringComparison.Ordinal)).Append("</td></tr>\n");
        }

        page.Append("</table>\n</section>\n");
    }

    private static void AppendList(StringBuilder page, string name, string title, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        page.Append("<section class=\"").Append(name).Append("\">\n<h2>").Append(Text(title)).Append("</h2>\n<ol>\n");
        foreach (var item in items)
        {
            page.Append("<li>").Append(Text(item)).Append("</li>\n");
        }

        page.Append("</ol>\n</section>\n");
    }

    /// <summary>Left to the hand: a signature or seal and its date are given, not keyed.</summary>
    private static void AppendSignatures(StringBuilder page, Paper paper, bool english)
    {
        page.Append("<div class=\"signatures\">\n");
        foreach (var signer in paper.SignedBy)
        {
            page.Append("<p>").Append(Text(signer)).Append(english ? " (signature or seal)" : "（签名或者盖章）").Append("<span class=\"line\"></span>")
                .Append(english ? "Date" : "日期").Append("<span class=\"line\"></span></p>\n");
        }

        page.Append("</div>\n");
    }

    /// <summary>Below a line to cut along, kept whole on one sheet.</summary>
    private static void Append(StringBuilder page, PaperSlip slip, bool english)
    {
        page.Append("<div class=\"slip\">\n");
        Append(page, new PaperSection("slip", slip.Zh, slip.En, slip.Fields), english);
        page.Append("<table>\n");
        foreach (var blank in slip.Blanks)
        {
            page.Append("<tr><th scope=\"row\">").Append(Label(blank.Zh, blank.En, english)).Append("</th><td class=\"hand\"></td></tr>\n");
        }

        page.Append("</table>\n<p>").Append(Text(slip.ReturnTo)).Append("</p>\n</div>\n");
    }

    private static string Label(string zh, string en, bool english) => english ? $"{Text(zh)} <span lang=\"en\">{Text(en)}</span>" : Text(zh);

    private static string Text(string value) => Html.Encode(value);
}
