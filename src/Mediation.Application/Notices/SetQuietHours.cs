using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Domain.Notices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>Sets the hours, Asia/Shanghai, in which the office sends parties no text message. Equal hours: none.</summary>
[Requires(Permission.ManageReminders)]
public sealed record SetQuietHours : ICommand<QuietHoursReceipt>
{
    public required TimeOnly From { get; init; }

    public required TimeOnly Until { get; init; }
}

public sealed record QuietHoursReceipt(Guid Id, int Version);

internal sealed class SetQuietHoursValidator : AbstractValidator<SetQuietHours>
{
    public SetQuietHoursValidator()
    {
        RuleFor(command => command.From).Must(hour => hour.Second == 0);
        RuleFor(command => command.Until).Must(hour => hour.Second == 0);
    }
}

internal sealed class SetQuietHoursHandler(IAppDb db, PlatformTime time, RequestScope scope) : IRequestHandler<SetQuietHours, QuietHoursReceipt>
{
    public async Task<QuietHoursReceipt> Handle(SetQuietHours command, CancellationToken ct)
    {
        var office = scope.OfficeOf();
        var policy = await db.ReminderPolicies.SingleOrDefaultAsync(one => one.AgencyId == office, ct);
        if (policy is null)
        {
            policy = ReminderPolicy.Of(ReminderPolicyId.New(time.Now), office);
            db.ReminderPolicies.Add(policy);
        }

        policy.BeQuiet(new QuietHours(command.From, command.Until));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Two heads set the first hours at once: the unique index let one in.
            throw new RuleBrokenException(RuleCode.AlreadyExists);
        }

        return new QuietHoursReceipt(policy.Id.Value, policy.Version);
    }
}
