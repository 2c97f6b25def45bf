using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.People;

namespace Mediation.Domain.Cases;

public sealed partial class DisputeCase
{
    public IEnumerable<CaseMediator> ActiveMediators => _mediators.Where(mediator => mediator.IsActive);

    /// <summary>The party sees its case from now on; an account never stands on both sides.</summary>
    public void GiveAccess(PartyId id, Guid account)
    {
        Guard.Require(Status != CaseStatus.Archived, RuleCode.ActionNotAllowed, nameof(GiveAccess), Status);
        var party = PartyOf(id);
        Guard.Require(
            !_parties.Exists(other => other.AccountId == account && other.Side != party.Side)
                && !_representatives.Exists(agent => agent.AccountId == account && agent.RevokedOn is null && PartyOf(agent.For[0]).Side != party.Side),
            RuleCode.SamePartyOnBothSides);
        party.Admit(account);
        Raise(new AccessGiven(id.Value, account));
    }

    /// <summary>Nobody acts for both sides; a party has at most two agents; elected representatives need a collective claim.</summary>
    public void Appoint(RepresentativeId id, RepresentativeDetails details)
    {
        Guard.Require(Status is not (CaseStatus.Closed or CaseStatus.Archived), RuleCode.ActionNotAllowed, nameof(Appoint), Status);
        Guard.Require(details.For.Count > 0, RuleCode.PartyUnknown);
        Guard.Require(details.Kind != RepresentativeKind.Elected, RuleCode.ElectedThreeToFive);
        var sides = details.For.Select(party => PartyOf(party).Side).Distinct().ToList();
        Guard.Require(sides.Count == 1 && !ActsForOtherSide(details, sides[0]), RuleCode.RepresentativeOfBothSides);
        if (details.Kind is RepresentativeKind.Agent or RepresentativeKind.Helper)
        {
            Guard.Require(
                details.For.All(party => AgentsBeside(details, party) < Representative.MaxAgentsPerParty), RuleCode.RepresentativeTooMany, Representative.MaxAgentsPerParty);
        }

        _representatives.Add(Representative.Appoint(id, details));
        Raise(new RepresentativeAppointed(id.Value, details.Kind, details.Powers, details.ValidTo));
    }

    /// <summary>The workers elect three to five of themselves to speak for all; settling still needs each worker's own consent.</summary>
    public void Elect(IReadOnlyList<(RepresentativeId Id, PartyId Worker)> elected, Moment moment)
    {
        Guard.Require(Status is not (CaseStatus.Closed or CaseStatus.Archived), RuleCode.ActionNotAllowed, nameof(Elect), Status);
        Guard.Require(elected.All(entry => PartyOf(entry.Worker).IsApplicant), RuleCode.PartyUnknown);
        CollectiveRepresentation.Check([.. Applicants], _claims, elected.Select(entry => entry.Worker).Distinct().Count());
        // A new election takes the place of the last one: there are never more than five.
        foreach (var former in _representatives.Where(former => former.Kind == RepresentativeKind.Elected && former.RevokedOn is null))
        {
            former.Revoke(moment.Today);
            Raise(new RepresentativeRevoked(former.Id.Value, moment.Today));
        }

        foreach (var (id, worker) in elected.DistinctBy(entry => entry.Worker))
        {
            var party = PartyOf(worker);
            _representatives.Add(Representative.Appoint(id, new RepresentativeDetails(
                RepresentativeKind.Elected, party.Name, party.Phone, [.. Applicants.Select(applicant => applicant.Id)],
                Powers.AttendAndArgue | Powers.ReceiveService, moment.Today, null)));
            Raise(new RepresentativeAppointed(id.Value, RepresentativeKind.Elected, Powers.AttendAndArgue | Powers.ReceiveService, null));
        }
    }

    /// <summary>What an election by ballot came to.</summary>
    public void Elect(IReadOnlyList<(RepresentativeId Id, PartyId Worker)> elected, Collective.Election election, Moment moment)
    {
        Elect(elected, moment);
        Raise(new RepresentativesElected(
            election.Id.Value, [.. elected.Select(entry => entry.Worker.Value)], election.Electorate, election.Cast, election.BoxHash));
    }

    public Representative RepresentativeOf(RepresentativeId id) =>
        Guard.Found(_representatives.Find(representative => representative.Id == id), RuleCode.RepresentativeUnknown);

    public void Revoke(RepresentativeId id, Moment moment)
    {
        // As long as somebody may read the file, the party may put an end to it.
        Guard.Require(Status != CaseStatus.Archived, RuleCode.ActionNotAllowed, nameof(Revoke), Status);
        var leaving = RepresentativeOf(id);
        Guard.Require(leaving.RevokedOn is null, RuleCode.RepresentativeOutsideTerm);
        leaving.Revoke(moment.Today);
        Raise(new RepresentativeRevoked(id.Value, moment.Today));
    }

