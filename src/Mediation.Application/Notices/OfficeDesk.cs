using Mediation.Application.Common;
using Mediation.Domain.Agencies;

namespace Mediation.Application.Notices;

internal static class OfficeDesk
{
    /// <summary>The caller's own agency: what an office sets, it sets for itself alone.</summary>
    public static AgencyId OfficeOf(this RequestScope scope) => scope.Caller.Agency ?? throw new NotFoundException("office");
}
