using Mediation.Domain.Agencies;

namespace Mediation.Application.Access;

public enum CallerKind
{
    Anonymous,
    Person,
    Client,
    System,
}

/// <summary>The person, partner system or job on whose behalf a request runs.</summary>
/// <param name="Id">Account or client id; empty for the platform itself and for nobody.</param>
/// <param name="Agency">The agency whose cases staff may see; null for parties.</param>
public sealed record Caller(Guid Id, CallerKind Kind, string Name, AgencyId? Agency, IReadOnlyCollection<Role> Roles)
{
    public static Caller Anonymous { get; } = new(Guid.Empty, CallerKind.Anonymous, "anonymous", null, []);

    public static Caller Platform { get; } = new(Guid.Empty, CallerKind.System, "platform", null, []);

    public bool IsSignedIn => Kind != CallerKind.Anonymous;

    /// <summary>Staff see their agency's cases; parties and partner systems only their own.</summary>
    public bool IsStaff => Agency is not null && Kind == CallerKind.Person;

    public bool May(Permission permission) => Kind == CallerKind.System || AccessMatrix.Allows(Roles, permission);
}
