using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Referrals;
using Mediation.Domain.Agencies;
using Mediation.Domain.Referrals;
using Mediation.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Tests.Referrals;

/// <summary>The bodies of one district on one platform, and their people.</summary>
internal sealed class Bodies(TestPlatform platform, IReadOnlyDictionary<string, Guid> codes)
{
    public TestPlatform Platform => platform;

    public Caller Court => Liaison("DX-COURT");

    public Caller Commission => Liaison("DX-ARB");

    public Caller Union => Callers.Centre(platform.Agency);

    public static async Task<Bodies> OnAsync(TestPlatform platform)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        return new Bodies(platform, await scope.ServiceProvider.GetRequiredService<IDemoDistrict>().EnsureBodiesAsync(default));
    }

    public AgencyId Agency(string code) => new(codes[code]);

    public Caller Liaison(string code) => Callers.Staff(Agency(code), Role.Liaison);

    public Task<ReferralReceipt> DraftAsync(DraftReferral draft, Caller by) => platform.SendAsync(draft, by);

    public Task<ReferralReceipt> TakeAsync<TCommand>(ReferralReceipt seen, TCommand step, Caller by) where TCommand : ReferralCommand =>
        platform.SendAsync(step with { ReferralId = seen.Id, SeenVersion = seen.Version }, by);

    public Task<ReferralDetails> ReadAsync(ReferralReceipt referral, Caller by) => platform.SendAsync(new GetReferral(referral.Id), by);

    /// <summary>A court sends a registered suit to be mediated.</summary>
    public static DraftReferral FromCourt() => new()
    {
        To = "DX-UNION",
        Chain = ReferralChain.Court,
        Purpose = ReferralPurpose.Entrust,
        Stage = Domain.Cases.EntrustedStage.AfterCourtRegistration,
        LegalBasis = "特邀调解规定 §20",
        Reason = "双方同意委托调解",
        Number = "（2026）京0115民初00001号",
        Dispute = Dispute(Applications.UnpaidWages()),
    };

    public static DraftReferral HandOver(Guid dispute) => new()
    {
        To = "DX-ARB",
        Chain = ReferralChain.Arbitration,
        Purpose = ReferralPurpose.HandOver,
        LegalBasis = "企业劳动争议协商调解规定 §30",
        Reason = "调解不成，申请人要求仲裁",
        CaseId = dispute,
    };

    public static DraftReferral Confirm(Guid dispute, Guid agreement, ReferralPurpose purpose) => new()
    {
        To = purpose == ReferralPurpose.ArbitrationReview ? "DX-ARB" : "DX-COURT",
        Chain = purpose == ReferralPurpose.ArbitrationReview ? ReferralChain.Arbitration : ReferralChain.Court,
        Purpose = purpose,
        LegalBasis = purpose == ReferralPurpose.ArbitrationReview ? "办案规则 §74" : "民事诉讼法 §205",
        Reason = "双方共同申请",
        CaseId = dispute,
        AgreementId = agreement,
        Joint = true,
    };

    public static DisputePackage Dispute(SubmitApplication application) => new()
    {
        WorkplaceArea = application.WorkplaceArea,
        Applicants = application.Applicants,
        Respondents = application.Respondents,
        Claims = application.Claims,
    };
}
