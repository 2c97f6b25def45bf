using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Evidence;
using Mediation.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

/// <summary>
/// Joins a repeated filing to this case (并案): its number, channel, terms and access go on here, and it ends as a duplicate. Of its claims only
/// those named are taken over, because the same claim filed twice is one.
/// </summary>
[Requires(Permission.MergeFilings)]
public sealed record JoinFilings : ReasonedCaseCommand
{
    /// <summary>The repeated filing, not yet accepted.</summary>
    public required Guid Repeated { get; init; }

    /// <summary>Claims of the repeated filing that this case lacks.</summary>
    public IReadOnlyList<Guid> Claims { get; init; } = [];
}

internal sealed class JoinFilingsValidator : ReasonedCaseCommandValidator<JoinFilings>
{
    public JoinFilingsValidator()
    {
        RuleFor(command => command.Repeated).NotEmpty();
        RuleFor(command => command.Claims.Count).LessThanOrEqualTo(SubmitApplicationValidator.MaxClaims).OverridePropertyName("claims");
    }
}

internal sealed class JoinFilingsHandler(CaseDesk desk, MovingEvidence evidence) : IRequestHandler<JoinFilings, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(JoinFilings command, CancellationToken ct)
    {
        var kept = await desk.LoadAsync(command, ct);
        var id = new CaseId(command.Repeated);
        if (!await desk.Db.Cases.AnyAsync(other => other.Id == id && other.AgencyId == kept.AgencyId, ct))
        {
            throw new NotFoundException("repeated");
        }

        var repeated = await desk.Db.LoadCaseAsync(id, null, ct);
        kept.JoinFiling(repeated, [.. command.Claims.Select(claim => new ClaimId(claim))], command.Reason, await desk.MomentAsync(ct));
        await evidence.JoinAsync(repeated, kept, ct);
        return await desk.SaveAsync(kept, ct, repeated.Id.Value);
    }
}
