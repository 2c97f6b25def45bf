using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Guidance;
using MediatR;

namespace Mediation.Application.Guidance;

/// <summary>The test bench: answers on a table before it is written, or on the one in force on a day. Nothing is stored.</summary>
[Requires(Permission.UseGuidance)]
public sealed record TestGuidedCheck : IRequest<GuidedTrial>
{
    public IReadOnlyList<GivenAnswer> Answers { get; init; } = [];

    /// <summary>The table in force where none is given.</summary>
    public GuidedCheck? Check { get; init; }

    /// <summary>Today where it is not given.</summary>
    public DateOnly? On { get; init; }
}

/// <param name="Reply">Null where the table could not be written.</param>
public sealed record GuidedTrial(GuidedReply? Reply, IReadOnlyList<GuidedTrialFault> Faults);

/// <param name="Path">What is to blame, e.g. rows[3].</param>
/// <param name="Code">Stable code.</param>
/// <param name="Other">Key it names or collides with.</param>
public sealed record GuidedTrialFault(string Path, string Code, string Other);

internal sealed class TestGuidedCheckValidator : AbstractValidator<TestGuidedCheck>
{
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly DateOnly Last = new(2090, 12, 31);

    public TestGuidedCheckValidator()
    {
        RuleFor(query => query.Answers).SetValidator(new GivenAnswersValidator());
        RuleFor(query => query.Check!).SetValidator(new GuidedCheckValidator()).When(query => query.Check is not null);
        RuleFor(query => query.On).InclusiveBetween(First, Last).WithErrorCode("field.date-range");
    }
}

internal sealed class TestGuidedCheckHandler(GuidanceDesk desk) : IRequestHandler<TestGuidedCheck, GuidedTrial>
{
    public async Task<GuidedTrial> Handle(TestGuidedCheck query, CancellationToken ct)
    {
        var on = query.On ?? desk.Today;
        if (query.Check is { } tried)
        {
            List<GuidedTrialFault> faults = [.. GuidedFaults.In(tried).Select(fault => new GuidedTrialFault(fault.Path, fault.Code.Code, fault.Other))];
            return new GuidedTrial(faults.Count == 0 ? await desk.ReplyAsync(null, tried, query.Answers, on, ct) : null, faults);
        }

        var (edition, check) = await desk.InForceAsync(on, ct);
        return new GuidedTrial(await desk.ReplyAsync(edition, check, query.Answers, on, ct), []);
    }
}
