using Mediation.Application.Common;
using Mediation.Application.Representation;
using Mediation.Domain.Cases;

namespace Mediation.Application.Cases;

/// <summary>Staff enter what the people before them say; a party, or whoever represents it, acts for it alone and never for the other side.</summary>
internal static class OwnParties
{
    public static void MustActFor(this RequestScope scope, DisputeCase dispute, IEnumerable<PartyId> parties)
    {
        if (scope.Caller.IsStaff)
        {
            return;
        }

        var own = scope.StandsFor(dispute);
        if (parties.Any(id => !own.Contains(dispute.PartyOf(id))))
        {
            throw new ForbiddenException(scope.UseCase);
        }
    }

    /// <summary>Missing papers are asked of the applicants: a respondent cannot say that they were brought.</summary>
    public static void MustActForAnApplicant(this RequestScope scope, DisputeCase dispute)
    {
        if (!scope.Caller.IsStaff && !scope.StandsFor(dispute).Any(party => party.IsApplicant))
        {
            throw new ForbiddenException(scope.UseCase);
        }
    }
}
