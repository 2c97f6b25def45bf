using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Deadlines;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Agencies;

/// <summary>
/// Founds a mechanism with its first members, freely or from a shipped template: then what is left out is as the template has it, and every
/// seat of the template needs an agency of its kind.
/// </summary>
[Requires(Permission.ManageMechanisms)]
public sealed record FoundMechanism : ICommand<MechanismReceipt>
{
    public required string Code { get; init; }

    /// <summary>Code of the area in which it works.</summary>
    public required string Area { get; init; }

    public required IReadOnlyList<MemberInput> Members { get; init; }

    /// <summary>Code of a shipped template.</summary>
    public string? Template { get; init; }

    public string? Name { get; init; }

    public string? NameEn { get; init; }

    /// <summary>Number of the document that sets it up.</summary>
    public string? Instrument { get; init; }

    public string? LegalBasis { get; init; }

    public DateOnly? ActiveFrom { get; init; }
}

public sealed record MemberInput
{
    /// <summary>Code of the agency.</summary>
    public required string Agency { get; init; }

    public MembershipStanding? Standing { get; init; }

    public string? Role { get; init; }

    public string? RoleEn { get; init; }
}

internal sealed class FoundMechanismValidator : AbstractValidator<FoundMechanism>
{
    public const int MaxMembers = 200;

    public FoundMechanismValidator()
    {
        RuleFor(command => command.Code).NotEmpty().Parses((_, code) => ShortCode.Parse(code, RuleCode.MechanismCodeShape));
        RuleFor(command => command.Area).NotEmpty().Parses((_, area) => JurisdictionArea.CanonicalCode(area));
        RuleFor(command => command.Members).NotEmpty().Must(members => members is null || members.Count <= MaxMembers);
        RuleForEach(command => command.Members).SetValidator(new MemberInputValidator());
        RuleFor(command => command.Template).MaximumLength(ShortCode.MaxLength);
        RuleFor(command => command.Name).Parses((_, name) => OrganisationName.Parse(name));
        RuleFor(command => command.NameEn).Parses((_, name) => OrganisationName.Parse(name));
        RuleFor(command => command.Instrument).IsOneLine(Mechanism.InstrumentMaxLength);
        RuleFor(command => command.LegalBasis).IsOneLine(Mechanism.LegalBasisMaxLength);
        RuleFor(command => command.ActiveFrom).IsCountable();
        When(command => string.IsNullOrEmpty(command.Template), () =>
        {
            RuleFor(command => command.Name).NotEmpty();
            RuleFor(command => command.NameEn).NotEmpty();
            RuleFor(command => command.ActiveFrom).NotNull();
        });
    }
}

internal sealed class MemberInputValidator : AbstractValidator<MemberInput>
{
    public MemberInputValidator()
    {
        RuleFor(member => member.Agency).NotEmpty().MaximumLength(ShortCode.MaxLength);
        RuleFor(member => member.Standing).IsInEnum();
        RuleFor(member => member.Role).IsOneLine(Membership.RoleMaxLength);
        RuleFor(member => member.RoleEn).IsOneLine(Membership.RoleMaxLength);
    }
}

internal sealed class FoundMechanismHandler(MechanismDesk desk, PlatformTime time) : IRequestHandler<FoundMechanism, MechanismReceipt>
{
    public async Task<MechanismReceipt> Handle(FoundMechanism command, CancellationToken ct)
    {
        var template = string.IsNullOrEmpty(command.Template) ? null : ShippedMechanisms.Get(command.Template);
        var from = command.ActiveFrom ?? template!.From;
        var bodies = await desk.BodiesAsync([.. command.Members.Select(member => member.Agency)], ct);
        bodies.ForEach(body => body.RequireActiveOn(from));
        template?.RequireFilledBy(bodies);
        List<Seat> seats = [.. command.Members.Zip(bodies, (member, body) => SeatOf(member, body, template))];
        var profile = new MechanismProfile(
            command.Code, command.Name ?? template!.Name, command.NameEn ?? template!.NameEn, command.Instrument ?? template?.Instrument,
            command.LegalBasis ?? template?.LegalBasis, command.Area);
        var mechanism = Mechanism.Found(MechanismId.New(time.Now), profile, seats, from);
        desk.RequireKeeper(mechanism.LeadOn(from));
        if (await desk.Db.Mechanisms.AnyAsync(other => other.Code == mechanism.Code, ct))
        {
            throw new RuleBrokenException(RuleCode.AlreadyExists);
        }

        desk.Db.Mechanisms.Add(mechanism);
        await desk.Db.SaveNewAsync(ct);
        return new MechanismReceipt(mechanism.Id.Value, mechanism.Code, mechanism.Version);
    }

    private static Seat SeatOf(MemberInput member, Agency body, MechanismTemplate? template)
    {
        var seat = template?.SeatOf(body.Kind);
        return new Seat(
            body.Id, member.Standing ?? seat?.Standing ?? MembershipStanding.Member, member.Role ?? seat?.Role ?? "",
            member.RoleEn ?? seat?.RoleEn ?? "");
    }
}
