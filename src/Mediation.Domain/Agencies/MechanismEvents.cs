using Mediation.Domain.Common;

namespace Mediation.Domain.Agencies;

public sealed record MechanismFounded(MechanismId MechanismId, string Code, DateOnly ActiveFrom, IReadOnlyList<AgencyId> Members) : DomainEvent;

public sealed record MemberAdmitted(MechanismId MechanismId, AgencyId AgencyId, DateOnly From) : DomainEvent;

public sealed record MembershipEnded(MechanismId MechanismId, AgencyId AgencyId, DateOnly LastDay) : DomainEvent;

public sealed record LeadChanged(MechanismId MechanismId, AgencyId From, AgencyId To, DateOnly On) : DomainEvent;

public sealed record MechanismClosed(MechanismId MechanismId, DateOnly LastDay) : DomainEvent;
