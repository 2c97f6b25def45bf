using Mediation.Domain.Common;

namespace Mediation.Domain.Agencies;

/// <summary>Bodies that decide disputes. What is said to settle one reaches nobody who works there, whatever else the body takes part in.</summary>
[LegalBasis("企业劳动争议协商调解规定 §11")]
[LegalBasis("最高人民法院关于人民法院特邀调解的规定 §22")]
public static class DecidingBodies
{
    public static bool Decides(this AgencyKind kind) => kind is AgencyKind.ArbitrationCommission or AgencyKind.Court;
}
