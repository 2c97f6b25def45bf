using Mediation.Domain.Common;

namespace Mediation.Domain.Notices;

/// <summary>
/// The words every office starts with: the case, what must happen, by which day, and where to ask; the official term and one plain
/// sentence. One wording serves every channel, the text message without its subject.
/// </summary>
public static partial class ShippedTemplates
{
    public static TemplateText Find(string key, NoticeChannel channel, string language)
    {
        var all = language == Languages.English ? InEnglish : InChinese;
        Guard.Require(all.ContainsKey(key), RuleCode.TemplateUnknown, key);
        var (subject, text) = all[key];
        return new TemplateText(channel == NoticeChannel.Sms ? null : subject, text);
    }
}
