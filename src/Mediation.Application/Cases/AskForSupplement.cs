using FluentValidation;
using Mediation.Application.Access;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Names, once and completely, the papers that are still missing (补正告知书).</summary>
[Requires(Permission.DecideAcceptance)]
public sealed record AskForSupplement : CaseCommand
{
    public required IReadOnlyList<string> Missing { get; init; }
}

internal sealed class AskForSupplementValidator : AbstractValidator<AskForSupplement>
{
    public const int MaxItems = 30;
    public const int ItemMaxLength = 200;

    public AskForSupplementValidator()
    {
        RuleFor(command => command.Missing).NotEmpty().Must(missing => missing.Count <= MaxItems);
        RuleForEach(command => command.Missing).NotEmpty().MaximumLength(ItemMaxLength);
    }
}

internal sealed class AskForSupplementHandler(CaseDesk desk) : IRequestHandler<AskForSupplement, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(AskForSupplement command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        dispute.AskForSupplement(command.Missing, await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct);
    }
}
