using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Guidance;
using MediatR;

namespace Mediation.Application.Guidance;

/// <summary>The check before filing: the one in force today, or an edition by its number.</summary>
[Requires(Permission.UseGuidance)]
public sealed record GetGuidedCheck(int? Edition = null) : IRequest<GuidedCheckView>;

/// <param name="Edition">0 for the shipped table.</param>
/// <param name="Last">The last edition written; it may come into force later.</param>
/// <param name="Version">What a change must name in If-Match; 0 where none was written.</param>
public sealed record GuidedCheckView(int Edition, int Last, int Version, GuidedCheck Check);

internal sealed class GetGuidedCheckValidator : AbstractValidator<GetGuidedCheck>
{
    public GetGuidedCheckValidator() => RuleFor(query => query.Edition).GreaterThanOrEqualTo(0);
}

internal sealed class GetGuidedCheckHandler(GuidanceDesk desk) : IRequestHandler<GetGuidedCheck, GuidedCheckView>
{
    public async Task<GuidedCheckView> Handle(GetGuidedCheck query, CancellationToken ct)
    {
        var set = await desk.SetAsync(ct);
        var (edition, check) = query.Edition is { } number ? (number, await desk.CheckOfAsync(number, ct)) : await desk.InForceAsync(desk.Today, ct);
        return new GuidedCheckView(edition, set?.LastEdition ?? 0, set?.Version ?? 0, check);
    }
}
