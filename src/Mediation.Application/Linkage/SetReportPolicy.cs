using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Notices;
using Mediation.Domain.Linkage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Linkage;

/// <summary>Sets the hours for matters that are raised or graded from now on; what was due stays due.</summary>
[Requires(Permission.ManageTriage)]
public sealed record SetReportPolicy : ICommand<ReportPolicyView>
{
    public required EmergencyHours Hours { get; init; }

    /// <summary>The version the caller saw; 0 for the shipped hours.</summary>
    [JsonIgnore]
    public int SeenVersion { get; init; }
}

internal sealed class SetReportPolicyValidator : AbstractValidator<SetReportPolicy>
{
    public SetReportPolicyValidator() => RuleFor(command => command.Hours).NotNull().ChildRules(hours =>
    {
        hours.RuleFor(one => one.Gravest).InclusiveBetween(1, EmergencyHours.MaxHours);
        hours.RuleFor(one => one.Major).InclusiveBetween(1, EmergencyHours.MaxHours);
        hours.RuleFor(one => one.Ordinary).InclusiveBetween(1, EmergencyHours.MaxHours);
        hours.RuleFor(one => one.WarnMinutes).InclusiveBetween(5, EmergencyHours.MaxWarnMinutes);
    });
}

internal sealed class SetReportPolicyHandler(IAppDb db, RequestScope scope, PlatformTime time) : IRequestHandler<SetReportPolicy, ReportPolicyView>
{
    public async Task<ReportPolicyView> Handle(SetReportPolicy command, CancellationToken ct)
    {
        var office = scope.OfficeOf();
        var policy = await db.ReportPolicies.SingleOrDefaultAsync(policy => policy.AgencyId == office, ct);
        if (command.SeenVersion != (policy?.Version ?? 0))
        {
            throw new StaleVersionException(command.SeenVersion, policy?.Version ?? 0, []);
        }

        if (policy is null)
        {
            policy = ReportPolicy.Begin(ReportPolicyId.New(time.Now), office);
            db.ReportPolicies.Add(policy);
        }

        policy.Set(command.Hours);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Somebody set it at this moment: the version, or the unique index over agencies, let only one of them in.
            db.Forget();
            var current = await db.ReportPolicies.Where(one => one.AgencyId == office).Select(one => one.Version).SingleOrDefaultAsync(ct);
            throw new StaleVersionException(command.SeenVersion, current, []);
        }

        return new ReportPolicyView(policy.Hours, IsShipped: false, policy.Version);
    }
}
