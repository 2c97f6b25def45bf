using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Tasks;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tasks;

/// <summary>Those of the caller's office who may be given a task, with what each has in hand.</summary>
[Requires(Permission.AssignTasks)]
public sealed record ListColleagues : IRequest<IReadOnlyList<Colleague>>
{
    internal static readonly Role[] Workers = [Role.Clerk, Role.Mediator, Role.CentreHead, Role.Liaison];
}

/// <param name="OpenTasks">Tasks the person has taken or was given, and did not end.</param>
public sealed record Colleague(Guid Account, string Name, IReadOnlyList<Role> Roles, int OpenTasks);

internal sealed class ListColleaguesHandler(IAppDb db, IStaffDirectory staff, RequestScope scope) : IRequestHandler<ListColleagues, IReadOnlyList<Colleague>>
{
    public async Task<IReadOnlyList<Colleague>> Handle(ListColleagues query, CancellationToken ct)
    {
        if (scope.Caller.Agency is not { } office)
        {
            return [];
        }

        var members = await staff.MembersAsync(office, ListColleagues.Workers, ct);
        var inHand = await db.Tasks.Where(task => task.AssignedAgencyId == office && task.State == TaskState.Open && task.AssignedAccountId != null)
            .GroupBy(task => task.AssignedAccountId!.Value).Select(tasks => new { Account = tasks.Key, Count = tasks.Count() })
            .ToDictionaryAsync(one => one.Account, one => one.Count, ct);
        return [.. members.Select(member => new Colleague(member.Account, member.Name, member.Roles, inHand.GetValueOrDefault(member.Account)))];
    }
}
