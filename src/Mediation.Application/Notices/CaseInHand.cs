using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;

namespace Mediation.Application.Notices;

/// <summary>The case somebody is told about.</summary>
internal sealed record CaseInHand(CaseId Id, AgencyId Agency, string Number);
