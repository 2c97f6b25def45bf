using Mediation.Application.Cases;
using Mediation.Domain.Cases;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Referrals;

/// <summary>Where a dispute comes from that is handed over to be mediated; with its contents it makes an application, and nothing is typed.</summary>
/// <param name="Body">Name of the body that sends it.</param>
/// <param name="SignedForAt">When it was signed for; null while it was not.</param>
internal sealed record FilingSource(ReferralChain Chain, EntrustedStage Stage, string? Number, string Body, DateTimeOffset? SignedForAt)
{
    /// <param name="own">Code of the body that is to mediate.</param>
    public SubmitApplication ToApplication(DisputePackage package, string own) => new()
    {
        Agency = own,
        Channel = Channel,
        Stage = Stage,
        ExternalNumber = Number,
        ReceivedAt = SignedForAt,
        WorkplaceArea = package.WorkplaceArea,
        SeatArea = package.SeatArea,
        DeceasedWorker = package.DeceasedWorker,
        OtherMatter = new OtherMatterInput(Body.Length > OtherMatter.MaxLength ? Body[..OtherMatter.MaxLength] : Body, Number, Entrusted: true),
        Applicants = package.Applicants,
        Respondents = package.Respondents,
        Claims = package.Claims,
        Representatives = package.Representatives,
    };

    private Channel Channel => Chain switch
    {
        ReferralChain.Arbitration => Channel.Arbitration,
        ReferralChain.Court => Channel.Court,
        ReferralChain.Petition => Channel.Petition,
        ReferralChain.LegalAid => Channel.LegalAid,
        ReferralChain.LabourInspection or ReferralChain.PublicSecurity => Channel.LabourInspection,
        ReferralChain.Hotline12345 => Channel.Hotline12345,
        ReferralChain.Hotline12351 => Channel.Hotline12351,
        ReferralChain.OtherUnion => Channel.StreetStation,
        ReferralChain.EmployerSide => Channel.EnterpriseCommittee,
        _ => Channel.JusticeOffice,
    };
}
