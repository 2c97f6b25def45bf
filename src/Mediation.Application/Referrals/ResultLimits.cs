using FluentValidation;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Referrals;

/// <summary>The limits of a result that another system sends.</summary>
internal sealed class ResultLimits : AbstractValidator<ReferralResult>
{
    public const int MaxTerms = 5000;
    public const int MaxAgreements = 200;

    /// <summary>Lines, one for each claim and applicant.</summary>
    public const int MaxClaims = 10_000;

    private const int MaxYearsBack = 5;

    public ResultLimits(PlatformTime time)
    {
        RuleFor(result => result.Number).MaximumLength(ReferralResult.NumberMaxLength);
        RuleFor(result => result.On).Must(day => time.HasHappened(day) && day >= time.Today.AddYears(-MaxYearsBack));
        RuleFor(result => result.Remarks).MaximumLength(ReferralResult.TextMaxLength);
        RuleFor(result => result.SessionsHeld).InclusiveBetween(0, RemoteRanges.MaxSessions);
        RuleFor(result => result.Mediators).Must(RemoteTexts.AreNames);
        RuleFor(result => result.Agreements).Must(agreements => agreements.Count <= MaxAgreements);
        RuleForEach(result => result.Agreements).SetValidator(new AgreementOutcomeLimits(time));
        RuleFor(result => result.Claims).Must(claims => claims.Count <= MaxClaims);
        RuleForEach(result => result.Claims).ChildRules(claim =>
        {
            claim.RuleFor(one => one.Claim).InclusiveBetween(1, RemoteRanges.MaxNumber);
            claim.RuleFor(one => one.Applicant).MaximumLength(Party.NameMaxLength);
            claim.RuleFor(one => one.ClaimedFen).IsASum();
            claim.RuleFor(one => one.AgreedFen).IsASum();
        });
        When(result => result.Failure is not null, () =>
        {
            RuleFor(result => result.Failure!.Focus).MaximumLength(ReferralResult.TextMaxLength);
            RuleFor(result => result.Failure!.Difficulties).MaximumLength(ReferralResult.TextMaxLength);
            RuleFor(result => result.Failure!.UndisputedFacts).Must(facts => facts.Count <= PackageLimits.MaxFacts);
            RuleForEach(result => result.Failure!.UndisputedFacts).NotEmpty().MaximumLength(UndisputedFact.TextMaxLength);
        });
    }
}

internal sealed class AgreementOutcomeLimits : AbstractValidator<AgreementOutcome>
{
    public AgreementOutcomeLimits(PlatformTime time)
    {
        RuleFor(agreement => agreement.Number).InclusiveBetween(1, RemoteRanges.MaxNumber);
        RuleFor(agreement => agreement.Text).NotEmpty().MaximumLength(Agreement.TextMaxLength);
        RuleFor(agreement => agreement.TextHash).Must(ReferralJson.IsHash);
        RuleFor(agreement => agreement.EffectiveOn).Must(day => time.HasHappened(day));
        RuleFor(agreement => agreement.AgreedFen).IsASum();
        RuleFor(agreement => agreement.PaidFen).IsASum();
        RuleFor(agreement => agreement.Terms).Must(terms => terms.Count <= ResultLimits.MaxTerms);
        RuleForEach(agreement => agreement.Terms).SetValidator(new TermLimits(time));
    }
}

internal sealed class TermLimits : AbstractValidator<TermOutcome>
{
    public const int MannerMaxLength = 40;

    public TermLimits(PlatformTime time)
    {
        RuleFor(term => term.Number).InclusiveBetween(1, RemoteRanges.MaxNumber);
        RuleFor(term => term.Claim).InclusiveBetween(1, RemoteRanges.MaxNumber);
        RuleFor(term => term.Payer).NotEmpty().MaximumLength(Party.NameMaxLength);
        RuleFor(term => term.Payee).NotEmpty().MaximumLength(Party.NameMaxLength);
        RuleFor(term => term.AmountFen).InclusiveBetween(0, ClaimInputValidator.MaxLineFen);
        RuleFor(term => term.DueOn).Must(day => time.IsSensible(day));
        RuleFor(term => term.Manner).NotEmpty().MaximumLength(MannerMaxLength);
        RuleFor(term => term.Act).MaximumLength(AgreementTerm.TextMaxLength);
    }
}
