using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Agreements;
using Mediation.Domain.Linkage;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>Ends the handling with a closing report that all members read.</summary>
[Requires(Permission.ConveneLinkage)]
public sealed record ConcludeMatter : MatterCommand
{
    public required string Summary { get; init; }

    /// <summary>Workers whose matter was dealt with.</summary>
    public required int People { get; init; }

    public required long AmountFen { get; init; }

    /// <summary>Cases settled.</summary>
    public required int Settled { get; init; }

    public required int Failed { get; init; }

    /// <summary>Cases that went on to another body.</summary>
    public required int HandedOver { get; init; }

    public string? Lessons { get; init; }
}

internal sealed class ConcludeMatterValidator : AbstractValidator<ConcludeMatter>
{
    public ConcludeMatterValidator()
    {
        RuleFor(command => command.Summary).NotEmpty().MaximumLength(ClosingReport.SummaryMaxLength);
        RuleFor(command => command.People).InclusiveBetween(0, MatterFacts.MaxHeadcount);
        RuleFor(command => command.AmountFen).InclusiveBetween(0, Money.MaxFen);
        RuleFor(command => command.Settled).InclusiveBetween(0, MatterFacts.MaxHeadcount);
        RuleFor(command => command.Failed).InclusiveBetween(0, MatterFacts.MaxHeadcount);
        RuleFor(command => command.HandedOver).InclusiveBetween(0, MatterFacts.MaxHeadcount);
        RuleFor(command => command.Lessons).MaximumLength(ClosingReport.LessonsMaxLength);
    }
}

internal sealed class ConcludeMatterHandler(MatterDesk desk) : IRequestHandler<ConcludeMatter, MatterReceipt>
{
    public async Task<MatterReceipt> Handle(ConcludeMatter command, CancellationToken ct)
    {
        var matter = await desk.LoadOwnAsync(command, ct);
        await desk.MustNotRepeatAsync(matter, [command.Summary, command.Lessons], besides: null, ct);
        matter.Conclude(
            new ClosingReport(
                command.Summary, command.People, Money.FromFen(command.AmountFen), command.Settled, command.Failed, command.HandedOver, command.Lessons),
            desk.Actor);
        return await desk.SaveAsync(matter, ct);
    }
}
