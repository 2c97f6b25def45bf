using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Deadlines;
using Mediation.Domain.Agencies;
using MediatR;

namespace Mediation.Application.Agencies;

/// <summary>Takes one more agency into a mechanism, from a day on.</summary>
[Requires(Permission.ManageMechanisms)]
public sealed record AdmitMember : MechanismCommand
{
    /// <summary>Code of the agency.</summary>
    public required string Agency { get; init; }

    /// <summary>Its first day as a member.</summary>
    public required DateOnly From { get; init; }

    public string? Role { get; init; }

    public string? RoleEn { get; init; }
}

internal sealed class AdmitMemberValidator : MechanismCommandValidator<AdmitMember>
{
    public AdmitMemberValidator()
    {
        RuleFor(command => command.Agency).NotEmpty().MaximumLength(ShortCode.MaxLength);
        RuleFor(command => command.From).IsCountable();
        RuleFor(command => command.Role).IsOneLine(Membership.RoleMaxLength);
        RuleFor(command => command.RoleEn).IsOneLine(Membership.RoleMaxLength);
    }
}

internal sealed class AdmitMemberHandler(MechanismDesk desk) : IRequestHandler<AdmitMember, MechanismReceipt>
{
    public async Task<MechanismReceipt> Handle(AdmitMember command, CancellationToken ct)
    {
        var mechanism = await desk.LoadAsync(command, ct);
        var agency = (await desk.BodiesAsync([command.Agency], ct)).Single();
        agency.RequireActiveOn(command.From);
        mechanism.Admit(agency.Id, command.Role ?? "", command.RoleEn ?? "", command.From);
        return await desk.SaveAsync(mechanism, ct);
    }
}
