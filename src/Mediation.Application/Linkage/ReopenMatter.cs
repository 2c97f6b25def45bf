using FluentValidation;
using Mediation.Application.Access;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>Takes a matter up again that ended or was dismissed.</summary>
[Requires(Permission.ConveneLinkage)]
public sealed record ReopenMatter : MatterCommand;

internal sealed class ReopenMatterValidator : AbstractValidator<ReopenMatter>;

internal sealed class ReopenMatterHandler(MatterDesk desk) : IRequestHandler<ReopenMatter, MatterReceipt>
{
    public async Task<MatterReceipt> Handle(ReopenMatter command, CancellationToken ct)
    {
        var matter = await desk.LoadOwnAsync(command, ct);
        matter.Reopen(desk.Actor);
        return await desk.SaveAsync(matter, ct);
    }
}
