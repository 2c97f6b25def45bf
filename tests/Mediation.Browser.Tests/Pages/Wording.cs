using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Pages;

/// <summary>No page speaks two languages, but for proper names, what people wrote themselves, and what is marked as of another language.</summary>
internal static class Wording
{
    // Signs and names that are the same in every language, and what a visitor is shown as an example.
    private static readonly string[] ChineseKnows =
    [
        "English", "PDF", "JPG", "PNG", "JSON", "API", "SHA", "HEIC", "Word", "Excel", "MP3", "MB", "kB", "KB", "json", "holiday-cn", "txt", "WPS", "GPS", "QR", "xlsx", "csv", "91110199MA00000A1H",
    ];

    // What the people and places of the stage are called and have written, and numbers of cases.
    private static readonly string[] EnglishKnows =
    [
        "中文", "京大工调", "号", "张某", "某建筑公司", "某壬", "劳动者", "用人单位", "某某公司", "调解员", "某乙", "某丁", "中心负责人", "甲", "调解室一", "愿意谈", "好的", "可以分期",
        "先核对工资表", "两个月工资未付", "年", "月", "至", "工资未发", "某街一号", "大兴区", "说明", "哪天", "很多", "张", "周末更方便", "已自行和解", "聊天记录", "李某", "十二月工资已付", "整", "工资",
        "双方自愿达成协议", "谢谢", "双方确认劳动合同期限", "窗口人员", "联络员", "调解中心一号窗口", "中心", "窗口", "某戊", "某丙", "某",
    ];

    private const string Read = """
        ([foreign, known]) => {
          const found = new Set();
          const told = text => {
            text = text.replace(/https?:\/\/\S+/g, ' ');
            for (const word of [...known].sort((one, other) => other.length - one.length)) { text = text.split(word).join(' '); }
            (text.match(new RegExp(foreign, 'gu')) || []).forEach(word => found.add(word + ' in: ' + text.trim().slice(0, 60)));
          };
          const own = document.documentElement.lang;
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = walker.currentNode.parentElement;
            if (at.closest('code, script, textarea, #demo-message, .message') || at.closest('[lang]').lang !== own) { continue; }
            told(walker.currentNode.textContent);
          }
          for (const one of document.querySelectorAll('[aria-label], [alt], [title], [placeholder]')) {
            if (one.closest('[lang]').lang !== own) { continue; }
            ['aria-label', 'alt', 'title', 'placeholder'].forEach(name => one.hasAttribute(name) && told(one.getAttribute(name)));
          }
          return [...found];
        }
        """;

    public static async Task MustBeChineseAsync(IPage page) =>
        (await page.EvaluateAsync<string[]>(Read, new object[] { "[A-Za-z]{2,}", ChineseKnows })).ShouldBeEmpty(page.Url);

    public static async Task MustBeEnglishAsync(IPage page) =>
        (await page.EvaluateAsync<string[]>(Read, new object[] { "[\\u4e00-\\u9fff]+", EnglishKnows })).ShouldBeEmpty(page.Url);
}
