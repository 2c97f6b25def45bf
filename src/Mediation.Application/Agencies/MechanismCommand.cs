using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Agencies;

/// <summary>A change of one mechanism, seen in a certain version. The id and the version come from the address and from If-Match.</summary>
public abstract record MechanismCommand : ICommand<MechanismReceipt>, ITargeted
{
    [JsonIgnore]
    public Guid MechanismId { get; init; }

    [JsonIgnore]
    public int SeenVersion { get; init; }

    [JsonIgnore]
    public Guid Target => MechanismId;
}

public sealed record MechanismReceipt(Guid Id, string Code, int Version);

internal abstract class MechanismCommandValidator<TCommand> : AbstractValidator<TCommand> where TCommand : MechanismCommand
{
    protected MechanismCommandValidator() => RuleFor(command => command.MechanismId).NotEmpty();
}

/// <summary>A mechanism is kept by the head of the agency that leads it, and by the system administrator where that agency does not work here.</summary>
internal sealed class MechanismDesk(IAppDb db, RequestScope scope, PlatformTime time)
{
    public IAppDb Db => db;

    public DateOnly Today => time.Today;

    public async Task<Mechanism> LoadAsync(MechanismCommand command, CancellationToken ct)
    {
        var id = new MechanismId(command.MechanismId);
        var mechanism = await db.Mechanisms.SingleOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFoundException("mechanism");
        RequireKeeper(mechanism.LeadOn(time.Today));
        mechanism.RequireSeen(command.SeenVersion);
        return mechanism;
    }

    public void RequireKeeper(AgencyId lead)
    {
        var caller = scope.Caller;
        if (caller.Kind != CallerKind.System && !caller.Roles.Contains(Role.SystemAdministrator) && caller.Agency != lead)
        {
            throw new ForbiddenException(scope.UseCase);
        }
    }

    public async Task<MechanismReceipt> SaveAsync(Mechanism mechanism, CancellationToken ct)
    {
        await db.SaveSeenAsync(mechanism, db.Mechanisms.Where(one => one.Id == mechanism.Id).Select(one => one.Version), ct);
        return new MechanismReceipt(mechanism.Id.Value, mechanism.Code, mechanism.Version);
    }
}
