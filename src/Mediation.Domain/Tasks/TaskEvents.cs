using Mediation.Domain.Common;

namespace Mediation.Domain.Tasks;

public sealed record TaskOpened(TaskKind Kind, string Subject, DateOnly DueOn) : OutgoingEvent;

public sealed record TaskTaken(Guid AccountId) : DomainEvent;

public sealed record TaskPassedOn(Guid? AccountId, TaskRole? Role) : DomainEvent;

public sealed record TaskAssigned(Guid AccountId) : DomainEvent;

public sealed record TaskReleased(TaskRole To) : DomainEvent;

public sealed record TaskCancelled(TaskKind Kind) : DomainEvent;

public sealed record TaskCompleted(TaskKind Kind, Guid? SubjectId) : OutgoingEvent;

public sealed record TaskEscalated(int Level, DateOnly DueOn) : OutgoingEvent;

public sealed record TaskDropped(string Because) : DomainEvent;
