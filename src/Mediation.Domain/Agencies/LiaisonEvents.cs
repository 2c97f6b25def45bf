using Mediation.Domain.Common;

namespace Mediation.Domain.Agencies;

public sealed record LiaisonNamed(LiaisonId LiaisonId, AgencyId AgencyId, DateOnly FirstDay) : DomainEvent;

public sealed record LiaisonChanged(LiaisonId LiaisonId) : DomainEvent;

public sealed record StandInSet(LiaisonId LiaisonId, LiaisonId StandInId, DateOnly From, DateOnly To) : DomainEvent;

public sealed record StandInCleared(LiaisonId LiaisonId) : DomainEvent;

public sealed record LiaisonEnded(LiaisonId LiaisonId, DateOnly LastDay) : DomainEvent;
