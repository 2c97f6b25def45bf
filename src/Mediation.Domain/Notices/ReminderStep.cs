using System.Text.RegularExpressions;
using Mediation.Domain.Common;

namespace Mediation.Domain.Notices;

/// <summary>What the distance to the last day is counted in.</summary>
public enum ReminderUnit
{
    CalendarDay,
    WorkingDay,
}

/// <summary>One rung of a ladder: on which day, at what hour, on which ways and in which words somebody is told.</summary>
/// <param name="Key">Stays the same when the rung is moved, so that nobody is told twice for one date.</param>
/// <param name="Offset">Days before the last day when negative, after it when positive, on the day itself when 0.</param>
/// <param name="At">Time of day in Asia/Shanghai.</param>
public sealed partial record ReminderStep(
    string Key, int Offset, ReminderUnit Unit, IReadOnlyList<NoticeChannel> Channels, string TemplateKey, TimeOnly At)
{
    public const int KeyMaxLength = 20;
    public const int MaxOffset = 180;

    /// <summary>Refuses a rung that nobody could be told by.</summary>
    public void MustBeSound()
    {
        Guard.Require(KeyShape().IsMatch(Key), RuleCode.LadderStepKey, Key);
        Guard.Require(Offset is >= -MaxOffset and <= MaxOffset, RuleCode.LadderOffsetTooFar, MaxOffset);
        Guard.Require(Channels.Count > 0, RuleCode.NoticeWithoutChannel);
        Guard.Require(Channels.Distinct().Count() == Channels.Count, RuleCode.NoticeChannelTwice);
        Guard.Require(TemplateKeys.OfReminders.Contains(TemplateKey), RuleCode.TemplateUnknown, TemplateKey);
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,19}\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyShape();
}
