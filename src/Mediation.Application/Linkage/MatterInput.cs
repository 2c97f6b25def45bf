using FluentValidation;
using Mediation.Domain.Agencies;
using Mediation.Domain.Linkage;

namespace Mediation.Application.Linkage;

/// <summary>Why and how grave, as it is given.</summary>
public sealed record WeightInput
{
    public required IReadOnlyList<MatterReasons> Reasons { get; init; }

    /// <summary>Given exactly where other is among the reasons.</summary>
    public string? OtherReason { get; init; }

    public required MatterGrade Grade { get; init; }

    internal MatterWeight ToWeight() => new(Reasons.Aggregate(MatterReasons.None, (all, one) => all | one), OtherReason?.Trim(), Grade);
}

internal sealed class WeightInputValidator : AbstractValidator<WeightInput>
{
    public WeightInputValidator()
    {
        RuleFor(weight => weight.Reasons).NotEmpty().Must(reasons => reasons is null || reasons.Count <= 10);
        RuleForEach(weight => weight.Reasons).IsInEnum();
        RuleFor(weight => weight.OtherReason).MaximumLength(MatterWeight.OtherReasonMaxLength);
        RuleFor(weight => weight.Grade).IsInEnum();
    }
}

/// <summary>Something a body is to do.</summary>
/// <param name="Owner">Code of the body.</param>
/// <param name="Account">Somebody of that body, or null for whoever looks after it there.</param>
public sealed record TaskInput(string Title, string Owner, Guid? Account, DateOnly DueOn);

internal sealed class TaskInputValidator : AbstractValidator<TaskInput>
{
    public TaskInputValidator()
    {
        RuleFor(task => task.Title).NotEmpty().MaximumLength(MatterTask.TitleMaxLength);
        RuleFor(task => task.Owner).NotEmpty().MaximumLength(Agency.MaxCodeLength);
    }
}

internal static class BodyRules
{
    /// <summary>A list of codes of bodies.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<string>> AreBodies<T>(this IRuleBuilder<T, IReadOnlyList<string>> rule) => rule
        .Must(codes => codes is null || (codes.Count <= JointMatter.MaxBodies && codes.All(code => code is { Length: > 0 and <= Agency.MaxCodeLength })))
        .WithErrorCode("agency.unknown");
}
