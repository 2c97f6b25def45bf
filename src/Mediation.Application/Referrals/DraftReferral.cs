using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>
/// Begins a hand-over. From a case of one's own nothing of the dispute is typed; a body that keeps no cases here describes the dispute once.
/// </summary>
[Requires(Permission.PrepareReferral)]
public sealed record DraftReferral : ICommand<ReferralReceipt>
{
    /// <summary>Code of the receiving body.</summary>
    public required string To { get; init; }

    public required ReferralChain Chain { get; init; }

    public required ReferralPurpose Purpose { get; init; }

    /// <summary>How far the matter is with the sender; only where it is entrusted by a commission or court.</summary>
    public EntrustedStage Stage { get; init; }

    public required string LegalBasis { get; init; }

    /// <summary>Written for the receiver; settlement talk has no place in it.</summary>
    public required string Reason { get; init; }

    /// <summary>The sender's number of the matter; absent, the number of the case.</summary>
    public string? Number { get; init; }

    /// <summary>The own case it is about.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Those of the applicants it is about; empty for all, or, after a failure, all without an agreement.</summary>
    public IReadOnlyList<Guid> Applicants { get; init; } = [];

    /// <summary>The agreement to be reviewed or confirmed.</summary>
    public Guid? AgreementId { get; init; }

    /// <summary>Whether both sides apply together; neither review nor confirmation is open to one alone.</summary>
    public bool Joint { get; init; }

    /// <summary>The dispute, from a body that keeps no case of it here.</summary>
    public DisputePackage? Dispute { get; init; }

    /// <summary>By when the result is asked for, where no law says; included.</summary>
    public DateOnly? ReturnBy { get; init; }

    /// <summary>The day the parties agreed to be mediated before the hearing.</summary>
    public DateOnly? ConsentedOn { get; init; }
}

internal sealed class DraftReferralValidator : AbstractValidator<DraftReferral>
{
    public DraftReferralValidator(PlatformTime time)
    {
        RuleFor(draft => draft.To).NotEmpty().MaximumLength(Agency.MaxCodeLength);
        RuleFor(draft => draft.LegalBasis).NotEmpty().MaximumLength(Referral.LegalBasisMaxLength);
        RuleFor(draft => draft.Reason).NotEmpty().MaximumLength(Referral.ReasonMaxLength);
        RuleFor(draft => draft.Number).MaximumLength(Referral.NumberMaxLength);
        RuleFor(draft => draft.Applicants.Count).LessThanOrEqualTo(SubmitApplicationValidator.MaxParties).OverridePropertyName("applicants");
        RuleFor(draft => draft.Dispute).Null().When(draft => draft.CaseId is not null);
        RuleFor(draft => draft.Dispute).NotNull().When(draft => draft.CaseId is null);
        RuleFor(draft => draft.ReturnBy).GreaterThanOrEqualTo(_ => time.Today).LessThanOrEqualTo(_ => time.Today.AddYears(2));
        RuleFor(draft => draft.ConsentedOn).LessThanOrEqualTo(_ => time.Today).GreaterThanOrEqualTo(_ => time.Today.AddYears(-1));
        RuleFor(draft => draft.Joint).Equal(true).WithErrorCode(RuleCode.ReferralConfirmationNotJoint.Code)
            .When(draft => draft.Purpose is ReferralPurpose.ArbitrationReview or ReferralPurpose.JudicialConfirmation);
        RuleFor(draft => draft.AgreementId).NotNull()
            .When(draft => draft.Purpose is ReferralPurpose.ArbitrationReview or ReferralPurpose.JudicialConfirmation);
        When(draft => draft.Dispute is not null, () => RuleFor(draft => draft.Dispute!).SetValidator(new DisputePackageValidator(time)));
    }
}

internal sealed class DraftReferralHandler(ReferralDesk desk) : IRequestHandler<DraftReferral, ReferralReceipt>
{
    public async Task<ReferralReceipt> Handle(DraftReferral draft, CancellationToken ct)
    {
        var to = await desk.Db.Agencies.AsNoTracking().SingleOrDefaultAsync(agency => agency.Code == draft.To, ct)
            ?? throw new RuleBrokenException(RuleCode.AgencyUnknown);
        var moment = await desk.MomentAsync(ct);
        var shared = draft.CaseId is { } id ? await ReadCaseAsync(new CaseId(id), draft, ct) : null;
        var referral = Referral.Draft(ReferralId.New(moment.Now), ToDraft(draft, shared), to, moment);
        if (draft.Dispute is not null)
        {
            referral.Describe(ReferralJson.Write(draft.Dispute with { Number = draft.Number ?? draft.Dispute.Number }));
        }

        desk.Db.Referrals.Add(referral);
        return await desk.SaveAsync(referral, ct);
    }

    private async Task<SharedDispute> ReadCaseAsync(CaseId id, DraftReferral draft, CancellationToken ct)
    {
        var shared = await SharedDispute.ReadAsync(desk.Db, desk.Db.Cases, id, ct) ?? throw new NotFoundException("case");
        await desk.Db.MustNotBeRepeatedAsync(shared, new OutsideTexts([draft.Reason, draft.LegalBasis], draft.Number), ct);
        if (draft.Applicants.Any(applicant => !shared.Case.Applicants.Any(party => party.Id.Value == applicant)))
        {
            throw new RuleBrokenException(RuleCode.PartyUnknown);
        }

        if (draft.AgreementId is { } agreement && !shared.Case.Agreements.Any(one => one.Id.Value == agreement && one.IsEffective))
        {
            throw new RuleBrokenException(RuleCode.ReferralAgreementUnknown);
        }

        return shared;
    }

    private ReferralDraft ToDraft(DraftReferral draft, SharedDispute? shared) => new()
    {
        From = desk.OwnAgency,
        Chain = draft.Chain,
        Purpose = draft.Purpose,
        Stage = draft.Stage,
        LegalBasis = draft.LegalBasis,
        Reason = draft.Reason,
        SenderNumber = draft.Number ?? shared?.Case.Number ?? draft.Dispute?.Number,
        CaseId = shared?.Case.Id,
        AgreementId = draft.AgreementId,
        Applicants = [.. draft.Applicants.Select(applicant => new PartyId(applicant))],
        ReturnBy = draft.ReturnBy,
        ConsentedOn = draft.ConsentedOn,
        Barred = shared?.Mediators ?? [],
    };
}
