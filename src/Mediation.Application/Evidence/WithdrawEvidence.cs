using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Evidence;

/// <summary>Takes an own item back before the other side saw it. Its bytes are gone at once; of what a case had, a line remains.</summary>
[Requires(Permission.KeepEvidence)]
public sealed record WithdrawEvidence(EvidenceOf Of, Guid Evidence) : ICommand<TakenBackEvidence>, ITargeted
{
    public Guid Target => Evidence;
}

public sealed record TakenBackEvidence(Guid Id);

internal sealed class WithdrawEvidenceValidator : AbstractValidator<WithdrawEvidence>
{
    public WithdrawEvidenceValidator() => RuleFor(command => command.Evidence).NotEmpty();
}

internal sealed class WithdrawEvidenceHandler(EvidenceDesk desk) : IRequestHandler<WithdrawEvidence, TakenBackEvidence>
{
    public async Task<TakenBackEvidence> Handle(WithdrawEvidence command, CancellationToken ct)
    {
        await using var work = await desk.Db.BeginAsync(ct);
        var standing = await desk.EnterAsync(command.Of, ct);
        await desk.HoldAsync(standing.Filing, standing.Case, ct);
        var file = await desk.OwnAsync(standing, command.Evidence, ct);
        if (file.State != EvidenceState.Withdrawn)
        {
            await RemoveAsync(file, ct);
            await work.CompleteAsync(ct);
        }

        return new TakenBackEvidence(command.Evidence);
    }

    private async Task RemoveAsync(EvidenceFile file, CancellationToken ct)
    {
        try
        {
            if (file.MayVanish)
            {
                desk.Db.Evidence.Remove(file);
            }
            else
            {
                file.Withdraw(desk.Now);
            }

            await desk.ForgetPiecesAsync(file.Id, ct);
            await desk.Db.SaveChangesAsync(ct);
            await desk.ChangedAsync(file.FilingId, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Opened by the other side, or checked, at this moment.
            throw new RuleBrokenException(RuleCode.EvidenceSeen);
        }
    }
}
