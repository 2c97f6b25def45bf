using System.Collections.Frozen;

namespace Mediation.Domain.Notices;

/// <summary>What a template may leave open, and what a notice keeps to fill it.</summary>
public static class Placeholders
{
    /// <summary>Number of the case.</summary>
    public const string Case = "case";

    /// <summary>Name of the office to ask.</summary>
    public const string Office = "office";

    /// <summary>The clock's official term; kept as the clock's id.</summary>
    public const string Clock = "clock";

    /// <summary>No placeholder: under which version of the clock the deadline runs. Without it the version in force on the day is meant.</summary>
    public const string ClockVersion = "clock-version";

    /// <summary>What the clock means, in one plain sentence; told from the clock.</summary>
    public const string Meaning = "means";

    /// <summary>The last day with its weekday; kept as yyyy-MM-dd.</summary>
    public const string Due = "due";

    /// <summary>How many days are left or have passed; told from the last day when it is sent.</summary>
    public const string Left = "left";

    /// <summary>The last day before it was moved.</summary>
    public const string Old = "old";

    /// <summary>Date and hour of a session in Asia/Shanghai; kept as yyyy-MM-ddTHH:mm.</summary>
    public const string When = "when";

    /// <summary>Whether a session is in person, by phone or by video; kept as its name.</summary>
    public const string Mode = "mode";

    /// <summary>Number of the joint matter.</summary>
    public const string Matter = "matter";

    /// <summary>What the joint matter is about, as its convening agency named it.</summary>
    public const string Title = "title";

    /// <summary>Where a respondent answers; worked out when it is sent and kept nowhere.</summary>
    public const string Link = "link";

    /// <summary>No placeholder: the invitation whose address is meant.</summary>
    public const string Invitation = "invitation";

    /// <summary>No placeholder: which address of the invitation.</summary>
    public const string Serial = "invitation-serial";

    /// <summary>The code a worker votes with; worked out when it is sent and kept nowhere.</summary>
    public const string Code = "code";

    /// <summary>No placeholder: the voter whose code is meant.</summary>
    public const string Voter = "voter";

    private static readonly string[] OfMatters = [Matter, Title, Office];
    private static readonly string[] OfCases = [Case, Office];
    private static readonly string[] OfDeadlines = [.. OfCases, Clock, Meaning, Due, Left];
    private static readonly string[] OfMoves = [.. OfDeadlines, Old];
    private static readonly string[] OfSessions = [.. OfCases, When, Mode];

    private static readonly FrozenDictionary<string, string[]> ByTemplate = TemplateKeys.All.ToFrozenDictionary(key => key, For);

    /// <summary>Null for a template that does not exist.</summary>
    public static IReadOnlyList<string>? Of(string templateKey) => ByTemplate.GetValueOrDefault(templateKey);

    private static string[] For(string key) => key switch
    {
        TemplateKeys.LinkageMeeting => [.. OfMatters, When, Mode],
        TemplateKeys.LinkageTask => [.. OfMatters, Due, Left],
        TemplateKeys.ReferralWaiting => [.. OfCases, Due, Left],
        TemplateKeys.LinkageInvited or TemplateKeys.EmergencyReport or TemplateKeys.EmergencyMissing => OfMatters,
        TemplateKeys.RespondentInvited => [Office, Link],
        TemplateKeys.ElectionOpened => [.. OfCases, Code, Link, When],
        TemplateKeys.DeadlineMoved => OfMoves,
        TemplateKeys.SessionScheduled => OfSessions,
        _ when TemplateKeys.OfReminders.Contains(key) => OfDeadlines,
        _ => OfCases,
    };
}
