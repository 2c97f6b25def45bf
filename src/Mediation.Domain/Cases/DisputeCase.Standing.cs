using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Cases;

/// <summary>For whom an account stands in this case, and whether the applicant stands behind what another typed.</summary>
public sealed partial class DisputeCase
{
    public FilingConfirmation Confirmation { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The parties that are the account's own, and those it represents on that day, in the order of the file.</summary>
    public IReadOnlyList<Party> StandsFor(Guid account, DateOnly today) =>
        [.. _parties.Where(party => party.AccountId == account || ThroughFor(party.Id, account, today) is not null).OrderBy(party => party.Number)];

    /// <summary>The representative as whom the account acts for this party that day; of several, the one with most powers.</summary>
    public Representative? ThroughFor(PartyId party, Guid account, DateOnly today) => account == Guid.Empty ? null : _representatives
        .Where(one => one.AccountId == account && one.ActsFor(party) && one.IsValidOn(today))
        .OrderByDescending(one => (int)one.Powers).FirstOrDefault();

    /// <summary>The named person takes the place. An account never stands on both sides (民法典 §168).</summary>
    public void Seat(RepresentativeId id, Guid account, Moment moment)
    {
        var named = RepresentativeOf(id);
        Guard.Require(Status != CaseStatus.Archived, RuleCode.ActionNotAllowed, nameof(Seat), Status);
        Guard.Require(named.Kind != RepresentativeKind.Elected && named.IsValidOn(moment.Today), RuleCode.RepresentativeOutsideTerm);
        Guard.Require(named.AccountId is null || named.AccountId == account, RuleCode.PlaceTaken);
        var side = PartyOf(named.For[0]).Side;
        Guard.Require(
            !_parties.Exists(party => party.AccountId == account && party.Side != side)
                && !_representatives.Exists(other => other.AccountId == account && other.RevokedOn is null && PartyOf(other.For[0]).Side != side),
            RuleCode.RepresentativeOfBothSides);
        if (named.AccountId is null)
        {
            named.Seat(account);
            Raise(new RepresentativeSeated(id.Value));
        }
    }

    /// <summary>The applicant says that what another typed for him is his application. Said twice it stays said.</summary>
    public void ConfirmFiling(FilingConfirmation how, Moment moment)
    {
        if (Confirmation is FilingConfirmation.ByCode or FilingConfirmation.BySignature or FilingConfirmation.ByThumbprint)
        {
            return;
        }

        Guard.Require(Confirmation == FilingConfirmation.Awaited, RuleCode.NothingToConfirm);
        Guard.Require(how is FilingConfirmation.ByCode or FilingConfirmation.BySignature or FilingConfirmation.ByThumbprint, RuleCode.NothingToConfirm);
        (Confirmation, ConfirmedAt) = (how, moment.Now);
        Raise(new FilingConfirmed(how));
    }

    /// <summary>
    /// He did not ask for it: nobody who came with the filing sees it any more, and the office cannot accept it. It is not withdrawn, because
    /// nobody entitled ever filed it.
    /// </summary>
    public void DisownFiling(Moment moment)
    {
        Guard.Require(Confirmation == FilingConfirmation.Awaited, RuleCode.NothingToConfirm);
        (Confirmation, ConfirmedAt) = (FilingConfirmation.Disowned, moment.Now);
        foreach (var helper in _representatives.Where(one => one.RevokedOn is null && PartyOf(one.For[0]).IsApplicant))
        {
            helper.Revoke(moment.Today);
            Raise(new RepresentativeRevoked(helper.Id.Value, moment.Today));
        }

        Raise(new FilingDisowned());
    }
}
