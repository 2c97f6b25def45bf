using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Engagement;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

/// <summary>How many of those the caller's office invited in a period came how far. Small numbers are left out: they would point at somebody.</summary>
/// <param name="From">First day, Asia/Shanghai, included.</param>
/// <param name="To">Last day, included.</param>
[Requires(Permission.ReadEngagement)]
public sealed record CountFunnel(DateOnly From, DateOnly To) : IRequest<FunnelCounts>;

/// <param name="Steps">Null where there are some, but fewer than <paramref name="Smallest"/>.</param>
public sealed record FunnelCounts(DateOnly From, DateOnly To, int Smallest, IReadOnlyList<FunnelCount> Steps);

public sealed record FunnelCount(FunnelStep Step, int? Respondents);

internal sealed class CountFunnelValidator : AbstractValidator<CountFunnel>
{
    private const int LongestDays = 731;

    public CountFunnelValidator() => RuleFor(query => query.To).GreaterThanOrEqualTo(query => query.From)
        .Must((query, to) => to.DayNumber - query.From.DayNumber <= LongestDays).WithErrorCode("funnel.period-too-long");
}

internal sealed class CountFunnelHandler(IAppDb db, RequestScope scope) : IRequestHandler<CountFunnel, FunnelCounts>
{
    public const int Smallest = 5;

    public async Task<FunnelCounts> Handle(CountFunnel query, CancellationToken ct)
    {
        AgencyId office = scope.Caller.Agency ?? throw new NotFoundException("agency");
        var (from, until) = (PlatformTime.InstantOf(query.From, TimeOnly.MinValue), PlatformTime.InstantOf(query.To.AddDays(1), TimeOnly.MinValue));
        var counted = await db.Invitations.AsNoTracking().Where(one => one.AgencyId == office && one.InvitedAt >= from && one.InvitedAt < until)
            .SelectMany(one => one.Marks).GroupBy(mark => mark.Step).Select(marks => new { marks.Key, Count = marks.Count() })
            .ToDictionaryAsync(marks => marks.Key, marks => marks.Count, ct);
        return new FunnelCounts(
            query.From, query.To, Smallest,
            [.. Enum.GetValues<FunnelStep>().Select(step => new FunnelCount(step, counted.GetValueOrDefault(step) is var count && count is > 0 and < Smallest ? null : count))]);
    }
}
