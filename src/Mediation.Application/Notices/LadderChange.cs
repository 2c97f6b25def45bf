using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Calendar;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>Another set of rungs for one clock and audience, as proposed.</summary>
public interface ILadderProposal
{
    ClockId Clock { get; }

    Audience Audience { get; }

    IReadOnlyList<ReminderStep> Steps { get; }
}

internal abstract class LadderProposalValidator<T> : AbstractValidator<T> where T : ILadderProposal
{
    protected LadderProposalValidator()
    {
        RuleFor(proposal => proposal.Clock).IsInEnum();
        RuleFor(proposal => proposal.Audience).IsInEnum();
        RuleFor(proposal => proposal.Steps).NotNull().Must(steps => steps is null || steps.Count <= ReminderLadder.MaxSteps);
        RuleForEach(proposal => proposal.Steps).NotNull().ChildRules(step =>
        {
            step.RuleFor(one => one.Key).NotEmpty().MaximumLength(ReminderStep.KeyMaxLength);
            step.RuleFor(one => one.Offset).InclusiveBetween(-ReminderStep.MaxOffset, ReminderStep.MaxOffset);
            step.RuleFor(one => one.Unit).IsInEnum();
            step.RuleFor(one => one.Channels).NotEmpty().Must(channels => channels is null || channels.Count <= 4);
            step.RuleForEach(one => one.Channels).IsInEnum();
            step.RuleFor(one => one.TemplateKey).NotEmpty().MaximumLength(Notice.TemplateKeyMaxLength);
        });
    }
}

/// <summary>One running deadline of the office as a ladder sees it.</summary>
internal sealed record LadderDeadline
{
    public required DeadlineId Id { get; init; }

    public required string Number { get; init; }

    public required DateOnly DueOn { get; init; }
}

/// <summary>What a proposed ladder would change, today.</summary>
internal sealed class LadderChange(IAppDb db, ILadderProposal proposal, IReadOnlyList<ReminderStep> before, WorkCalendar calendar, DateOnly today)
{
    /// <summary>The days still to come on which each rung speaks; what lies behind changes nothing any more.</summary>
    public static Dictionary<string, DateOnly> DaysOf(IReadOnlyList<ReminderStep> steps, DateOnly dueOn, WorkCalendar calendar, DateOnly today) =>
        steps.Select(step => (step.Key, Day: ReminderDay.Of(step, dueOn, calendar))).Where(rung => rung.Day >= today)
            .ToDictionary(rung => rung.Key, rung => rung.Day);

    public bool Moves(DateOnly dueOn)
    {
        var (old, fresh) = (DaysOf(before, dueOn, calendar, today), DaysOf(proposal.Steps, dueOn, calendar, today));
        return old.Count != fresh.Count || old.Any(rung => !fresh.TryGetValue(rung.Key, out var day) || day != rung.Value);
    }

    public IQueryable<LadderDeadline> Concerned(AgencyId office) => Told().AsNoTracking().IgnoreAutoIncludes()
        .Where(dispute => dispute.AgencyId == office && dispute.Status != CaseStatus.Archived)
        .SelectMany(dispute => dispute.Deadlines, (dispute, deadline) => new { dispute.Number, Deadline = deadline })
        .Where(row => row.Deadline.Clock == proposal.Clock && row.Deadline.Status == DeadlineStatus.Running)
        .OrderBy(row => row.Deadline.DueOn).ThenBy(row => row.Deadline.Id)
        .Select(row => new LadderDeadline { Id = row.Deadline.Id, Number = row.Number, DueOn = row.Deadline.DueOn });

    /// <summary>How many deadlines get another day, and a fingerprint of exactly this change to exactly these deadlines.</summary>
    public async Task<(int Count, string Fingerprint)> SumUpAsync(AgencyId office, int version, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var steps = string.Join(';', proposal.Steps.Select(step => string.Create(
            CultureInfo.InvariantCulture, $"{step.Key}|{step.Offset}|{step.Unit}|{string.Join(',', step.Channels)}|{step.TemplateKey}|{step.At:HH:mm:ss}")));
        Append(hash, string.Create(CultureInfo.InvariantCulture, $"{proposal.Clock} {proposal.Audience} {version} {today:yyyyMMdd} {steps}"));
        var count = 0;
        await foreach (var deadline in Concerned(office).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (Moves(deadline.DueOn))
            {
                count++;
                Append(hash, string.Create(CultureInfo.InvariantCulture, $"{deadline.Id.Value:N}{deadline.DueOn:yyyyMMdd}"));
            }
        }

        return (count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    // The same cases as the sweep reminds of.
    private IQueryable<DisputeCase> Told() =>
        DisputeCase.OutlivesTheCase(proposal.Clock) ? db.Cases : db.Cases.Where(dispute => dispute.Status != CaseStatus.Closed);

    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
}
