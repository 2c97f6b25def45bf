using System.Text.RegularExpressions;
using Mediation.Domain.Common;

namespace Mediation.Domain.Notices;

/// <summary>Subject and text of one template on one channel, with placeholders in braces. Cannot be built with what nobody could fill.</summary>
/// <param name="Subject">Null for a text message, which has none.</param>
public sealed partial record TemplateText(string? Subject, string Text)
{
    public const int SubjectMaxLength = 80;
    public const int SmsMaxLength = 300;
    public const int TextMaxLength = 2000;

    public static int MaxLength(NoticeChannel channel) => channel == NoticeChannel.Sms ? SmsMaxLength : TextMaxLength;

    /// <summary>Refuses what is empty, too long for the channel, or names a placeholder this template does not have.</summary>
    public void MustFit(string templateKey, NoticeChannel channel)
    {
        var known = Guard.Found(Placeholders.Of(templateKey), RuleCode.TemplateUnknown);
        Guard.Require(
            channel == NoticeChannel.Sms ? Subject is null : !string.IsNullOrWhiteSpace(Subject), RuleCode.TemplateSubjectMissing);
        Guard.Require(
            !string.IsNullOrWhiteSpace(Text) && Text.Length <= MaxLength(channel) && (Subject?.Length ?? 0) <= SubjectMaxLength,
            RuleCode.TemplateTooLong, MaxLength(channel));
        foreach (var part in new[] { Subject ?? "", Text })
        {
            foreach (Match hole in Hole().Matches(part))
            {
                Guard.Require(known.Contains(hole.Groups["name"].Value), RuleCode.TemplatePlaceholderUnknown, hole.Value);
            }

            Guard.Require(Hole().Replace(part, "").IndexOfAny(['{', '}']) < 0, RuleCode.TemplateBraces);
        }
    }

    [GeneratedRegex("\\{(?<name>[^{}]*)\\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    internal static partial Regex Hole();
}
