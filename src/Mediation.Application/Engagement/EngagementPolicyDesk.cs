using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Engagement;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

/// <summary>After how many working days the caller's office tries another way.</summary>
[Requires(Permission.ReadEngagement)]
public sealed record GetEngagementPolicy : IRequest<EngagementPolicyView>;

/// <param name="IsShipped">The office set nothing of its own.</param>
public sealed record EngagementPolicyView(int AgainAfterWorkingDays, bool IsShipped, int Version);

internal sealed class GetEngagementPolicyHandler(IAppDb db, RequestScope scope) : IRequestHandler<GetEngagementPolicy, EngagementPolicyView>
{
    public async Task<EngagementPolicyView> Handle(GetEngagementPolicy query, CancellationToken ct)
    {
        var office = scope.Caller.Agency ?? throw new NotFoundException("agency");
        return await db.EngagementPolicies.AsNoTracking().SingleOrDefaultAsync(one => one.AgencyId == office, ct) is { } policy
            ? new EngagementPolicyView(policy.AgainAfterWorkingDays, IsShipped: false, policy.Version)
            : new EngagementPolicyView(EngagementPolicy.ShippedWorkingDays, IsShipped: true, 0);
    }
}

/// <summary>Sets that number of days.</summary>
[Requires(Permission.ManageReminders)]
public sealed record SetEngagementPolicy : ICommand<EngagementPolicyView>
{
    public required int AgainAfterWorkingDays { get; init; }

    /// <summary>The version the caller saw; 0 for the shipped rule.</summary>
    [JsonIgnore]
    public int SeenVersion { get; init; }
}

internal sealed class SetEngagementPolicyValidator : AbstractValidator<SetEngagementPolicy>
{
    public SetEngagementPolicyValidator() => RuleFor(command => command.AgainAfterWorkingDays).InclusiveBetween(1, EngagementPolicy.MaxWorkingDays);
}

internal sealed class SetEngagementPolicyHandler(IAppDb db, RequestScope scope, PlatformTime time) : IRequestHandler<SetEngagementPolicy, EngagementPolicyView>
{
    public async Task<EngagementPolicyView> Handle(SetEngagementPolicy command, CancellationToken ct)
    {
        var office = scope.Caller.Agency ?? throw new NotFoundException("agency");
        var policy = await db.EngagementPolicies.SingleOrDefaultAsync(one => one.AgencyId == office, ct);
        if (command.SeenVersion != (policy?.Version ?? 0))
        {
            throw new StaleVersionException(command.SeenVersion, policy?.Version ?? 0, []);
        }

        if (policy is null)
        {
            policy = EngagementPolicy.Begin(EngagementPolicyId.New(time.Now), office);
            db.EngagementPolicies.Add(policy);
        }

        policy.Set(command.AgainAfterWorkingDays);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Somebody set it at this moment: the version, or the unique index over offices, let only one of them in.
            db.Forget();
            var current = await db.EngagementPolicies.Where(one => one.AgencyId == office).Select(one => one.Version).SingleOrDefaultAsync(ct);
            throw new StaleVersionException(command.SeenVersion, current, []);
        }

        return new EngagementPolicyView(policy.AgainAfterWorkingDays, IsShipped: false, policy.Version);
    }
}
