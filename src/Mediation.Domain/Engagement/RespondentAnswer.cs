using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Engagement;

/// <summary>A respondent's answer (答复): kept page by page, then sent once. What comes later is said to the mediator.</summary>
public sealed class RespondentAnswer : AggregateRoot
{
    public const int HashLength = 64;

    private RespondentAnswer()
    {
        Content = new AnswerContent();
    }

    public RespondentAnswerId Id { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public CaseId CaseId { get; private set; }

    public PartyId PartyId { get; private set; }

    public AnswerContent Content { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The one text that stands for what was sent.</summary>
    public string? Copy { get; private set; }

    /// <summary>SHA-256 of the copy, hex.</summary>
    public string? CopyHash { get; private set; }

    public static RespondentAnswer Begin(RespondentAnswerId id, DisputeCase dispute, PartyId party) => new()
    {
        Id = id,
        AgencyId = dispute.AgencyId,
        CaseId = dispute.Id,
        PartyId = party,
    };

    /// <summary>Puts one page in the place of what stood there.</summary>
    public void Keep(AnswerContent content)
    {
        Guard.Require(SentAt is null, RuleCode.AnswerSent);
        Content = content;
        Raise(new AnswerKept(PartyId.Value));
    }

    /// <param name="asked">The claims against this respondent: each is answered, if only with "does not know".</param>
    /// <param name="consentIsOpen">It has not decided yet whether to be mediated.</param>
    public void Send(IReadOnlyCollection<ClaimId> asked, bool consentIsOpen, string copy, string hash, DateTimeOffset now)
    {
        Guard.Require(SentAt is null, RuleCode.AnswerSent);
        MustBeWhole(asked, consentIsOpen);
        (SentAt, Copy, CopyHash) = (now, copy, hash);
        Raise(new AnswerWasSent(PartyId.Value, Content.Claims.Count, Content.Consents, hash));
    }

    /// <summary>Refuses what is not answered yet.</summary>
    public void MustBeWhole(IReadOnlyCollection<ClaimId> asked, bool consentIsOpen)
    {
        Guard.Require(asked.All(claim => Content.Of(claim) is not null), RuleCode.AnswerIncomplete);
        Guard.Require(Content.Claims.All(claim => claim.Position != ClaimPosition.Disputes || !string.IsNullOrWhiteSpace(claim.Words)), RuleCode.AnswerWordsMissing);
        Guard.Require(!consentIsOpen || Content.Consents is not null, RuleCode.AnswerConsentMissing);
    }
}
