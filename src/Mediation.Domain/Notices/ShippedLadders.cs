using Mediation.Domain.Deadlines;
using static Mediation.Domain.Notices.NoticeChannel;
using static Mediation.Domain.Notices.ReminderUnit;

namespace Mediation.Domain.Notices;

/// <summary>
/// The ladders every office starts with. Parties hear of dates that end a right or a duty of theirs, in calendar days and early; the office
/// hears of its own duties in working days; the head when they near their end; the agency above when one has run out.
/// </summary>
public static class ShippedLadders
{
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Opening = new(8, 30);

    private static readonly IReadOnlyList<ReminderStep> None = [];

    private static readonly IReadOnlyList<ReminderStep> OfParties =
    [
        Party("early", -3, TemplateKeys.PartyBefore), Party("day", 0, TemplateKeys.PartyToday),
    ];

    /// <summary>Rights that are lost for good when the day passes: heard of a week, three days and a day before.</summary>
    private static readonly IReadOnlyList<ReminderStep> OfPartiesWhoLoseARight =
    [
        Party("week", -7, TemplateKeys.PartyBefore), Party("early", -3, TemplateKeys.PartyBefore), Party("eve", -1, TemplateKeys.PartyBefore),
        Party("day", 0, TemplateKeys.PartyToday),
    ];

    /// <summary>A year is long: heard of when there is time to prepare (C1).</summary>
    private static readonly IReadOnlyList<ReminderStep> OfPartiesBeforeLimitation =
    [
        Party("quarter", -90, TemplateKeys.PartyBefore), Party("month", -30, TemplateKeys.PartyBefore), .. OfPartiesWhoLoseARight,
    ];

    /// <summary>The day after an unpaid instalment both sides learn what may be done now (A9).</summary>
    private static readonly IReadOnlyList<ReminderStep> OfPartiesToAnAgreement = [.. OfParties, Party("missed", 1, TemplateKeys.PartyAfter)];

    private static readonly IReadOnlyList<ReminderStep> OfMediators =
    [
        Staff("early", -3, TemplateKeys.StaffBefore), Staff("eve", -1, TemplateKeys.StaffBefore), Staff("day", 0, TemplateKeys.StaffToday),
        Staff("missed", 1, TemplateKeys.StaffAfter),
    ];

    private static readonly IReadOnlyList<ReminderStep> OfHeads =
    [
        Staff("eve", -1, TemplateKeys.StaffBefore), Staff("missed", 1, TemplateKeys.StaffAfter),
    ];

    private static readonly IReadOnlyList<ReminderStep> OfHeadsOnTheDay = [Staff("day", 0, TemplateKeys.StaffToday)];

    private static readonly IReadOnlyList<ReminderStep> OfSupervisors = [Staff("missed", 3, TemplateKeys.StaffAfter)];

    public static IReadOnlyList<ReminderStep> For(ClockId clock, Audience audience) => (clock, audience) switch
    {
        // The applicant's, who may lose it; the other side has no part in it.
        (ClockId.C1, Audience.Worker or Audience.Agent) => OfPartiesBeforeLimitation,
        (ClockId.C1, Audience.Mediator) => [Staff("month", -30, TemplateKeys.StaffBefore, CalendarDay), Staff("week", -7, TemplateKeys.StaffBefore, CalendarDay)],
        (ClockId.C1, _) => None,

        // A way that is open for a year and then shut: the applicant's, like the limitation. No office has a duty by it.
        (ClockId.A8, Audience.Worker or Audience.Agent) => OfPartiesBeforeLimitation,
        (ClockId.A8, _) => None,

        (ClockId.A1, Audience.Worker or Audience.Employer or Audience.Agent) => OfParties,
        (ClockId.A1, Audience.Mediator) => OfMediators,
        (ClockId.A1, _) => None,

        (ClockId.B1 or ClockId.B3, Audience.Worker or Audience.Employer or Audience.Agent) => OfPartiesWhoLoseARight,
        (ClockId.B1 or ClockId.B3, Audience.Mediator) => [Staff("early", -3, TemplateKeys.StaffBefore), Staff("day", 0, TemplateKeys.StaffToday)],
        (ClockId.B1 or ClockId.B3, _) => None,

        (ClockId.A9, Audience.Worker or Audience.Employer or Audience.Agent) => OfPartiesToAnAgreement,
        (ClockId.A9, Audience.Mediator) => [Staff("day", 0, TemplateKeys.StaffToday), Staff("missed", 1, TemplateKeys.StaffAfter)],
        (ClockId.A9, Audience.Head) => [Staff("missed", 3, TemplateKeys.StaffAfter)],
        (ClockId.A9, _) => None,

        // The office's own duty: parties are not bothered with it, and there is no mediator yet.
        (ClockId.A4, Audience.Head) => [.. OfHeadsOnTheDay, .. OfHeads],
        (ClockId.A4, Audience.Supervisor) => OfSupervisors,
        (ClockId.A4, _) => None,

        (ClockId.A2 or ClockId.A3, Audience.Worker or Audience.Employer or Audience.Agent) => OfParties,
        (ClockId.A2 or ClockId.A3 or ClockId.C9 or ClockId.D1 or ClockId.D2 or ClockId.D2Simplified, Audience.Mediator) => OfMediators,
        (ClockId.A2 or ClockId.A3 or ClockId.C9 or ClockId.D1 or ClockId.D2 or ClockId.D2Simplified, Audience.Head) => OfHeads,
        (ClockId.C9 or ClockId.D1 or ClockId.D2 or ClockId.D2Simplified, Audience.Liaison) => OfHeads,
        (ClockId.A2 or ClockId.A3 or ClockId.C9 or ClockId.D1 or ClockId.D2 or ClockId.D2Simplified, Audience.Supervisor) => OfSupervisors,

        // Clocks of other bodies are tracked so that somebody asks for the answer in time.
        (_, Audience.Mediator) => [Staff("day", 0, TemplateKeys.StaffToday)],
        _ => None,
    };

    private static ReminderStep Party(string key, int offset, string template) =>
        new(key, offset, CalendarDay, [InApp, Sms, Email, Letter], template, Morning);

    private static ReminderStep Staff(string key, int offset, string template, ReminderUnit unit = WorkingDay) =>
        new(key, offset, unit, [InApp, Email, Sms], template, Opening);
}
