using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Tasks;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tasks;

/// <summary>Sets for the caller's office who hears of what ran out and when, and when a case counts as standing still.</summary>
[Requires(Permission.ManageReminders)]
public sealed record SetEscalationPolicy : ICommand<EscalationPolicyView>
{
    public required IReadOnlyList<EscalationStep> Steps { get; init; }

    public required int StalledAfterWorkingDays { get; init; }

    public required int ToleranceWorkingDays { get; init; }

    /// <summary>The version the caller saw; 0 for the shipped rules.</summary>
    [JsonIgnore]
    public int SeenVersion { get; init; }
}

internal sealed class SetEscalationPolicyValidator : AbstractValidator<SetEscalationPolicy>
{
    public SetEscalationPolicyValidator()
    {
        RuleFor(command => command.Steps).NotEmpty().Must(steps => steps is null || steps.Count <= EscalationRules.MaxSteps);
        RuleForEach(command => command.Steps).ChildRules(step =>
        {
            step.RuleFor(one => one.AfterWorkingDays).InclusiveBetween(1, EscalationRules.MaxDays);
            step.RuleFor(one => one.To).IsInEnum();
        });
        RuleFor(command => command.StalledAfterWorkingDays).InclusiveBetween(1, EscalationRules.MaxDays);
        RuleFor(command => command.ToleranceWorkingDays).InclusiveBetween(0, EscalationRules.MaxDays);
    }
}

internal sealed class SetEscalationPolicyHandler(IAppDb db, RequestScope scope, PlatformTime time)
    : IRequestHandler<SetEscalationPolicy, EscalationPolicyView>
{
    public async Task<EscalationPolicyView> Handle(SetEscalationPolicy command, CancellationToken ct)
    {
        var office = scope.Caller.Agency ?? throw new NotFoundException("agency");
        var policy = await db.EscalationPolicies.SingleOrDefaultAsync(policy => policy.AgencyId == office, ct);
        if (command.SeenVersion != (policy?.Version ?? 0))
        {
            throw new StaleVersionException(command.SeenVersion, policy?.Version ?? 0, []);
        }

        if (policy is null)
        {
            policy = EscalationPolicy.Begin(EscalationPolicyId.New(time.Now), office);
            db.EscalationPolicies.Add(policy);
        }

        policy.Set(new EscalationRules([.. command.Steps], command.StalledAfterWorkingDays, command.ToleranceWorkingDays));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Somebody set it at this moment: the version, or the unique index over offices, let only one of them in.
            db.Forget();
            var current = await db.EscalationPolicies.Where(one => one.AgencyId == office).Select(one => one.Version).SingleOrDefaultAsync(ct);
            throw new StaleVersionException(command.SeenVersion, current, []);
        }

        return EscalationPolicyView.Of(policy.Rules, isShipped: false, policy.Version);
    }
}
