using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using Mediation.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Calendar;

/// <summary>Says when the counter of the caller's centre is open. No legal date moves by it.</summary>
[Requires(Permission.ManageCalendar)]
public sealed record SetOfficeHours : ICommand<OfficeHoursReceipt>
{
    public required IReadOnlyList<OfficeWindowInput> Week { get; init; }

    /// <summary>On a Saturday or Sunday that is worked.</summary>
    public IReadOnlyList<TimeWindow> MakeUpDays { get; init; } = [];
}

public sealed record OfficeWindowInput(DayOfWeek Day, TimeOnly Opens, TimeOnly Closes);

public sealed record OfficeHoursReceipt(Guid Id, int Version);

internal sealed class SetOfficeHoursValidator : AbstractValidator<SetOfficeHours>
{
    public SetOfficeHoursValidator()
    {
        RuleFor(command => command.Week.Count).LessThanOrEqualTo(OfficeHours.MaxWindows).OverridePropertyName("week");
        RuleFor(command => command.MakeUpDays.Count).LessThanOrEqualTo(OfficeHours.MaxWindows).OverridePropertyName("makeUpDays");
        RuleForEach(command => command.Week).ChildRules(window => window.RuleFor(one => one.Day).IsInEnum());
    }
}

internal sealed class SetOfficeHoursHandler(IAppDb db, PlatformTime time, RequestScope scope) : IRequestHandler<SetOfficeHours, OfficeHoursReceipt>
{
    public async Task<OfficeHoursReceipt> Handle(SetOfficeHours command, CancellationToken ct)
    {
        var agency = scope.Caller.Agency ?? throw new RuleBrokenException(RuleCode.AgencyOfCallerMissing);
        var hours = await db.OfficeHours.SingleOrDefaultAsync(hours => hours.AgencyId == agency, ct);
        if (hours is null)
        {
            hours = OfficeHours.Of(OfficeHoursId.New(time.Now), agency);
            db.OfficeHours.Add(hours);
        }

        hours.Set([.. command.Week.Select(window => new OfficeWindow(window.Day, new TimeWindow(window.Opens, window.Closes)))], command.MakeUpDays);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // A colleague set them at the same moment.
            throw new RuleBrokenException(RuleCode.AlreadyExists);
        }

        return new OfficeHoursReceipt(hours.Id.Value, hours.Version);
    }
}
