using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Linkage;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>Notes what the caller's body did or learnt, for all who take part.</summary>
[Requires(Permission.TakePartInLinkage)]
public sealed record AddProgress : MatterCommand
{
    public required string Text { get; init; }
}

internal sealed class AddProgressValidator : AbstractValidator<AddProgress>
{
    public AddProgressValidator() => RuleFor(command => command.Text).NotEmpty().MaximumLength(ProgressEntry.TextMaxLength);
}

internal sealed class AddProgressHandler(MatterDesk desk) : IRequestHandler<AddProgress, MatterReceipt>
{
    public async Task<MatterReceipt> Handle(AddProgress command, CancellationToken ct)
    {
        var matter = await desk.LoadAsync(command, ct);
        await desk.MustNotRepeatAsync(matter, [command.Text], besides: null, ct);
        var entry = matter.AddProgress(command.Text, desk.Actor);
        desk.Db.MatterProgress.Add(entry);
        return await desk.SaveAsync(matter, ct, entry.Id);
    }
}
