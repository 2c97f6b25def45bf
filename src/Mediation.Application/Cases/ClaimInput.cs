using FluentValidation;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;

namespace Mediation.Application.Cases;

/// <summary>A demand as filed.</summary>
public sealed record ClaimInput
{
    public required ClaimType Type { get; init; }

    /// <summary>Name of the cause of action; absent, it follows from the type.</summary>
    public string? Cause { get; init; }

    public DateOnly? PeriodFrom { get; init; }

    public DateOnly? PeriodTo { get; init; }

    public required string Facts { get; init; }

    public bool JointAndSeveral { get; init; }

    public required IReadOnlyList<ClaimLineInput> Lines { get; init; }

    internal ClaimDetails ToDetails(IReadOnlyDictionary<string, PartyId> parties, DateOnly receivedOn) => new(
        Type,
        (string.IsNullOrWhiteSpace(Cause) ? null : CausesOfAction.Named(Cause, receivedOn)) ?? CausesOfAction.For(Type, receivedOn),
        PeriodFrom,
        PeriodTo,
        Facts,
        JointAndSeveral,
        [.. Lines.Select(line => new ClaimLine(
            line.Applicant is null ? null : parties[line.Applicant],
            line.Respondent is null ? null : parties[line.Respondent],
            Money.FromFen(line.AmountFen),
            Money.FromFen(line.AlreadyPaidFen))
        {
            PeriodFrom = line.PeriodFrom,
            PeriodTo = line.PeriodTo,
        })]);
}

/// <param name="Applicant">Key of the applicant; absent when all applicants claim the one sum together.</param>
/// <param name="Respondent">Key of the respondent; absent when all respondents owe it.</param>
/// <param name="AmountFen">Fen.</param>
/// <param name="AlreadyPaidFen">Fen paid before filing, part of the amount.</param>
public sealed record ClaimLineInput(string? Applicant, string? Respondent, long AmountFen, long AlreadyPaidFen = 0)
{
    /// <summary>First day of what this applicant asks for; absent where the claim's own period says it.</summary>
    public DateOnly? PeriodFrom { get; init; }

    public DateOnly? PeriodTo { get; init; }
}

internal sealed class ClaimInputValidator : AbstractValidator<ClaimInput>
{
    public const int MaxLines = 2000;

    /// <summary>One hundred million yuan for one person against one employer; more than that is a slip of the keyboard.</summary>
    public const long MaxLineFen = 10_000_000_000;

    public ClaimInputValidator(bool needsFacts = true)
    {
        RuleFor(claim => claim.Cause).MaximumLength(CauseOfAction.MaxLength);
        RuleFor(claim => claim.Cause).Must(cause => string.IsNullOrWhiteSpace(cause) || CausesOfAction.Named(cause, DateOnly.MaxValue) is not null)
            .WithErrorCode("cause.unknown");
        RuleFor(claim => claim.Facts).NotEmpty().When(_ => needsFacts);
        RuleFor(claim => claim.Facts).MaximumLength(Claim.FactsMaxLength);
        RuleFor(claim => claim.PeriodTo).GreaterThanOrEqualTo(claim => claim.PeriodFrom)
            .When(claim => claim.PeriodFrom is not null && claim.PeriodTo is not null);
        RuleFor(claim => claim.Lines).NotEmpty();
        RuleFor(claim => claim.Lines.Count).LessThanOrEqualTo(MaxLines).OverridePropertyName("lines");
        RuleForEach(claim => claim.Lines).ChildRules(line =>
        {
            line.RuleFor(one => one.AmountFen).InclusiveBetween(0, MaxLineFen);
            line.RuleFor(one => one.AlreadyPaidFen).GreaterThanOrEqualTo(0);
            line.RuleFor(one => one.PeriodTo).GreaterThanOrEqualTo(one => one.PeriodFrom).When(one => one.PeriodFrom is not null && one.PeriodTo is not null);
            line.RuleFor(one => one.AlreadyPaidFen).LessThanOrEqualTo(one => one.AmountFen).When(one => one.AmountFen >= 0);
        });
    }
}
