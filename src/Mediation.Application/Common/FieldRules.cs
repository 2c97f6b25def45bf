using FluentValidation;
using FluentValidation.Results;
using Mediation.Domain.Common;
using Mediation.Domain.Notices;
using Mediation.Domain.People;

namespace Mediation.Application.Common;

/// <summary>Lets a value object of the domain judge a field, under the domain's own stable code.</summary>
internal static class FieldRules
{
    /// <summary>Runs <paramref name="parse"/> on what is given; absent values pass, NotEmpty is a rule of its own.</summary>
    public static IRuleBuilderOptionsConditions<T, TProperty> Parses<T, TProperty>(this IRuleBuilder<T, TProperty> rule, Action<T, TProperty> parse) =>
        rule.Custom((value, context) =>
        {
            if (value is null or "")
            {
                return;
            }

            try
            {
                parse(context.InstanceToValidate, value);
            }
            catch (RuleBrokenException broken)
            {
                context.AddFailure(new ValidationFailure(context.PropertyPath, broken.Code.Code) { ErrorCode = broken.Code.Code, CustomState = broken.Arguments.ToArray() });
            }
        });

    /// <summary>Clean text without line breaks; absent values pass.</summary>
    public static IRuleBuilderOptions<T, string?> IsOneLine<T>(this IRuleBuilder<T, string?> rule, int maxLength) =>
        rule.MaximumLength(maxLength).Must(text => text is null || PlainText.IsCleanLine(text)).WithErrorCode("field.text");

    /// <summary>A language that notices are written in; absent values pass.</summary>
    public static IRuleBuilderOptions<T, string?> IsLanguage<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(language => string.IsNullOrEmpty(language) || Languages.All.Contains(language)).WithErrorCode("language.unknown");
}
