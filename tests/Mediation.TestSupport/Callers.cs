using Mediation.Application.Access;
using Mediation.Domain.Agencies;

namespace Mediation.TestSupport;

public static class Callers
{
    private static readonly Guid WorkerId = new("0193a000-0000-7000-8000-000000000001");

    public static Caller Worker { get; } = new(WorkerId, CallerKind.Person, "张某", null, [Role.Party]);

    public static Caller Clerk(AgencyId agency) => Staff(agency, Role.Clerk);

    public static Caller Mediator(AgencyId agency) => Staff(agency, Role.Mediator);

    public static Caller Head(AgencyId agency) => Staff(agency, Role.CentreHead);

    /// <summary>May do everything a centre does, for tests that are not about who may.</summary>
    public static Caller Centre(AgencyId agency) =>
        new(Id((int)Role.CentreHead), CallerKind.Person, "中心", agency, [Role.Clerk, Role.Mediator, Role.CentreHead]);

    public static Caller Staff(AgencyId agency, Role role) => new(Id((int)role), CallerKind.Person, role.ToString(), agency, [role]);

    private static Guid Id(int number) => new($"0193a000-0000-7000-8000-0000000001{number:00}");
}
