using Mediation.Domain.Common;

namespace Mediation.Domain.Calendar;

public sealed record NoticePublished(int Year, int Edition, int Days, string Fingerprint) : DomainEvent;

public sealed record PublicationBegun(int Year, int Edition, DateOnly FirstDay, DateOnly LastDay) : DomainEvent;

/// <summary>A look of a publication ended. What only became definite has no entry with its case: this one stands for all of it.</summary>
public sealed record DeadlinesCounted(int Look, int Counted, int Moved, int Confirmed, int Failed) : DomainEvent;
