using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Linkage;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>The triage table of the caller's agency: the one in force today, or an edition by its number.</summary>
[Requires(Permission.UseTriage)]
public sealed record GetTriageRules(int? Edition = null) : IRequest<TriageRulesView>;

/// <param name="Edition">0 for the shipped table.</param>
/// <param name="Last">The last edition written; it may come into force later.</param>
/// <param name="Version">What a change must name in If-Match; 0 where the agency has written none.</param>
public sealed record TriageRulesView(int Edition, int Last, int Version, IReadOnlyList<TriageRule> Rules);

internal sealed class GetTriageRulesValidator : AbstractValidator<GetTriageRules>
{
    public GetTriageRulesValidator() => RuleFor(query => query.Edition).GreaterThanOrEqualTo(0);
}

internal sealed class GetTriageRulesHandler(TriageDesk desk) : IRequestHandler<GetTriageRules, TriageRulesView>
{
    public async Task<TriageRulesView> Handle(GetTriageRules query, CancellationToken ct)
    {
        var set = await desk.OwnSetAsync(ct);
        var (edition, rules) = query.Edition is { } number
            ? (number, await desk.RulesOfAsync(desk.Office, number, ct))
            : await desk.InForceAsync(desk.Office, desk.Today, ct);
        return new TriageRulesView(edition, set?.LastEdition ?? 0, set?.Version ?? 0, rules);
    }
}
