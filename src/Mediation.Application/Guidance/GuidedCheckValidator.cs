using FluentValidation;
using FluentValidation.Results;
using Mediation.Application.Common;
using Mediation.Domain.Guidance;

namespace Mediation.Application.Guidance;

/// <summary>The shape of a whole check: lengths, counts and words that exist.</summary>
internal sealed class GuidedCheckValidator : AbstractValidator<GuidedCheck>
{
    private const int MaxConditions = 10;

    public GuidedCheckValidator()
    {
        RuleFor(check => check.Questions).NotEmpty().Must(questions => questions.Count <= GuidedCheck.MaxQuestions);
        RuleFor(check => check.Rows).NotEmpty().Must(rows => rows.Count <= GuidedCheck.MaxRows);
        RuleFor(check => check.Bodies).Must(bodies => bodies.Count <= GuidedCheck.MaxBodies);
        RuleForEach(check => check.Questions).ChildRules(Question);
        RuleForEach(check => check.Rows).ChildRules(Row);
        RuleForEach(check => check.Bodies).ChildRules(Body);
    }

    /// <summary>What is wrong with the table as a whole, under each part that is to blame; only asked once every part has its shape.</summary>
    public static void Table<T>(GuidedCheck check, ValidationContext<T> context)
    {
        if (!new GuidedCheckValidator().Validate(check).IsValid)
        {
            return;
        }

        foreach (var fault in GuidedFaults.In(check))
        {
            context.AddFailure(new ValidationFailure($"{context.PropertyPath}.{fault.Path}", fault.Other)
            {
                ErrorCode = fault.Code.Code,
                CustomState = (object[])[fault.Other],
            });
        }
    }

    private static void Question(InlineValidator<GuidedQuestion> question)
    {
        question.RuleFor(one => one.Key).NotEmpty().MaximumLength(GuidedQuestion.KeyMaxLength);
        question.RuleFor(one => one.Kind).IsInEnum();
        question.RuleFor(one => one.Zh).NotEmpty().IsOneLine(GuidedQuestion.TextMaxLength);
        question.RuleFor(one => one.En).NotEmpty().IsOneLine(GuidedQuestion.TextMaxLength);
        question.RuleFor(one => one.HelpZh).IsOneLine(GuidedQuestion.HelpMaxLength);
        question.RuleFor(one => one.HelpEn).IsOneLine(GuidedQuestion.HelpMaxLength);
        question.RuleFor(one => one.Choices).NotEmpty().Must(choices => choices.Count <= GuidedQuestion.MaxChoices);
        question.RuleFor(one => one.AskWhen).Must(when => when.Count <= MaxConditions);
        question.RuleForEach(one => one.AskWhen).ChildRules(Condition);
        question.RuleForEach(one => one.Choices).ChildRules(choice =>
        {
            choice.RuleFor(one => one.Key).NotEmpty().MaximumLength(GuidedQuestion.KeyMaxLength);
            choice.RuleFor(one => one.Zh).NotEmpty().IsOneLine(GuidedQuestion.TextMaxLength);
            choice.RuleFor(one => one.En).NotEmpty().IsOneLine(GuidedQuestion.TextMaxLength);
            choice.RuleFor(one => one.HelpZh).IsOneLine(GuidedQuestion.HelpMaxLength);
            choice.RuleFor(one => one.HelpEn).IsOneLine(GuidedQuestion.HelpMaxLength);
            choice.RuleFor(one => one.Area).MaximumLength(Domain.Agencies.JurisdictionArea.MaxCodeLength);
        });
    }

    private static void Row(InlineValidator<GuidedRow> row)
    {
        row.RuleFor(one => one.Key).NotEmpty().MaximumLength(GuidedQuestion.KeyMaxLength);
        row.RuleFor(one => one.Kind).IsInEnum();
        row.RuleFor(one => one.Verdict).IsInEnum();
        row.RuleFor(one => one.Body).MaximumLength(GuidedQuestion.KeyMaxLength);
        row.RuleFor(one => one.Basis).IsOneLine(GuidedRow.BasisMaxLength);
        row.RuleFor(one => one.Zh).NotEmpty().IsOneLine(GuidedRow.TextMaxLength);
        row.RuleFor(one => one.En).NotEmpty().IsOneLine(GuidedRow.TextMaxLength);
        row.RuleFor(one => one.When).Must(when => when.Count <= MaxConditions);
        row.RuleForEach(one => one.When).ChildRules(Condition);
    }

    private static void Condition(InlineValidator<GuidedCondition> condition)
    {
        condition.RuleFor(one => one.Question).NotEmpty().MaximumLength(GuidedQuestion.KeyMaxLength);
        condition.RuleFor(one => one.AnyOf).Must(choices => choices.Count <= GuidedQuestion.MaxChoices)
            .ForEach(choice => choice.NotEmpty().MaximumLength(GuidedQuestion.KeyMaxLength));
    }

    private static void Body(InlineValidator<GuidedBody> body)
    {
        body.RuleFor(one => one.Key).NotEmpty().MaximumLength(GuidedQuestion.KeyMaxLength);
        body.RuleFor(one => one.NameZh).NotEmpty().IsOneLine(GuidedBody.NameMaxLength);
        body.RuleFor(one => one.NameEn).NotEmpty().IsOneLine(GuidedBody.NameMaxLength);
        body.RuleFor(one => one.Phone).IsOneLine(GuidedBody.PhoneMaxLength);
        body.RuleFor(one => one.AddressZh).IsOneLine(GuidedBody.AddressMaxLength);
        body.RuleFor(one => one.AddressEn).IsOneLine(GuidedBody.AddressMaxLength);
        body.RuleFor(one => one.Agency).MaximumLength(Domain.Agencies.Agency.MaxCodeLength);
    }
}

/// <summary>Answers of anybody: few, short, one to a question.</summary>
internal sealed class GivenAnswersValidator : AbstractValidator<IReadOnlyList<GivenAnswer>>
{
    public GivenAnswersValidator()
    {
        RuleFor(answers => answers.Count).LessThanOrEqualTo(GuidedCheck.MaxQuestions);
        RuleFor(answers => answers).Must(answers => answers.DistinctBy(one => one.Question).Count() == answers.Count).WithErrorCode("guidance.key-twice")
            .WithState(_ => (object[])[""]);
        RuleForEach(answers => answers).ChildRules(answer =>
        {
            answer.RuleFor(one => one.Question).NotEmpty().MaximumLength(GuidedQuestion.KeyMaxLength);
            answer.RuleFor(one => one.Answer).NotNull().MaximumLength(GuidedQuestion.KeyMaxLength);
        });
    }
}
