using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Evidence;

/// <summary>
/// Takes the bytes that follow. The same bytes again, all or part of them, change nothing; with the last byte the file is checked before the
/// answer is given, unless the scanner does not answer.
/// </summary>
/// <param name="Offset">Where the content begins in the file.</param>
[Requires(Permission.KeepEvidence)]
public sealed record AddPiece(EvidenceOf Of, Guid Evidence, long Offset, byte[] Content) : IRequest<EvidenceItem>;

internal sealed class AddPieceValidator : AbstractValidator<AddPiece>
{
    public AddPieceValidator()
    {
        RuleFor(command => command.Evidence).NotEmpty();
        RuleFor(command => command.Offset).GreaterThanOrEqualTo(0);
        RuleFor(command => command.Content.Length).InclusiveBetween(1, EvidenceLimits.MaxPieceBytes).WithErrorCode("evidence.piece");
    }
}

internal sealed class AddPieceHandler(EvidenceDesk desk, EvidenceCheck check) : IRequestHandler<AddPiece, EvidenceItem>
{
    private const int Attempts = 3;

    public async Task<EvidenceItem> Handle(AddPiece command, CancellationToken ct)
    {
        var (isComplete, id) = (false, new EvidenceId(command.Evidence));
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                isComplete = await TakeAsync(command, ct);
                break;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // The same piece came twice at this moment: the second finds it there.
                desk.Db.Forget();
            }
        }

        if (isComplete)
        {
            await check.RunAsync(id, ct);
        }

        var standing = await desk.EnterAsync(command.Of, ct);
        return await desk.VisibleTo(standing).AsNoTracking().Where(file => file.Id == id).Select(EvidenceViews.Of(standing.Account)).SingleOrDefaultAsync(ct)
            ?? throw new NotFoundException("evidence");
    }

    /// <returns>Whether these were the last bytes.</returns>
    private async Task<bool> TakeAsync(AddPiece command, CancellationToken ct)
    {
        await using var work = await desk.Db.BeginAsync(ct);
        var standing = await desk.EnterAsync(command.Of, ct);
        if (standing.Filing is not null)
        {
            await desk.HoldAsync(standing.Filing, null, ct);
            standing = await desk.EnterAsync(command.Of, ct);
        }

        var file = await desk.OwnAsync(standing, command.Evidence, ct);
        if (file.State != EvidenceState.Uploading && command.Offset + command.Content.Length <= file.Size)
        {
            // The answer to the last piece was lost.
            return false;
        }

        if (command.Offset > file.Received || command.Offset + command.Content.Length > file.Size)
        {
            throw new RuleBrokenException(RuleCode.EvidenceOffset, file.Received);
        }

        var known = (int)Math.Min(file.Received - command.Offset, command.Content.Length);
        await MustRepeatAsync(file, command.Offset, command.Content.AsMemory(0, known), ct);
        if (known == command.Content.Length)
        {
            return false;
        }

        Store(file, command.Content.AsMemory(known));
        await desk.Db.SaveChangesAsync(ct);
        await work.CompleteAsync(ct);
        return file.State == EvidenceState.Checking;
    }

    private void Store(EvidenceFile file, ReadOnlyMemory<byte> fresh)
    {
        for (var at = 0; at < fresh.Length; at += EvidencePiece.Bytes)
        {
            var bytes = fresh[at..Math.Min(fresh.Length, at + EvidencePiece.Bytes)].ToArray();
            desk.Db.EvidencePieces.Add(new EvidencePiece(file.Id, file.Received + at, bytes));
        }

        file.Receive(fresh.Length, desk.Now);
    }

    /// <summary>A file that was changed, or another one, must not go on where the first one stopped.</summary>
    private async Task MustRepeatAsync(EvidenceFile file, long offset, ReadOnlyMemory<byte> repeated, CancellationToken ct)
    {
        if (repeated.IsEmpty)
        {
            return;
        }

        await using var there = new PieceStream(desk.Db, file.Id, file.Received) { Position = offset };
        var kept = new byte[repeated.Length];
        await there.ReadExactlyAsync(kept, ct);
        if (!kept.AsSpan().SequenceEqual(repeated.Span))
        {
            throw new RuleBrokenException(RuleCode.EvidencePieceDiffers);
        }
    }
}
