using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Notices;

public readonly record struct ReminderLadderId(Guid Value)
{
    public static ReminderLadderId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>The rungs an agency set for one clock and audience in place of the shipped ones. No rungs: this audience is not reminded.</summary>
public sealed class ReminderLadder : AggregateRoot
{
    public const int MaxSteps = 10;

    private List<ReminderStep> _steps = [];

    private ReminderLadder()
    {
    }

    public ReminderLadderId Id { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public ClockId Clock { get; private set; }

    public Audience Audience { get; private set; }

    public IReadOnlyList<ReminderStep> Steps => _steps;

    public static ReminderLadder Of(ReminderLadderId id, AgencyId agency, ClockId clock, Audience audience) =>
        new() { Id = id, AgencyId = agency, Clock = clock, Audience = audience, _steps = [.. ShippedLadders.For(clock, audience)] };

    public static void MustBeSound(IReadOnlyList<ReminderStep> steps)
    {
        Guard.Require(steps.Count <= MaxSteps, RuleCode.LadderTooManySteps, MaxSteps);
        Guard.Require(steps.Select(step => step.Key).Distinct().Count() == steps.Count, RuleCode.LadderStepTwice);
        foreach (var step in steps)
        {
            step.MustBeSound();
        }
    }

    /// <param name="moved">How many open deadlines get another reminder day by it.</param>
    public void Change(IReadOnlyList<ReminderStep> steps, int moved)
    {
        MustBeSound(steps);
        var before = _steps;
        _steps = [.. steps];
        Raise(new LadderChanged(Clock, Audience, before, _steps, moved));
    }
}

public sealed record LadderChanged(
    ClockId Clock, Audience Audience, IReadOnlyList<ReminderStep> Before, IReadOnlyList<ReminderStep> After, int Moved) : DomainEvent;
