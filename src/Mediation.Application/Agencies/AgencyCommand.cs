using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Agencies;

/// <summary>A change of one agency, seen in a certain version. The code and the version come from the address and from If-Match.</summary>
public abstract record AgencyCommand : ICommand<AgencyReceipt>, ITargeted
{
    [JsonIgnore]
    public string Agency { get; init; } = "";

    [JsonIgnore]
    public int SeenVersion { get; init; }

    [JsonIgnore]
    public Guid Target => AgencyTargets.Of(Agency);
}

internal abstract class AgencyCommandValidator<TCommand> : AbstractValidator<TCommand> where TCommand : AgencyCommand
{
    protected AgencyCommandValidator() => RuleFor(command => command.Agency).NotEmpty().MaximumLength(ShortCode.MaxLength);
}

internal static class AgencyCommands
{
    public static async Task<Agency> LoadAsync(this IAppDb db, AgencyCommand command, CancellationToken ct)
    {
        var agency = await db.Agencies.SingleOrDefaultAsync(one => one.Code == command.Agency, ct) ?? throw new NotFoundException("agency");
        agency.RequireSeen(command.SeenVersion);
        return agency;
    }

    public static async Task<AgencyReceipt> SaveAsync(this IAppDb db, Agency agency, CancellationToken ct)
    {
        await db.SaveSeenAsync(agency, db.Agencies.Where(one => one.Id == agency.Id).Select(one => one.Version), ct);
        return new AgencyReceipt(agency.Id.Value, agency.Code, agency.Version);
    }
}
