using Mediation.Domain.Common;

namespace Mediation.Domain.Agencies;

public sealed record AgencyEstablished(AgencyId AgencyId, string Code, DateOnly ActiveFrom) : DomainEvent;

public sealed record AgencyClosed(AgencyId AgencyId, DateOnly ActiveTo) : DomainEvent;

public sealed record AgencyRedescribed(AgencyId AgencyId, string Name) : DomainEvent;
