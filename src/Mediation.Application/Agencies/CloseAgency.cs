using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Deadlines;
using Mediation.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Agencies;

/// <summary>
/// Sets the last day on which an agency takes cases. What it has by then it brings to an end or hands over; its seats in mechanisms must
/// have ended by that day.
/// </summary>
[Requires(Permission.ManageAgencies)]
public sealed record CloseAgency : AgencyCommand
{
    /// <summary>Included.</summary>
    public required DateOnly LastDay { get; init; }
}

internal sealed class CloseAgencyValidator : AgencyCommandValidator<CloseAgency>
{
    public CloseAgencyValidator() => RuleFor(command => command.LastDay).IsCountable();
}

internal sealed class CloseAgencyHandler(IAppDb db) : IRequestHandler<CloseAgency, AgencyReceipt>
{
    public async Task<AgencyReceipt> Handle(CloseAgency command, CancellationToken ct)
    {
        var agency = await db.LoadAsync(command, ct);
        var seated = await db.Mechanisms.AnyAsync(
            mechanism => mechanism.Memberships.Any(seat => seat.AgencyId == agency.Id && (seat.To == null || seat.To > command.LastDay)), ct);
        if (seated)
        {
            throw new RuleBrokenException(RuleCode.AgencyStillMember);
        }

        agency.Close(command.LastDay);
        return await db.SaveAsync(agency, ct);
    }
}
