using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Referrals;

namespace Mediation.Domain.Evidence;

/// <summary>It is part of a case from now on. The hash proves later that nobody changed it.</summary>
public sealed record EvidenceHandedIn(
    Guid CaseId, PartySide Side, EvidenceKind Kind, string Hash, long Size, string MediaType, EvidenceScan Scan, Shareability Share) : DomainEvent;

public sealed record EvidenceSeen(Guid CaseId, PartySide By) : DomainEvent;

/// <summary>With its case, when cases were joined or split.</summary>
public sealed record EvidenceMoved(Guid From, Guid CaseId, string Hash) : DomainEvent;

public sealed record EvidenceWithdrawn(Guid CaseId, string Hash) : DomainEvent;
