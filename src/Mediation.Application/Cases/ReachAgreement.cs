using Mediation.Application.Access;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Writes the mediation agreement (调解协议书), or revises it while it is not yet signed by all.</summary>
[Requires(Permission.Mediate)]
public sealed record ReachAgreement : AgreementCommand;

internal sealed class ReachAgreementValidator : AgreementCommandValidator<ReachAgreement>;

internal sealed class ReachAgreementHandler(CaseDesk desk) : IRequestHandler<ReachAgreement, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ReachAgreement command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var moment = await desk.MomentAsync(ct);
        var agreement = dispute.Agree(
            AgreementId.New(moment.Now), command.ApplicantIds, command.ClaimIds, command.TermsAt(moment.Now), command.Text, moment);
        return await desk.SaveAsync(dispute, ct, agreement.Id.Value, AgreementWarnings.Of(dispute, agreement));
    }
}

internal static class AgreementWarnings
{
    /// <summary>Codes of what a drafter should think twice about; the amount is measured against the claims the agreement settles.</summary>
    public static IReadOnlyList<string> Of(DisputeCase dispute, Agreement agreement)
    {
        var settled = dispute.Claims
            .Where(claim => agreement.Covers(claim.Id))
            .SelectMany(claim => claim.Lines)
            .Where(line => line.ApplicantId is not { } applicant || agreement.Covers(applicant))
            .Select(line => line.Amount - line.AlreadyPaid);
        return [.. DraftingWarnings.Of(agreement, Money.Sum(settled)).Select(CodeOf)];
    }

    private static string CodeOf(DraftingWarning warning) => warning switch
    {
        DraftingWarning.WaivesStatutoryRight => "agreement.waives-statutory-right",
        DraftingWarning.WaivesSocialInsurance => "agreement.waives-social-insurance",
        DraftingWarning.ConfirmsLabourRelation => "agreement.confirms-labour-relation",
        DraftingWarning.VagueWording => "agreement.vague-wording",
        DraftingWarning.BelowHalfOfClaim => "agreement.below-half-of-claim",
        _ => throw new ArgumentOutOfRangeException(nameof(warning), warning, "unknown warning"),
    };
}
