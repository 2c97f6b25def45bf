using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Domain.Papers;
using MediatR;

namespace Mediation.Application.Papers;

/// <summary>One paper as a page for the printer.</summary>
/// <param name="Language">Of the labels: zh-CN or en.</param>
[Requires(Permission.ReadPapers)]
public sealed record PrintPaper(Guid CaseId, PaperKind Kind, IReadOnlyList<Guid> Applicants, Guid? Agreement, string Language) : IRequest<PrintedPaper>;

/// <param name="Html">A page of HTML in UTF-8.</param>
public sealed record PrintedPaper(byte[] Html);

internal sealed class PrintPaperValidator : AbstractValidator<PrintPaper>
{
    public PrintPaperValidator()
    {
        RuleFor(query => query.Kind).IsInEnum();
        RuleFor(query => query.Applicants.Count).LessThanOrEqualTo(SubmitApplicationValidator.MaxParties).OverridePropertyName("applicants");
        RuleFor(query => query.Language).NotEmpty().MaximumLength(20);
    }
}

internal sealed class PrintPaperHandler(PaperReading reading) : IRequestHandler<PrintPaper, PrintedPaper>
{
    public async Task<PrintedPaper> Handle(PrintPaper query, CancellationToken ct) => new(PaperPress.Print(
        await reading.ReadAsync(query.CaseId, query.Kind, query.Applicants, query.Agreement, ct), query.Language));
}
