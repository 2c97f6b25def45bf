namespace Mediation.Domain.Common;

/// <summary>Something that happened to one aggregate. It becomes one history entry in the same save; it holds no identity number, phone or account.</summary>
public abstract record DomainEvent;

/// <summary>An event that people or systems outside must hear of: it is also written to the outbox in the same save.</summary>
public abstract record OutgoingEvent : DomainEvent;
