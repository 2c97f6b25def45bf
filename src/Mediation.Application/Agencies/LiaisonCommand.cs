using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Agencies;

/// <summary>A change about one liaison, seen in a certain version. The id and the version come from the address and from If-Match.</summary>
public abstract record LiaisonCommand : ICommand<LiaisonReceipt>, ITargeted
{
    [JsonIgnore]
    public Guid LiaisonId { get; init; }

    [JsonIgnore]
    public int SeenVersion { get; init; }

    [JsonIgnore]
    public Guid Target => LiaisonId;
}

public sealed record LiaisonReceipt(Guid Id, int Version);

internal abstract class LiaisonCommandValidator<TCommand> : AbstractValidator<TCommand> where TCommand : LiaisonCommand
{
    protected LiaisonCommandValidator() => RuleFor(command => command.LiaisonId).NotEmpty();
}

/// <summary>Liaisons and heads keep the liaisons of their own agency, the system administrator those of any.</summary>
internal sealed class LiaisonDesk(IAppDb db, IStaffDirectory staff, RequestScope scope, PlatformTime time)
{
    public IAppDb Db => db;

    public DateOnly Today => time.Today;

    public LiaisonId NewId() => LiaisonId.New(time.Now);

    public async Task<Liaison> LoadAsync(LiaisonCommand command, CancellationToken ct)
    {
        var id = new LiaisonId(command.LiaisonId);
        var liaison = await db.Liaisons.SingleOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFoundException("liaison");
        RequireKeeper(liaison.AgencyId);
        liaison.RequireSeen(command.SeenVersion);
        return liaison;
    }

    public void RequireKeeper(AgencyId agency)
    {
        var caller = scope.Caller;
        if (caller.Kind != CallerKind.System && !caller.Roles.Contains(Role.SystemAdministrator) && caller.Agency != agency)
        {
            throw new ForbiddenException(scope.UseCase);
        }
    }

    /// <summary>The account, if one is named, is open and of that agency.</summary>
    public async Task RequireOfAsync(AgencyId agency, Guid? account, CancellationToken ct)
    {
        if (account is { } id && (await staff.FindAsync(id, ct))?.Agency != agency)
        {
            throw new RuleBrokenException(RuleCode.LiaisonAccountElsewhere);
        }
    }

    public async Task<LiaisonReceipt> SaveAsync(Liaison liaison, CancellationToken ct)
    {
        await db.SaveSeenAsync(liaison, db.Liaisons.Where(one => one.Id == liaison.Id).Select(one => one.Version), ct);
        return new LiaisonReceipt(liaison.Id.Value, liaison.Version);
    }
}
