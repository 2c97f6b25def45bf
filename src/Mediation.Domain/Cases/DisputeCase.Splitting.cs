using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Cases;

public sealed partial class DisputeCase
{
    /// <summary>The case it was split off from; null otherwise.</summary>
    public CaseId? SplitFrom { get; private set; }

    /// <summary>
    /// 分案: the named applicants go on in a case of their own, with their claims, their agents, the same respondents, mediators and
    /// clocks. No clock starts again: both cases end on the day the one would have.
    /// </summary>
    /// <param name="filedBy">Who splits; a worker who filed for the others does not follow them into their case.</param>
    public DisputeCase SplitOff(CaseIdentity identity, IReadOnlyList<PartyId> applicants, Guid filedBy, Moment moment)
    {
        MustAllow(CaseAction.SplitOff);
        MustBeSeparable(applicants);
        var ids = Respondents.Select(respondent => respondent.Id).Concat(applicants).ToDictionary(id => id, _ => PartyId.New(moment.Now));
        var split = Copy(identity, filedBy, ids);
        split.CopyParts(this, ids, moment);
        foreach (var applicant in applicants)
        {
            PartyOf(applicant).End(ApplicantOutcome.SplitOff);
        }

        FlagGroups();
        MoveBy(CaseAction.SplitOff);
        Raise(new ApplicantsSplitOff([.. applicants.Select(applicant => applicant.Value)], identity.Id.Value, identity.Number));
        split.Raise(new CaseReceived(
            split.Number, split.Channel, split.Applicants.Count(), split.Respondents.Count(), split.Claimed.Fen, Id.Value, split.OpenClocks()));
        return split;
    }

    private void MustBeSeparable(IReadOnlyList<PartyId> applicants)
    {
        Guard.Require(applicants.Count > 0, RuleCode.NoApplicant);
        foreach (var applicant in applicants)
        {
            Guard.Require(PartyOf(applicant).IsApplicant, RuleCode.PartyUnknown);
            Guard.Require(
                PartyOf(applicant).Outcome == ApplicantOutcome.Pending
                    && !_agreements.Exists(agreement => (agreement.IsLive || agreement.IsOpenDraft) && agreement.Covers(applicant)),
                RuleCode.OutcomeAlreadyDecided);
            Guard.Require(_claims.Exists(claim => claim.Lines.Any(line => line.ApplicantId == applicant)), RuleCode.NoClaim);
        }

        Guard.Require(!_claims.Exists(claim => claim.IsJoint), RuleCode.JointClaimantsShareOneOutcome);
        Guard.Require(Applicants.Any(applicant => !applicants.Contains(applicant.Id)), RuleCode.SplitLeavesNobody);
    }

    private DisputeCase Copy(CaseIdentity identity, Guid filedBy, Dictionary<PartyId, PartyId> ids) => new()
    {
        Id = identity.Id,
        AgencyId = identity.AgencyId,
        Number = identity.Number,
        Status = Status,
        Channel = Channel,
        Stage = Stage,
        ExternalNumber = ExternalNumber,
        IsOral = IsOral,
        ReceivedAt = ReceivedAt,
        ReceivedOn = ReceivedOn,
        AcceptedOn = AcceptedOn,
        FiledBy = _parties.Exists(party => party.AccountId == FiledBy && !ids.ContainsKey(party.Id)) ? filedBy : FiledBy,
        WorkplaceArea = WorkplaceArea,
        SeatArea = SeatArea,
        Deceased = Deceased,
        OtherMatter = OtherMatter,
        SplitFrom = Id,
    };

    private void CopyParts(DisputeCase from, Dictionary<PartyId, PartyId> ids, Moment moment)
    {
        _parties.AddRange(from._parties.Where(party => ids.ContainsKey(party.Id)).Select((party, index) => party.CopyTo(ids[party.Id], index + 1)));
        _entries.AddRange(from._entries.Select(entry => entry.CopyTo(ChannelEntryId.New(moment.Now), from.Id)));
        var standing = from._claims.Select(claim => claim.PartFor(ids)).OfType<ClaimDetails>();
        _claims.AddRange(standing.Select((details, index) => Claim.Raise(ClaimId.New(moment.Now), index + 1, details)));
        _representatives.AddRange(from._representatives
            .Where(agent => agent.RevokedOn is null && agent.Kind != RepresentativeKind.Elected && agent.For.Any(ids.ContainsKey))
            .Select(agent => agent.CopyFor(RepresentativeId.New(moment.Now), ids)));
        _contacts.AddRange(from._contacts.Where(contact => ids.ContainsKey(contact.PartyId)).Select(contact => contact.CopyTo(ids[contact.PartyId])));
        _mediators.AddRange(from.ActiveMediators.Select(mediator => mediator.CopyFor(ids)));
        _deadlines.AddRange(from._deadlines
            .Where(deadline => deadline.IsOpen && deadline.SubjectId is null)
            .Select(deadline => deadline.CarryTo(DeadlineId.New(moment.Now), from.Id)));
        if (Status is CaseStatus.Scheduled or CaseStatus.Mediating && !_sessions.Exists(session => session.State == SessionState.Scheduled))
        {
            // The planned sessions stay with the case they were called for.
            Status = CaseStatus.Assigned;
        }

        FlagGroups();
        RefreshNextDue();
    }
}
