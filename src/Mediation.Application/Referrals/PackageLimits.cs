using FluentValidation;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.People;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Referrals;

/// <summary>The limits of a dispute that is handed over, whoever describes it and however much of it a release leaves out.</summary>
internal sealed class PackageLimits : AbstractValidator<DisputePackage>
{
    public const int MaxFacts = 1000;
    private const int MaxGroups = 10;

    public PackageLimits(PlatformTime time)
    {
        RuleFor(package => package.Schema).Equal(DisputePackage.PresentSchema);
        RuleFor(package => package.Number).MaximumLength(Referral.NumberMaxLength);
        RuleFor(package => package.WorkplaceArea).Parses((_, area) => JurisdictionArea.CanonicalCode(area));
        RuleFor(package => package.SeatArea).Parses((_, area) => JurisdictionArea.CanonicalCode(area));
        RuleFor(package => package.DeceasedWorker!.Name).NotEmpty().MaximumLength(Party.NameMaxLength).When(package => package.DeceasedWorker is not null);
        RuleFor(package => package.Applicants.Count).LessThanOrEqualTo(SubmitApplicationValidator.MaxParties).OverridePropertyName("applicants");
        RuleFor(package => package.Respondents.Count).LessThanOrEqualTo(SubmitApplicationValidator.MaxParties).OverridePropertyName("respondents");
        RuleFor(package => package.Claims.Count).LessThanOrEqualTo(SubmitApplicationValidator.MaxClaims).OverridePropertyName("claims");
        RuleFor(package => package.Representatives.Count).LessThanOrEqualTo(SubmitApplicationValidator.MaxRepresentatives)
            .OverridePropertyName("representatives");
        RuleFor(package => package.Groups.Count).LessThanOrEqualTo(MaxGroups).OverridePropertyName("groups");
        RuleForEach(package => package.Applicants).SetValidator(new PartyInputValidator(time));
        RuleForEach(package => package.Respondents).SetValidator(new PartyInputValidator(time));

        // A release may leave out what happened.
        RuleForEach(package => package.Claims).SetValidator(new ClaimInputValidator(needsFacts: false));
        RuleForEach(package => package.Representatives).SetValidator(new RepresentativeInputValidator());
        RuleFor(package => package.UndisputedFacts.Count).LessThanOrEqualTo(MaxFacts).OverridePropertyName("undisputedFacts");
        RuleForEach(package => package.UndisputedFacts).NotEmpty().MaximumLength(UndisputedFact.TextMaxLength);
        RuleFor(package => package).Must(package => Past(package).All(time.HasHappened) && Any(package).All(time.IsSensible))
            .WithErrorCode(RuleCode.ReferralPackageUnsound.Code);
        CheckWorkedOut(time);
    }

    /// <summary>What a platform works out of a case of its own.</summary>
    private void CheckWorkedOut(PlatformTime time)
    {
        RuleFor(package => package.Totals.Count).LessThanOrEqualTo(SubmitApplicationValidator.MaxClaims).OverridePropertyName("totals");
        RuleForEach(package => package.Totals).ChildRules(total =>
        {
            total.RuleFor(one => one.Cause).NotEmpty().MaximumLength(CauseOfAction.MaxLength);
            total.RuleFor(one => one.People).InclusiveBetween(0, SubmitApplicationValidator.MaxParties);
            total.RuleFor(one => one.AmountFen).IsASum();
        });
        When(package => package.Course is not null, () =>
        {
            RuleFor(package => package.Course!.SessionsHeld).InclusiveBetween(0, RemoteRanges.MaxSessions);
            RuleFor(package => package.Course!.Focus).MaximumLength(ReferralResult.TextMaxLength);
            RuleFor(package => package.Course!.Difficulties).MaximumLength(ReferralResult.TextMaxLength);
            RuleFor(package => package.Course!.Mediators).Must(RemoteTexts.AreNames);
        });
        RuleFor(package => package.Agreement!).SetValidator(new AgreementPackageLimits(time)).When(package => package.Agreement is not null);
    }

    private static IEnumerable<DateOnly?> Past(DisputePackage package) =>
    [
        package.ReceivedOn, package.DeceasedWorker?.DiedOn, package.Course?.ReceivedOn, package.Course?.AcceptedOn, package.Course?.EndedOn,
        .. package.Applicants.Concat(package.Respondents).Select(party => party.Particulars?.BornOn),
    ];

    private static IEnumerable<DateOnly?> Any(DisputePackage package) =>
    [
        .. package.Applicants.SelectMany(party => (DateOnly?[])[party.Employment?.From, party.Employment?.To]),
        .. package.Claims.SelectMany(claim => (DateOnly?[])[claim.PeriodFrom, claim.PeriodTo]),
        .. package.Representatives.SelectMany(agent => (DateOnly?[])[agent.ValidFrom, agent.ValidTo]),
    ];
}

internal sealed class AgreementPackageLimits : AbstractValidator<AgreementPackage>
{
    public AgreementPackageLimits(PlatformTime time)
    {
        RuleFor(agreement => agreement.Number).InclusiveBetween(1, RemoteRanges.MaxNumber);
        RuleFor(agreement => agreement.Text).NotEmpty().MaximumLength(Agreement.TextMaxLength);
        RuleFor(agreement => agreement.TextHash).Must(ReferralJson.IsHash);
        RuleFor(agreement => agreement.EffectiveOn).Must(day => time.HasHappened(day));
        RuleFor(agreement => agreement.AgreedFen).IsASum();
        RuleFor(agreement => agreement.Terms).Must(terms => terms.Count <= ResultLimits.MaxTerms);
        RuleForEach(agreement => agreement.Terms).SetValidator(new TermLimits(time));
        RuleFor(agreement => agreement.Accounts).Must(accounts => accounts.Count <= ResultLimits.MaxTerms);
        RuleForEach(agreement => agreement.Accounts).ChildRules(account =>
        {
            account.RuleFor(one => one.Term).InclusiveBetween(1, RemoteRanges.MaxNumber);
            account.RuleFor(one => one.Account).NotEmpty().Parses((_, number) => BankAccount.Parse(number));
        });
    }
}
