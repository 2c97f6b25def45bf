using Mediation.Application.Common;
using Mediation.Domain.Cases;

namespace Mediation.Application.Cases;

/// <summary>Staff enter what the people before them say; a party acts for itself alone and never for the other side.</summary>
internal static class OwnParties
{
    public static void MustActFor(this RequestScope scope, DisputeCase dispute, IEnumerable<PartyId> parties)
    {
        if (!scope.Caller.IsStaff && parties.Any(id => dispute.PartyOf(id).AccountId != scope.Caller.Id))
        {
            throw new ForbiddenException(scope.UseCase);
        }
    }

    /// <summary>Missing papers are asked of the applicants: a respondent cannot say that they were brought.</summary>
    public static void MustActForAnApplicant(this RequestScope scope, DisputeCase dispute)
    {
        if (!scope.Caller.IsStaff && !dispute.Applicants.Any(applicant => applicant.AccountId == scope.Caller.Id))
        {
            throw new ForbiddenException(scope.UseCase);
        }
    }
}
