using FluentValidation;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Referrals;

/// <summary>A dispute as another body describes it must be good enough to open a file from it.</summary>
internal sealed class DisputePackageValidator : AbstractValidator<DisputePackage>
{
    public const int MaxFacts = 200;

    public DisputePackageValidator(PlatformTime time)
    {
        RuleFor(package => package.Schema).Equal(DisputePackage.PresentSchema);
        RuleFor(package => package.Number).MaximumLength(Referral.NumberMaxLength);
        RuleFor(package => package.WorkplaceArea).Parses((_, area) => JurisdictionArea.CanonicalCode(area));
        RuleFor(package => package.SeatArea).Parses((_, area) => JurisdictionArea.CanonicalCode(area));
        RuleFor(package => package.Applicants).NotEmpty();
        RuleFor(package => package.Applicants.Count).LessThanOrEqualTo(SubmitApplicationValidator.MaxParties).OverridePropertyName("applicants");
        RuleFor(package => package.Respondents).NotEmpty();
        RuleFor(package => package.Respondents.Count).LessThanOrEqualTo(SubmitApplicationValidator.MaxParties).OverridePropertyName("respondents");
        RuleFor(package => package.Claims).NotEmpty();
        RuleFor(package => package.Claims.Count).LessThanOrEqualTo(SubmitApplicationValidator.MaxClaims).OverridePropertyName("claims");
        RuleFor(package => package.Representatives.Count).LessThanOrEqualTo(SubmitApplicationValidator.MaxRepresentatives)
            .OverridePropertyName("representatives");
        RuleForEach(package => package.Applicants).SetValidator(new PartyInputValidator(time));
        RuleForEach(package => package.Respondents).SetValidator(new PartyInputValidator(time));
        RuleForEach(package => package.Claims).SetValidator(new ClaimInputValidator());
        RuleForEach(package => package.Representatives).SetValidator(new RepresentativeInputValidator());
        RuleFor(package => package.UndisputedFacts.Count).LessThanOrEqualTo(MaxFacts).OverridePropertyName("undisputedFacts");
        RuleForEach(package => package.UndisputedFacts).NotEmpty().MaximumLength(UndisputedFact.TextMaxLength);

        // What a platform works out of a case is not for a person to type.
        RuleFor(package => package.Course).Null();
        RuleFor(package => package.Agreement).Null();
        RuleFor(package => package.Totals).Empty();
    }
}
