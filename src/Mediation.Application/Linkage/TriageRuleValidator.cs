using FluentValidation;
using FluentValidation.Results;
using Mediation.Domain.Agreements;
using Mediation.Domain.Linkage;

namespace Mediation.Application.Linkage;

/// <summary>The shape of one rule: lengths, ranges and words that exist.</summary>
internal sealed class TriageRuleValidator : AbstractValidator<TriageRule>
{
    private const int MaxValues = 30;

    public TriageRuleValidator()
    {
        RuleFor(rule => rule.Key).NotEmpty().MaximumLength(TriageRule.KeyMaxLength);
        RuleFor(rule => rule.Zh).NotEmpty().MaximumLength(TriageRule.TextMaxLength);
        RuleFor(rule => rule.En).NotEmpty().MaximumLength(TriageRule.TextMaxLength);
        RuleFor(rule => rule.Then).NotNull().ChildRules(then =>
        {
            then.RuleFor(one => one.Invite).Must(IsShort).ForEach(kind => kind.IsInEnum());
            then.RuleFor(one => one.Chain).IsInEnum();
            then.RuleFor(one => one.Grade).IsInEnum();
        });
        RuleFor(rule => rule.When).NotNull().ChildRules(Conditions);
    }

    /// <summary>What is wrong with the table as a whole, under each rule that is to blame; only asked once every rule has its shape.</summary>
    public static void Table<T>(IReadOnlyList<TriageRule> rules, ValidationContext<T> context)
    {
        if (rules.Any(rule => !new TriageRuleValidator().Validate(rule).IsValid))
        {
            return;
        }

        foreach (var fault in TriageTable.FaultsIn(rules))
        {
            context.AddFailure(new ValidationFailure($"{context.PropertyPath}[{fault.Index}]", fault.Other ?? fault.Code.Code)
            {
                ErrorCode = fault.Code.Code,
                CustomState = (object[])[fault.Index + 1, fault.Other ?? ""],
            });
        }
    }

    private static void Conditions(InlineValidator<TriageCondition> when)
    {
        when.RuleFor(one => one.Channels).Must(IsShort).ForEach(value => value.IsInEnum());
        when.RuleFor(one => one.Stages).Must(IsShort).ForEach(value => value.IsInEnum());
        when.RuleFor(one => one.Outcomes).Must(IsShort).ForEach(value => value.IsInEnum());
        when.RuleFor(one => one.Claims).Must(IsShort).ForEach(value => value.IsInEnum());
        when.RuleFor(one => one.Groups).Must(IsShort).ForEach(value => value.IsInEnum());
        when.RuleFor(one => one.Words).Must(IsShort).ForEach(word => word.NotEmpty().MaximumLength(TriageCondition.WordMaxLength));
        when.RuleFor(one => one.HeadcountAtLeast).InclusiveBetween(0, MatterFacts.MaxHeadcount);
        when.RuleFor(one => one.AmountFenAtLeast).InclusiveBetween(0, Money.MaxFen);
        when.RuleFor(one => one.LimitationWithinDays).InclusiveBetween(0, TriageCondition.MaxDays);
        when.RuleFor(one => one.Festival!.Festival).IsInEnum().When(one => one.Festival is not null);
        when.RuleFor(one => one.Festival!.WithinDays).InclusiveBetween(1, TriageCondition.MaxDays).When(one => one.Festival is not null);
    }

    private static bool IsShort<TValue>(IReadOnlyList<TValue> values) => values is { Count: <= MaxValues };
}
