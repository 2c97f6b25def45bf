using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.People;

namespace Mediation.Application.Cases;

/// <summary>What the parties agreed: whom and which claims it covers, the terms, and the wording.</summary>
public abstract record AgreementCommand : CaseCommand
{
    /// <summary>The applicants it settles for.</summary>
    public required IReadOnlyList<Guid> Applicants { get; init; }

    /// <summary>The claims it settles; what is left out goes its own way.</summary>
    public required IReadOnlyList<Guid> Claims { get; init; }

    public required IReadOnlyList<TermInput> Terms { get; init; }

    /// <summary>The wording of the agreement, or of the minutes where it is settled on the spot.</summary>
    public required string Text { get; init; }

    internal IReadOnlyList<PartyId> ApplicantIds => [.. Applicants.Distinct().Select(id => new PartyId(id))];

    internal IReadOnlyList<ClaimId> ClaimIds => [.. Claims.Distinct().Select(id => new ClaimId(id))];

    internal IReadOnlyList<(TermId, TermDetails)> TermsAt(DateTimeOffset now) =>
        [.. Terms.Select(term => (TermId.New(now), term.ToDetails()))];
}

/// <summary>One thing owed; an instalment is a term of its own.</summary>
public sealed record TermInput
{
    public Guid? Claim { get; init; }

    public required Guid Payer { get; init; }

    public required Guid Payee { get; init; }

    /// <summary>Fen; zero for an act.</summary>
    public long AmountFen { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly DueOn { get; init; }

    public required PaymentManner Manner { get; init; }

    /// <summary>Needed for a bank transfer.</summary>
    public string? Account { get; init; }

    /// <summary>The act that is owed, or a remark.</summary>
    public string? Text { get; init; }

    internal TermDetails ToDetails() => new(
        Claim is { } claim ? new ClaimId(claim) : null,
        new PartyId(Payer),
        new PartyId(Payee),
        Money.FromFen(AmountFen),
        DueOn,
        Manner,
        string.IsNullOrEmpty(Account) ? null : BankAccount.Parse(Account),
        Text);
}

internal abstract class AgreementCommandValidator<TCommand> : AbstractValidator<TCommand> where TCommand : AgreementCommand
{
    public const int MaxTerms = 5000;

    protected AgreementCommandValidator()
    {
        RuleFor(command => command.Applicants).NotEmpty();
        RuleFor(command => command.Claims).NotEmpty();
        RuleFor(command => command.Terms).NotEmpty().Must(terms => terms.Count <= MaxTerms);
        RuleFor(command => command.Text).NotEmpty().MaximumLength(Agreement.TextMaxLength);
        RuleForEach(command => command.Terms).ChildRules(term =>
        {
            term.RuleFor(one => one.Payer).NotEmpty();
            term.RuleFor(one => one.Payee).NotEmpty();
            term.RuleFor(one => one.AmountFen).InclusiveBetween(0, ClaimInputValidator.MaxLineFen);
            term.RuleFor(one => one.AmountFen).GreaterThan(0).When(one => one.Manner != PaymentManner.InKind);
            term.RuleFor(one => one.AmountFen).Equal(0).When(one => one.Manner == PaymentManner.InKind);
            term.RuleFor(one => one.Account).NotEmpty().When(one => one.Manner == PaymentManner.BankTransfer);
            term.RuleFor(one => one.Account).Parses((_, account) => BankAccount.Parse(account));
            term.RuleFor(one => one.Text).MaximumLength(AgreementTerm.TextMaxLength);
            term.RuleFor(one => one.Text).NotEmpty().When(one => one.Manner == PaymentManner.InKind);
        });
    }
}
