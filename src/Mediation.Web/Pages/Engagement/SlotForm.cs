using Mediation.Application.Engagement;
using Mediation.Domain.Cases;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Engagement;

/// <summary>The ticks, as a form sends them. What is no number is none: nobody types these.</summary>
internal sealed class SlotForm
{
    [FromForm(Name = "proposal")]
    public Guid? Proposal { get; set; }

    [FromForm(Name = "slot")]
    public List<int> Slot { get; set; } = [];

    [FromForm(Name = "none")]
    public bool None { get; set; }

    [FromForm(Name = "mode")]
    public SessionMode? Mode { get; set; }

    [FromForm(Name = "words")]
    public string? Words { get; set; }

    public bool SaysSomething => Slot.Count > 0 || None;

    public ChosenSlots? ToChosen() => Proposal is { } proposal
        ? new ChosenSlots { Proposal = proposal, Suiting = Slot, NoneSuits = None, Mode = Mode, Words = string.IsNullOrWhiteSpace(Words) ? null : Words }
        : null;

    /// <summary>What was said last, or nothing.</summary>
    public static SlotForm Of(OfferedTimes? times) => new()
    {
        Proposal = times?.Id,
        Slot = [.. times?.Chosen?.Suiting ?? []],
        None = times?.Chosen is { Suiting.Count: 0 },
        Mode = times?.Chosen?.Mode,
        Words = times?.Chosen?.Words,
    };
}
