using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Collective;
using Mediation.Application.Common;
using Mediation.Application.Evidence;
using Mediation.Domain.Intake;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Intake;

/// <summary>Throws a draft away. What was typed is gone at once.</summary>
[Requires(Permission.KeepFilings)]
public sealed record DiscardFiling(Guid Filing) : ICommand<DiscardedFiling>;

public sealed record DiscardedFiling(Guid Id);

internal sealed class DiscardFilingValidator : AbstractValidator<DiscardFiling>
{
    public DiscardFilingValidator() => RuleFor(command => command.Filing).NotEmpty();
}

internal sealed class DiscardFilingHandler(FilingDesk desk, FilingEvidence evidence, GroupSheets sheets) : IRequestHandler<DiscardFiling, DiscardedFiling>
{
    public async Task<DiscardedFiling> Handle(DiscardFiling command, CancellationToken ct)
    {
        var id = new FilingDraftId(command.Filing);
        if (!await desk.Own.AnyAsync(draft => draft.Id == id && draft.State == FilingState.Discarded, ct))
        {
            await desk.ChangeAsync(command.Filing, draft => draft.Discard(desk.Now), ct);
            await evidence.ForgetAsync(id, ct);
            await sheets.ForgetAsync(id, ct);
        }

        return new DiscardedFiling(command.Filing);
    }
}
