using Mediation.Domain.Agencies;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Agencies;

/// <summary>A person of the linkage with telephone and e-mail in the clear, for those who read the contact book.</summary>
/// <param name="Duties">None for all chains.</param>
/// <param name="LastDay">Included; null while none is set.</param>
/// <param name="StandIn">Id of who acts during the absence.</param>
/// <param name="AbsentTo">Included.</param>
public sealed record ContactEntry(
    Guid Id, string Agency, string AgencyName, string AgencyNameEn, AgencyKind AgencyKind, string Name, Guid? AccountId, string? Phone,
    string? Email, IReadOnlyList<ReferralChain> Duties, DateOnly FirstDay, DateOnly? LastDay, Guid? StandIn, DateOnly? AbsentFrom,
    DateOnly? AbsentTo, int Version)
{
    internal static ContactEntry Of(Liaison liaison, Agency agency) => new(
        liaison.Id.Value, agency.Code, agency.Name, agency.NameEn, agency.Kind, liaison.Name, liaison.AccountId, liaison.Phone?.Value,
        liaison.Email?.Value, liaison.Duties, liaison.FirstDay, liaison.LastDay, liaison.StandInId?.Value, liaison.AbsentFrom,
        liaison.AbsentTo, liaison.Version);
}
