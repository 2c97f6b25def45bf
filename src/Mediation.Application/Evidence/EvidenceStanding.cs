using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Evidence;
using Mediation.Domain.Intake;

namespace Mediation.Application.Evidence;

/// <summary>How the caller stands to the evidence of a draft or a case it may see.</summary>
/// <param name="Side">Null for staff, who stand on none.</param>
internal sealed record EvidenceStanding(FilingDraftId? Filing, CaseId? Case, Guid Account, PartySide? Side)
{
    /// <summary>Whether something may still be handed in.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>One of those who mediate, in a body that does not decide.</summary>
    public bool Mediates { get; init; }

    public IReadOnlyList<StandingParty> Parties { get; init; } = [];

    /// <summary>The parties the caller stands for: what one of them handed in through another hand is theirs too.</summary>
    public IReadOnlyList<PartyId> Own => [.. Parties.Where(one => one.IsOwn).Select(one => one.Id)];

    public void MustBeOpen()
    {
        if (!IsOpen)
        {
            throw new RuleBrokenException(RuleCode.EvidenceEnded);
        }
    }

    /// <summary>A party gives for itself; staff say for whom.</summary>
    public EvidenceHome HomeFor(Guid? party)
    {
        if (Filing is not null)
        {
            return new EvidenceHome(Filing, null, PartySide.Applicant, null, Account);
        }

        var own = Parties.Where(one => one.IsOwn).ToList();
        var named = party is null
            ? own.FirstOrDefault() ?? (Side == PartySide.Applicant ? OnlyApplicant : null)
            : Parties.FirstOrDefault(one => one.Id.Value == party && (Side is null || one.IsOwn));
        return (named, Side) switch
        {
            ({ } known, _) => new EvidenceHome(null, Case, known.Side, known.Id, Account),
            (null, { } side) when party is null => new EvidenceHome(null, Case, side, null, Account),
            _ => throw new RuleBrokenException(RuleCode.EvidenceParty),
        };
    }

    private StandingParty? OnlyApplicant => Parties.Count(one => one.Side == PartySide.Applicant) == 1 ? Parties.First(one => one.Side == PartySide.Applicant) : null;
}

internal sealed record StandingParty(PartyId Id, PartySide Side, bool IsOwn);
