using FluentValidation;
using Mediation.Application.Access;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Puts the closed file into the archive with its retention period (归档).</summary>
[Requires(Permission.ArchiveCase)]
public sealed record ArchiveCase : CaseCommand;

internal sealed class ArchiveCaseValidator : AbstractValidator<ArchiveCase>;

internal sealed class ArchiveCaseHandler(CaseDesk desk) : IRequestHandler<ArchiveCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ArchiveCase command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        dispute.Archive(await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct);
    }
}
