using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Calendar;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Calendar;

/// <summary>When the counter of a centre is open, and on which days it is shut besides: for everybody who wants to go there.</summary>
/// <param name="Agency">Code of the centre.</param>
[OpenToAll]
public sealed record GetOfficeHours(string Agency) : IRequest<OfficeHoursView>;

/// <param name="Closures">That are not over, the next first.</param>
public sealed record OfficeHoursView(IReadOnlyList<OfficeWindowInput> Week, IReadOnlyList<TimeWindow> MakeUpDays, IReadOnlyList<ClosedDays> Closures);

internal sealed class GetOfficeHoursValidator : AbstractValidator<GetOfficeHours>
{
    public GetOfficeHoursValidator() => RuleFor(query => query.Agency).NotEmpty().MaximumLength(Agency.MaxCodeLength);
}

internal sealed class GetOfficeHoursHandler(IAppDb db, PlatformTime time) : IRequestHandler<GetOfficeHours, OfficeHoursView>
{
    private const int MostClosures = 50;

    public async Task<OfficeHoursView> Handle(GetOfficeHours query, CancellationToken ct)
    {
        var agency = await db.Agencies.Where(agency => agency.Code == query.Agency).Select(agency => (AgencyId?)agency.Id).SingleOrDefaultAsync(ct)
            ?? throw new NotFoundException("agency");
        var today = time.Today;
        var hours = await db.OfficeHours.AsNoTracking().SingleOrDefaultAsync(hours => hours.AgencyId == agency, ct);
        var closures = await db.LocalClosures.AsNoTracking()
            .Where(closure => closure.AgencyId == agency && closure.To >= today && closure.WithdrawnAt == null)
            .OrderBy(closure => closure.From).Take(MostClosures)
            .Select(closure => new ClosedDays(closure.From, closure.To, closure.Reason)).ToListAsync(ct);
        return new OfficeHoursView(
            [.. (hours?.Week ?? []).Select(window => new OfficeWindowInput(window.Day, window.Time.Opens, window.Time.Closes))],
            hours?.MakeUpDays ?? [],
            closures);
    }
}