    /// <summary>One mediator, or several of whom one presides (企业规定 §25; 特邀调解规定 §13).</summary>
    public void Assign(IReadOnlyList<Mediator> mediators, MediatorId presiding, Moment moment)
    {
        MustAllow(CaseAction.Assign);
        Guard.Require(mediators.Count > 0, RuleCode.MediatorNone);
        Guard.Require(mediators.Count(mediator => mediator.Id == presiding) == 1, RuleCode.MediatorPresidingOne);
        Guard.Require(mediators.DistinctBy(mediator => mediator.Id).Count() == mediators.Count, RuleCode.MediatorAlreadyAssigned);
        foreach (var mediator in mediators)
        {
            CheckMediator(mediator, moment.Today);
        }

        _mediators.AddRange(mediators.Select(mediator => new CaseMediator(mediator.Id, mediator.Id == presiding, moment.Today)));
        MoveBy(CaseAction.Assign);
        Raise(new MediatorsAssigned([.. mediators.Select(mediator => mediator.Id.Value)], presiding.Value));
    }

    public void ReplaceMediator(MediatorId released, Mediator successor, string reason, Moment moment)
    {
        MustAllow(CaseAction.ReplaceMediator);
        var leaving = ActiveMediator(released);
        CheckMediator(successor, moment.Today);
        leaving.Release(moment.Today, reason);
        _mediators.Add(new CaseMediator(successor.Id, leaving.Presides, moment.Today));
        _agreements.ForEach(agreement => agreement.HandOver(released, successor.Id));
        MoveBy(CaseAction.ReplaceMediator);
        Raise(new MediatorReplaced(released.Value, successor.Id.Value));
    }

    /// <summary>A relation that might raise doubt must be told; from then on every party must agree before the mediator acts again.</summary>
    public void DiscloseInterest(MediatorId mediator, InterestKind interest, string statement)
    {
        MustAllow(CaseAction.DiscloseInterest);
        ActiveMediator(mediator).Disclose(interest, statement);
        Raise(new InterestDisclosed(mediator.Value, interest));
    }

    public void WaiveObjection(MediatorId mediator, PartyId party)
    {
        MustAllow(CaseAction.DiscloseInterest);
        ActiveMediator(mediator).Waive(PartyOf(party).Id);
        Raise(new ObjectionWaived(mediator.Value, party.Value));
    }

    /// <summary>A party asks that the mediator stand back; nothing goes on with him until the organisation has decided.</summary>
    public void Challenge(MediatorId mediator, PartyId by, string why)
    {
        MustAllow(CaseAction.DiscloseInterest);
        ActiveMediator(mediator).BeChallenged(PartyOf(by).Id, why);
        Raise(new MediatorChallenged(mediator.Value, by.Value));
    }

    /// <summary>Upheld, the mediator must be replaced; dismissed, he goes on.</summary>
    public void DecideChallenge(MediatorId mediator, bool upheld)
    {
        MustAllow(CaseAction.DiscloseInterest);
        ActiveMediator(mediator).DecideChallenge(upheld);
        Raise(new ChallengeDecided(mediator.Value, upheld));
    }

    private void CheckMediator(Mediator mediator, DateOnly today)
    {
        Guard.Require(mediator.AgencyId == AgencyId && mediator.IsOnRoster(today), RuleCode.MediatorNotOnRoster);
        Guard.Require(!ActiveMediators.Any(other => other.MediatorId == mediator.Id), RuleCode.MediatorAlreadyAssigned);
        // Who was released from this case does not come back to it.
        Guard.Require(!_mediators.Exists(former => former.MediatorId == mediator.Id), RuleCode.MediatorRecused);
        MediatorMustBeImpartial.Check(mediator, this);
    }

    private void MediatorsMustBeClear()
    {
        var parties = _parties
            .Where(party => party.TakesPart && party.Outcome is not (ApplicantOutcome.Withdrawn or ApplicantOutcome.Failed or ApplicantOutcome.SplitOff))
            .Select(party => party.Id)
            .ToList();
        Guard.Require(ActiveMediators.All(mediator => mediator.IsClearFor(parties)), RuleCode.MediatorConflictUnresolved);
    }

    private CaseMediator ActiveMediator(MediatorId id) =>
        Guard.Found(_mediators.Find(mediator => mediator.MediatorId == id && mediator.IsActive), RuleCode.MediatorNotAssigned);

    private int AgentsBeside(RepresentativeDetails details, PartyId party) => _representatives.Count(agent =>
        agent.Kind == details.Kind && agent.RevokedOn is null && agent.ActsFor(party) && agent.OverlapsWith(details));

    private bool ActsForOtherSide(RepresentativeDetails details, PartySide side) =>
        _representatives.Exists(other => other.RevokedOn is null
            && other.Name == details.Name
            && (other.Phone is null || details.Phone is null || other.Phone == details.Phone)
            && other.For.Any(party => PartyOf(party).Side != side));
}
