using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;

namespace Mediation.Application.Calendar;

/// <summary>An open deadline as it was read, with the version its case had in the same statement.</summary>
public sealed record StoredDeadline(CaseId CaseId, int CaseVersion, Deadline Deadline);
