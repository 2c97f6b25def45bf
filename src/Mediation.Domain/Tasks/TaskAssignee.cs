using Mediation.Domain.Agencies;

namespace Mediation.Domain.Tasks;

/// <summary>Who is to do a task: one account, or whoever holds a role in an office.</summary>
public sealed record TaskAssignee
{
    private TaskAssignee(AgencyId agency, Guid? accountId, TaskRole? role) => (Agency, AccountId, Role) = (agency, accountId, role);

    /// <summary>The office that works on it. It need not be the one whose case it is about: a supervisor sits in another.</summary>
    public AgencyId Agency { get; }

    public Guid? AccountId { get; }

    public TaskRole? Role { get; }

    public static TaskAssignee Account(AgencyId agency, Guid accountId) => accountId == Guid.Empty
        ? throw new ArgumentException("A task is given to somebody.", nameof(accountId))
        : new(agency, accountId, null);

    public static TaskAssignee AnyoneIn(AgencyId agency, TaskRole role) => new(agency, null, role);

    internal static TaskAssignee Read(AgencyId agency, Guid? accountId, TaskRole? role) => new(agency, accountId, role);
}
