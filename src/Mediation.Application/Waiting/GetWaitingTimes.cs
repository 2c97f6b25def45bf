using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Waiting;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Waiting;

/// <summary>How long one waits at an office, as its own cases of the last 90 days show.</summary>
/// <param name="Agency">Code of the office.</param>
[OpenToAll]
public sealed record GetWaitingTimes(string Agency) : IRequest<WaitingTimes>;

/// <param name="Stages">Nothing before the first count, or where no case came so far.</param>
public sealed record WaitingTimes(string Agency, IReadOnlyList<StageWait> Stages);

/// <param name="Sample">How many cases were counted.</param>
/// <param name="MedianDays">Half waited no longer, in natural days; null when fewer than ten were counted.</param>
/// <param name="NinetiethDays">Nine of ten waited no longer; null when fewer than ten were counted.</param>
/// <param name="CountedOn">The last of the 90 days, in Beijing.</param>
public sealed record StageWait(WaitingStage Stage, int Sample, int? MedianDays, int? NinetiethDays, DateOnly CountedOn);

internal sealed class GetWaitingTimesValidator : AbstractValidator<GetWaitingTimes>
{
    public GetWaitingTimesValidator() => RuleFor(query => query.Agency).NotEmpty().MaximumLength(Agency.MaxCodeLength);
}

internal sealed class GetWaitingTimesHandler(IAppDb db) : IRequestHandler<GetWaitingTimes, WaitingTimes>
{
    public async Task<WaitingTimes> Handle(GetWaitingTimes query, CancellationToken ct)
    {
        var rows = await db.WaitingTimes.AsNoTracking().Where(one => db.Agencies.Any(agency => agency.Id == one.AgencyId && agency.Code == query.Agency))
            .Select(one => new StageWait(one.Stage, one.Sample, one.MedianDays, one.NinetiethDays, one.CountedOn)).ToListAsync(ct);
        return new WaitingTimes(query.Agency, [.. rows.OrderBy(row => row.Stage)]);
    }
}
