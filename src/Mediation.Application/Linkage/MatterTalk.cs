using Mediation.Application.Referrals;
using Mediation.Domain.Common;
using Mediation.Domain.Linkage;

namespace Mediation.Application.Linkage;

/// <summary>
/// Holds what all members of a joint matter read, those that decide too, against what was said to settle: in its meetings, and for the
/// agency whose cases it is about, in their mediation.
/// </summary>
internal static class MatterTalk
{
    /// <param name="besides">Minutes that are written down in the same step.</param>
    public static async Task MustNotRepeatAsync(
        this MatterDesk desk, JointMatter matter, IEnumerable<string?> texts, string? besides, CancellationToken ct)
    {
        var minutes = matter.Meetings.Select(meeting => meeting.Minutes).Append(besides).OfType<string>().ToList();
        var shared = matter.Meetings.Select(meeting => meeting.Coordination).Append(matter.Facts.What).Append(matter.Facts.Title).OfType<string>();
        await desk.MustNotRepeatAsync(matter, texts, minutes, [.. shared], ct);
    }

    /// <summary>Of a matter that is being raised: nothing of it is known to others yet.</summary>
    public static Task MustNotRepeatAsync(this MatterDesk desk, JointMatter matter, IEnumerable<string?> texts, CancellationToken ct) =>
        desk.MustNotRepeatAsync(matter, texts, [], [], ct);

    private static async Task MustNotRepeatAsync(
        this MatterDesk desk, JointMatter matter, IEnumerable<string?> texts, IReadOnlyList<string> minutes, IReadOnlyList<string> shared,
        CancellationToken ct)
    {
        // A refusal says that something was said: to a body that decides, or that knows nothing of the cases, not even that is told.
        var outside = new OutsideTexts([.. texts]);
        if (outside.IsEmpty || await desk.DecidesAsync(ct))
        {
            return;
        }

        var cases = matter.ConvenerId == desk.Actor.Agency ? matter.Cases.Select(linked => linked.CaseId).ToList() : [];
        var words = await desk.Db.WordsOfAsync(cases, ct);
        if (words.With(minutes, shared, [matter.Facts.Amount.Fen]).Repeated(outside).Count > 0)
        {
            throw new RuleBrokenException(RuleCode.WallRepeatsSettlementTalk);
        }
    }
}
