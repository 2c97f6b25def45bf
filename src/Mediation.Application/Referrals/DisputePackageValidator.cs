using FluentValidation;
using Mediation.Application.Common;

namespace Mediation.Application.Referrals;

/// <summary>A dispute as another body describes it must be good enough to open a file from it.</summary>
internal sealed class DisputePackageValidator : AbstractValidator<DisputePackage>
{
    public DisputePackageValidator(PlatformTime time)
    {
        Include(new PackageLimits(time));
        RuleFor(package => package.Applicants).NotEmpty();
        RuleFor(package => package.Respondents).NotEmpty();
        RuleFor(package => package.Claims).NotEmpty();
        RuleForEach(package => package.Claims).ChildRules(claim => claim.RuleFor(one => one.Facts).NotEmpty());

        // What a platform works out of a case is not for a person to type.
        RuleFor(package => package.Course).Null();
        RuleFor(package => package.Agreement).Null();
        RuleFor(package => package.Totals).Empty();
    }
}
