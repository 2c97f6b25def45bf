using FluentValidation;
using Mediation.Application.Access;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>Changes grade and reasons by what was learnt since; a graver matter is reported to leaders earlier.</summary>
[Requires(Permission.ConveneLinkage)]
public sealed record RegradeMatter : MatterCommand
{
    public required WeightInput Weight { get; init; }

    /// <summary>When that became known; now where it is not given.</summary>
    public DateTimeOffset? KnownAt { get; init; }
}

internal sealed class RegradeMatterValidator : AbstractValidator<RegradeMatter>
{
    public RegradeMatterValidator() => RuleFor(command => command.Weight).NotNull().SetValidator(new WeightInputValidator());
}

internal sealed class RegradeMatterHandler(MatterDesk desk) : IRequestHandler<RegradeMatter, MatterReceipt>
{
    public async Task<MatterReceipt> Handle(RegradeMatter command, CancellationToken ct)
    {
        var (matter, by) = (await desk.LoadOwnAsync(command, ct), desk.Actor);
        await desk.MustNotRepeatAsync(matter, [command.Weight.OtherReason], besides: null, ct);
        var hours = await desk.HoursAsync(matter.ConvenerId, ct);
        matter.Regrade(command.Weight.ToWeight(), command.KnownAt?.ToUniversalTime() ?? by.At, hours, by);
        return await desk.SaveAsync(matter, ct);
    }
}
