using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Engagement;

namespace Mediation.Application.Engagement;

/// <summary>What a party ticked, under whichever door.</summary>
public sealed record ChosenSlots
{
    public required Guid Proposal { get; init; }

    /// <summary>Places of the slots that suit, from 1.</summary>
    public IReadOnlyList<int> Suiting { get; init; } = [];

    /// <summary>Said expressly: ticking nothing may be an oversight.</summary>
    public bool NoneSuits { get; init; }

    public SessionMode? Mode { get; init; }

    public string? Words { get; init; }

    internal SlotChoice ToChoice() => new(NoneSuits ? [] : Suiting, NoneSuits, Mode, string.IsNullOrWhiteSpace(Words) ? null : Words.Trim());
}

internal sealed class ChosenSlotsValidator : AbstractValidator<ChosenSlots>
{
    public ChosenSlotsValidator()
    {
        RuleFor(chosen => chosen.Proposal).NotEmpty();
        RuleFor(chosen => chosen.Suiting).NotNull().Must(slots => slots is null || slots.Count <= SessionProposal.MostSlots);
        RuleForEach(chosen => chosen.Suiting).InclusiveBetween(1, SessionProposal.MostSlots);
        RuleFor(chosen => chosen.Mode).IsInEnum();
        RuleFor(chosen => chosen.Words).IsOneLine(SlotAnswer.WordsMaxLength);
    }
}
