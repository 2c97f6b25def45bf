using FluentValidation;
using Mediation.Application.Cases;
using Mediation.Domain.Cases;
using Mediation.Domain.Negotiation;
using Mediation.Domain.People;

namespace Mediation.Application.Negotiation;

/// <summary>An offer claim by claim; a claim that is not named is left open.</summary>
public abstract record OfferingCommand : OfferCommand
{
    public required IReadOnlyList<OfferLineInput> Lines { get; init; }

    public string? Note { get; init; }

    /// <summary>Last day for an answer, included, in Asia/Shanghai.</summary>
    public required DateOnly ValidUntil { get; init; }

    internal OfferDraft DraftOf(PartySide side) => new(
        side,
        [.. Lines.Select(line => new OfferLineDraft(
            new ClaimId(line.Claim), [.. line.Instalments.Select(part => new Instalment(part.AmountFen, part.DueOn))], Clean(line.Words)))],
        Clean(Note),
        ValidUntil);

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <param name="Instalments">In the order of their days; none where nothing is to be paid on this claim.</param>
/// <param name="Words">What else is to be done, or a remark.</param>
public sealed record OfferLineInput(Guid Claim, IReadOnlyList<InstalmentInput> Instalments, string? Words = null);

/// <param name="DueOn">Last day, included.</param>
public sealed record InstalmentInput(long AmountFen, DateOnly DueOn);

internal abstract class OfferingCommandValidator<TCommand> : TalksCommandValidator<TCommand> where TCommand : OfferingCommand
{
    private const int MaxLines = 100;

    protected OfferingCommandValidator()
    {
        RuleFor(command => command.Note).MaximumLength(Offer.NoteMaxLength).Must(IsClean).WithErrorCode("field.text");
        RuleFor(command => command.Lines).NotEmpty().Must(lines => lines is null || lines.Count <= MaxLines);
        RuleForEach(command => command.Lines).ChildRules(line =>
        {
            line.RuleFor(one => one.Claim).NotEmpty();
            line.RuleFor(one => one.Words).MaximumLength(OfferLine.WordsMaxLength).Must(IsClean).WithErrorCode("field.text");
            line.RuleFor(one => one.Instalments).NotNull().Must(parts => parts is null || parts.Count <= SettlementTalks.MaxInstalments);
            line.RuleForEach(one => one.Instalments).ChildRules(part =>
                part.RuleFor(one => one.AmountFen).InclusiveBetween(1, ClaimInputValidator.MaxLineFen));
        });
    }

    private static bool IsClean(string? text) => text is null || PlainText.IsClean(text);
}
