using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>
/// Sets the office's own rungs for one clock and audience. It names the preview it was decided on: when the ladder, the day or the deadlines
/// it concerns are others by now, it is refused and looked at again.
/// </summary>
[Requires(Permission.ManageReminders)]
public sealed record EditLadder : ICommand<LadderReceipt>, ILadderProposal, IReasoned
{
    public required ClockId Clock { get; init; }

    public required Audience Audience { get; init; }

    public required IReadOnlyList<ReminderStep> Steps { get; init; }

    /// <summary>As the preview gave it.</summary>
    public required string Fingerprint { get; init; }

    public string? Reason { get; init; }
}

/// <param name="Changed">How many open deadlines get another reminder day by it.</param>
public sealed record LadderReceipt(Guid Id, int Version, int Changed);

internal sealed class EditLadderValidator : LadderProposalValidator<EditLadder>
{
    public EditLadderValidator()
    {
        RuleFor(command => command.Fingerprint).NotEmpty().MaximumLength(64);
        RuleFor(command => command.Reason).MaximumLength(History.HistoryEntry.ReasonMaxLength);
    }
}

internal sealed class EditLadderHandler(IAppDb db, PlatformTime time, IWorkCalendars calendars, RequestScope scope)
    : IRequestHandler<EditLadder, LadderReceipt>
{
    public async Task<LadderReceipt> Handle(EditLadder command, CancellationToken ct)
    {
        var office = scope.OfficeOf();
        var ladder = await db.ReminderLadders.SingleOrDefaultAsync(
            one => one.AgencyId == office && one.Clock == command.Clock && one.Audience == command.Audience, ct);
        var version = ladder?.Version ?? 0;
        if (ladder is null)
        {
            ladder = ReminderLadder.Of(ReminderLadderId.New(time.Now), office, command.Clock, command.Audience);
            db.ReminderLadders.Add(ladder);
        }

        ReminderLadder.MustBeSound(command.Steps);
        var change = new LadderChange(db, command, ladder.Steps, await calendars.CurrentAsync(ct), time.Today);
        var (count, fingerprint) = await change.SumUpAsync(office, version, ct);
        if (fingerprint != command.Fingerprint)
        {
            throw new RuleBrokenException(RuleCode.LadderPreviewOutdated);
        }

        ladder.Change(command.Steps, count);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Somebody else changed it at this moment.
            throw new RuleBrokenException(RuleCode.LadderPreviewOutdated);
        }

        return new LadderReceipt(ladder.Id.Value, ladder.Version, count);
    }
}
