using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Feedback;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Feedback;

/// <summary>How satisfied the parties of the caller's agency were, in sums.</summary>
/// <param name="From">The first day, included, in Beijing.</param>
/// <param name="To">The last day, included.</param>
[Requires(Permission.ReadFeedback)]
public sealed record GetFeedbackFigures(DateOnly From, DateOnly To) : IRequest<FeedbackFigures>;

public sealed record FeedbackFigures(DateOnly From, DateOnly To, IReadOnlyList<SideFeedback> Sides);

/// <param name="Given">How many answered.</param>
/// <param name="SatisfiedPercent">满意率: of a hundred who answered, how many said good or very good of the whole, rounded down; null with fewer than five answers.</param>
/// <param name="ClearPercent">The same for "was it plain what would happen".</param>
/// <param name="FairPercent">The same for "were both sides heard alike".</param>
public sealed record SideFeedback(PartySide Side, int Given, int? SatisfiedPercent, int? ClearPercent, int? FairPercent);

internal sealed class GetFeedbackFiguresValidator : AbstractValidator<GetFeedbackFigures>
{
    private const int MostDays = 366;

    public GetFeedbackFiguresValidator() =>
        RuleFor(query => query.To).Must((query, to) => to >= query.From && to.DayNumber - query.From.DayNumber <= MostDays).WithErrorCode("period.invalid");
}

internal sealed class GetFeedbackFiguresHandler(IAppDb db, RequestScope scope) : IRequestHandler<GetFeedbackFigures, FeedbackFigures>
{
    private const int SmallestSum = 5;

    public async Task<FeedbackFigures> Handle(GetFeedbackFigures query, CancellationToken ct)
    {
        var agency = scope.Caller.Agency ?? throw new ForbiddenException(nameof(GetFeedbackFigures));
        var (from, until) = (PlatformTime.InstantOf(query.From, TimeOnly.MinValue), PlatformTime.InstantOf(query.To.AddDays(1), TimeOnly.MinValue));
        Score[] good = [Score.Good, Score.VeryGood];
        var sums = await db.Feedback.AsNoTracking()
            .Where(given => given.AgencyId == agency && given.GivenAt >= from && given.GivenAt < until)
            .GroupBy(given => given.Side)
            .Select(side => new
            {
                Side = side.Key,
                Given = side.Count(),
                Satisfied = side.Count(given => good.Contains(given.Overall)),
                Clear = side.Count(given => good.Contains(given.Clear)),
                Fair = side.Count(given => good.Contains(given.Fair)),
            }).ToListAsync(ct);
        return new FeedbackFigures(query.From, query.To,
        [
            .. sums.OrderBy(sum => sum.Side)
                .Select(sum => new SideFeedback(sum.Side, sum.Given, Percent(sum.Satisfied, sum.Given), Percent(sum.Clear, sum.Given), Percent(sum.Fair, sum.Given))),
        ]);
    }

    private static int? Percent(int part, int whole) => whole < SmallestSum ? null : part * 100 / whole;
}
