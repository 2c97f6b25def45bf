using Mediation.Domain.Agencies;
using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Cases;

public sealed partial class DisputeCase
{
    public RejectionGround? RejectionGround { get; private set; }

    public string? RejectionReason { get; private set; }

    /// <summary>The case this one repeats, where it was refused as a duplicate.</summary>
    public CaseId? DuplicateOf { get; private set; }

    /// <summary>Takes in an application. <paramref name="received"/> may lie before the present when papers came by post or a hotline.</summary>
    public static DisputeCase Receive(
        CaseIdentity identity,
        Filing filing,
        IReadOnlyList<(PartyId Id, PartyDetails Details)> parties,
        IReadOnlyList<(ClaimId Id, ClaimDetails Details)> claims,
        (DateTimeOffset At, DateOnly On) received,
        Moment moment)
    {
        Guard.Require(received.At <= moment.Now, RuleCode.ReceivedInTheFuture);
        var dispute = new DisputeCase
        {
            Id = identity.Id,
            AgencyId = identity.AgencyId,
            Number = identity.Number,
            Channel = filing.Channel,
            Stage = filing.Stage,
            ExternalNumber = MatterNumber.Written(filing.ExternalNumber),
            IsOral = filing.IsOral,
            ReceivedAt = received.At,
            ReceivedOn = received.On,
            FiledBy = filing.FiledBy,
            Confirmation = filing.Confirmation,
            ConfirmedAt = filing.Confirmation is FilingConfirmation.NotNeeded or FilingConfirmation.Awaited ? null : moment.Now,
            WorkplaceArea = filing.WorkplaceArea,
            SeatArea = filing.SeatArea,
            Deceased = filing.Deceased,
            OtherMatter = filing.OtherMatter,
        };
        dispute._parties.AddRange(parties.Select((entry, index) => Party.Enter(entry.Id, index + 1, entry.Details)));
        CheckParties(dispute._parties);
        dispute.TakeFilingAsConsent(moment.Today);
        dispute._claims.AddRange(claims.Select((entry, index) => Claim.Raise(entry.Id, index + 1, entry.Details)));
        dispute.CheckClaims();
        dispute.FlagGroups();
        dispute.StartReceiptClocks(moment);
        dispute.AddEntry(
            ChannelEntryId.New(moment.Now),
            new ChannelDetails(filing.Channel, filing.ExternalNumber, received.At, received.On, filing.FiledBy, filing.ReplyDueOn),
            moment);
        dispute.StartLimitation(moment);
        dispute.Raise(new CaseReceived(
            dispute.Number, dispute.Channel, dispute.Applicants.Count(), dispute.Respondents.Count(), dispute.Claimed.Fen));
        if (dispute.Confirmation == FilingConfirmation.Awaited)
        {
            dispute.Raise(new ConfirmationAwaited());
        }

        return dispute;
    }

    /// <summary>Tells the applicant once and completely what is missing (by analogy 办案规则 §29).</summary>
    public void AskForSupplement(IReadOnlyList<string> missing, Moment moment)
    {
        MoveBy(CaseAction.AskForSupplement);
        PauseBecauseOf(ClockEvents.PapersMissing, moment);
        Raise(new SupplementAsked(missing));
    }

    public void SupplyPapers(string what, Moment moment)
    {
        MoveBy(CaseAction.SupplyPapers, HasAskedForConsent ? CaseStatus.Consent : CaseStatus.Received);
        ResumeAfter(ClockEvents.PapersMissing, moment);
        StartAcceptanceClock(moment);
        Raise(new PapersSupplied(what));
    }

    public void CorrectParty(PartyId id, PartyDetails details)
    {
        Guard.Require(Status is CaseStatus.Received or CaseStatus.Supplement or CaseStatus.Consent, RuleCode.ActionNotAllowed, nameof(CorrectParty), Status);
        var party = PartyOf(id);
        CheckParties([.. _parties.Where(other => other.Id != id), Party.Enter(id, party.Number, details)]);
        party.Describe(details);
        FlagGroups();
        Raise(new PartyCorrected(id.Value));
    }

    /// <summary>What the papers of another body need and the file lacks may be brought at any time before the archive.</summary>
    public void CompleteParticulars(PartyId id, BroughtParticulars brought)
    {
        Guard.Require(Status != CaseStatus.Archived, RuleCode.ActionNotAllowed, nameof(CompleteParticulars), Status);
        PartyOf(id).Complete(brought);
        Raise(new ParticularsCompleted(id.Value));
    }

    public void RecordContact(PartyId party, ContactMeans means, ContactResult result, DateTimeOffset at, string? note, Moment moment)
    {
        Guard.Require(at <= moment.Now, RuleCode.ReceivedInTheFuture);
        MustAllow(CaseAction.RecordContact);
        _contacts.Add(new ContactAttempt(PartyOf(party).Id, means, result, at, note));
        MoveBy(CaseAction.RecordContact);
        Raise(new PartyContacted(party.Value, means, result));
    }

    /// <summary>A clear refusal that leaves nobody to mediate between ends the matter with a written reason.</summary>
    public void RecordConsent(PartyId party, bool agrees, ConsentManner manner, string? reason, Moment moment)
    {
        MustAllow(CaseAction.RecordConsent);
        var asked = PartyOf(party);
        Guard.Require(asked.Consent == ConsentState.Pending || (asked.Consent == ConsentState.Given && !agrees), RuleCode.ConsentAlreadyDecided);
        asked.Decide(agrees ? ConsentState.Given : ConsentState.Refused, moment.Today, manner);
        Raise(new ConsentRecorded(party.Value, asked.Consent, manner));
        if (!BothSidesMustConsent.IsRefused(_parties))
        {
            MoveBy(CaseAction.RecordConsent, CaseStatus.Consent);
            StartAcceptanceClock(moment);
            return;
        }

        MoveBy(CaseAction.RecordConsent, CaseStatus.Rejected);
        Refuse(Cases.RejectionGround.Refused, string.IsNullOrWhiteSpace(reason) ? "一方明确表示不愿调解" : reason, null, moment);
    }

