using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Engagement;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

/// <summary>Times as one party sees them: what suits the other side is the mediator's to know.</summary>
/// <param name="Version">What the choice was made on.</param>
/// <param name="Slots">UTC; a slot is named by its place, from 1.</param>
/// <param name="Chosen">What this party said, or null.</param>
public sealed record OfferedTimes(
    Guid Id, int Version, IReadOnlyList<DateTimeOffset> Slots, IReadOnlyList<SessionMode> Modes, ChosenTimes? Chosen);

public sealed record ChosenTimes(IReadOnlyList<int> Suiting, SessionMode? Mode, string? Words, DateTimeOffset At)
{
    internal static ChosenTimes Of(SlotAnswer answer) => new(answer.Suiting, answer.Mode, answer.Words, answer.At);
}

internal static class Times
{
    public static async Task<OfferedTimes?> TimesForAsync(this IAppDb db, CaseId dispute, PartyId party, CancellationToken ct)
    {
        var proposal = await db.SessionProposals.AsNoTracking().SingleOrDefaultAsync(one => one.OpenFor == dispute.Value, ct);
        return proposal is null
            ? null
            : new OfferedTimes(
                proposal.Id.Value, proposal.Version, proposal.Slots, proposal.Modes,
                proposal.Answers.Where(answer => answer.PartyId == party).Select(ChosenTimes.Of).SingleOrDefault());
    }
}
