using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Intake;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Intake;

/// <summary>Opens an empty draft. One that nobody wrote into yet is given again, so that asking twice makes no second one.</summary>
[Requires(Permission.KeepFilings)]
public sealed record StartFiling : ICommand<StartedFiling>
{
    /// <summary>Code of the centre that is asked to mediate; may be left out where there is only one.</summary>
    public string? Agency { get; init; }
}

public sealed record StartedFiling(Guid Id);

internal sealed class StartFilingValidator : AbstractValidator<StartFiling>
{
    public StartFilingValidator() => RuleFor(command => command.Agency).MaximumLength(Agency.MaxCodeLength);
}

internal sealed class StartFilingHandler(FilingDesk desk, FilingOffices offices) : IRequestHandler<StartFiling, StartedFiling>
{
    public async Task<StartedFiling> Handle(StartFiling command, CancellationToken ct)
    {
        var agency = await offices.ChosenAsync(command.Agency, ct);
        for (var attempt = 1; ; attempt++)
        {
            var open = await desk.Own.Where(draft => draft.State == FilingState.Open).OrderBy(draft => draft.Slot).ToListAsync(ct);
            var (gone, alive) = (open.Where(draft => draft.IsGoneAt(desk.Now)).ToList(), open.Where(draft => !draft.IsGoneAt(desk.Now)).ToList());
            if (alive.FirstOrDefault(draft => draft.Version == 1 && draft.Agency == agency) is { } untouched)
            {
                return new StartedFiling(untouched.Id.Value);
            }

            var started = FilingDraft.Start(FilingDraftId.New(desk.Now), desk.Account, agency, FilingDraft.FreeSlot([.. alive.Select(draft => draft.Slot!.Value)]), desk.Now);
            try
            {
                // What lies past its last day holds a place until the nightly job; its place is wanted now.
                await desk.Db.Filings.Where(draft => gone.Select(old => old.Id).Contains(draft.Id)).ExecuteDeleteAsync(ct);
                desk.Db.Forget();
                desk.Db.Filings.Add(started);
                await desk.Db.SaveChangesAsync(ct);
                return new StartedFiling(started.Id.Value);
            }
            catch (DbUpdateException) when (attempt < FilingDraft.MaxOpen)
            {
                // Started twice at the same moment: the other one has this place.
                desk.Db.Forget();
            }
        }
    }
}