    public void Accept(Agency agency, Moment moment)
    {
        MustAllow(CaseAction.Accept);
        Guard.Require(Confirmation is not (FilingConfirmation.Awaited or FilingConfirmation.Disowned), RuleCode.FilingUnconfirmed);
        Guard.Require(BothSidesMustConsent.IsMet(_parties), RuleCode.ConsentMissing);
        Guard.Require(OtherMatter is null or { Entrusted: true }, RuleCode.BeforeAnotherBody);
        Guard.Require(ScopeOfMediation.Covers(_claims), RuleCode.OutOfScope);
        Guard.Require(
            JurisdictionRule.Find(WorkplaceArea, SeatArea, agency.Areas) is not (JurisdictionFinding.Elsewhere or JurisdictionFinding.Unclear),
            RuleCode.OutsideJurisdiction);
        CheckLegalAgents(moment.Today);
        MoveBy(CaseAction.Accept);
        AcceptedOn = moment.Today;
        Meet(ClockId.A4, moment.Today);
        Start(ClockId.A2, moment.Today, StartEvents.CaseAccepted, moment);
        Raise(new CaseAccepted(moment.Today));
    }

    public void Reject(RejectionGround ground, string reason, CaseId? duplicateOf, Moment moment)
    {
        MustAllow(CaseAction.Reject);
        Guard.Require(ground != Cases.RejectionGround.Duplicate || duplicateOf is not null, RuleCode.DuplicateOfNothing);
        MoveBy(CaseAction.Reject);
        Refuse(ground, reason, duplicateOf, moment);
    }

    private bool HasAskedForConsent => _contacts.Count > 0 || Respondents.Any(respondent => respondent.Consent != ConsentState.Pending);

    /// <summary>企业规定 §22: the three working days run once the dispute is known to be within scope and both sides agree.</summary>
    private void StartAcceptanceClock(Moment moment)
    {
        if (Status is CaseStatus.Received or CaseStatus.Consent
            && BothSidesMustConsent.IsMet(_parties)
            && !_deadlines.Exists(deadline => deadline.Clock == ClockId.A4))
        {
            Start(ClockId.A4, moment.Today, StartEvents.BothPartiesConsented, moment);
        }
    }

    private void Refuse(RejectionGround ground, string reason, CaseId? duplicateOf, Moment moment)
    {
        (RejectionGround, RejectionReason, DuplicateOf) = (ground, reason, duplicateOf);
        Meet(ClockId.A4, moment.Today);
        StopAll(moment.Today, "rejected");
        if (ground == Cases.RejectionGround.Refused)
        {
            // 企业规定 §31(4): who asked and met a refusal has interrupted the limitation once more.
            RestartBecauseOf(ClockEvents.MediationRefused, moment);
        }

        Raise(new CaseRejected(ground, reason));
    }

    private static void CheckParties(IReadOnlyCollection<Party> parties)
    {
        Guard.Require(parties.Any(party => party.IsApplicant), RuleCode.NoApplicant);
        Guard.Require(parties.Any(party => !party.IsApplicant), RuleCode.NoRespondent);
        Guard.Require(
            !parties.Any(one => parties.Any(other => one.Id != other.Id && one.Side == other.Side && one.IsSameAs(other))), RuleCode.SamePartyTwice);
        // 民法典 §168: nobody deals with himself.
        Guard.Require(
            !parties.Any(one => one.IsApplicant && parties.Any(other => !other.IsApplicant && one.IsSameAs(other))),
            RuleCode.SamePartyOnBothSides);
    }

    /// <summary>Who files agrees to be mediated. Where the organisation acts on its own motion, both sides are asked (企业规定 §23).</summary>
    private void TakeFilingAsConsent(DateOnly today)
    {
        foreach (var applicant in Applicants.Where(_ => Channel != Channel.OwnMotion))
        {
            applicant.Decide(ConsentState.Given, today, ConsentManner.Application);
        }
    }

    private void CheckClaims()
    {
        Guard.Require(_claims.Count > 0, RuleCode.NoClaim);
        foreach (var line in _claims.SelectMany(claim => claim.Lines))
        {
            Guard.Require(line.ApplicantId is not { } applicant || PartyOf(applicant).IsApplicant, RuleCode.PartyUnknown);
            Guard.Require(line.RespondentId is not { } respondent || !PartyOf(respondent).IsApplicant, RuleCode.PartyUnknown);
        }

        _ = Claimed;
    }

    private void CheckLegalAgents(DateOnly today)
    {
        var staying = Applicants.Where(applicant => applicant.Outcome == ApplicantOutcome.Pending);
        foreach (var minor in staying.Where(applicant => MinorsNeedALegalAgent.Needs(applicant, today)))
        {
            Guard.Require(
                _representatives.Exists(agent => agent.Kind == RepresentativeKind.LegalAgent && agent.ActsFor(minor.Id) && agent.IsValidOn(today)),
                RuleCode.MinorWithoutLegalAgent);
        }
    }

    private void FlagGroups()
    {
        Groups = _parties.Aggregate(PriorityGroups.None, (all, party) => all | party.Groups);
        if (CollectiveRepresentation.IsCollective([.. Applicants], _claims))
        {
            Groups |= PriorityGroups.Collective;
        }

        if (Deceased is not null)
        {
            Groups |= PriorityGroups.Casualty;
        }
    }
}
