using System.Text;
using Mediation.Application.Exchange;
using Mediation.Application.Papers;
using Mediation.Domain.Agreements;
using Mediation.Domain.Common;
using Mediation.Domain.Notices;
using Mediation.Domain.Papers;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Referrals;

/// <summary>The papers the platform itself writes for a hand-over and its result: what the receiver's own forms ask for, ready to print.</summary>
internal sealed class ReferralPapers(IAttachments attachments, PaperPress press)
{
    public async Task AttachAsync(Referral referral, Parcel parcel, CancellationToken ct)
    {
        if (!parcel.Release.Includes(ReleasedFields.Papers))
        {
            referral.KeepPapers(withResult: false);
            return;
        }

        if (parcel.Shared is not { } shared)
        {
            return;
        }

        foreach (var kind in KindsFor(referral))
        {
            await WriteAsync(referral, new PaperOrder(shared.Case.Id, kind, referral.Applicants, AgreementOf(referral)), withResult: false, ct);
        }

        if (parcel.Package.Agreement is { } agreement)
        {
            await AddTextAsync(referral, agreement.Number, agreement.Text, withResult: false, ct);
        }
    }

    public async Task AttachResultAsync(Referral referral, SharedDispute shared, Release release, CancellationToken ct)
    {
        if (!release.Includes(ReleasedFields.Papers))
        {
            referral.KeepPapers(withResult: true);
            return;
        }

        foreach (var kind in (PaperKind[])[PaperKind.EntrustmentReply, PaperKind.FailureReport, PaperKind.CourtWritRequest])
        {
            await WriteAsync(referral, new PaperOrder(shared.Case.Id, kind, [], null), withResult: true, ct);
        }

        foreach (var agreement in shared.Case.Agreements.Where(agreement => agreement.IsEffective))
        {
            await AddTextAsync(referral, agreement.Number, agreement.Text, withResult: true, ct);
        }
    }

    private static PaperKind[] KindsFor(Referral referral) => (referral.Purpose, referral.Chain) switch
    {
        (ReferralPurpose.HandOver, ReferralChain.Arbitration) => [PaperKind.ArbitrationApplication, PaperKind.FailureReport],
        (ReferralPurpose.ArbitrationReview, _) => [PaperKind.JointReviewApplication],
        (ReferralPurpose.JudicialConfirmation, _) => [PaperKind.JudicialConfirmationApplication],
        _ => [],
    };

    private static AgreementId? AgreementOf(Referral referral) => referral.AgreementId is { } id ? new AgreementId(id) : null;

    /// <summary>A paper that the case does not allow now is left out; the hand-over itself does not hang on it.</summary>
    private async Task WriteAsync(Referral referral, PaperOrder order, bool withResult, CancellationToken ct)
    {
        try
        {
            var paper = await press.WriteAsync(order, ct);
            await AddAsync(referral, ReferralJson.Name(order.Kind), $"{paper.Zh}.html", PaperPress.Print(paper, Languages.Chinese), "text/html", withResult, ct);
        }
        catch (RuleBrokenException notNow) when (notNow.Code == RuleCode.PaperNotPossible)
        {
            return;
        }
    }

    private Task AddTextAsync(Referral referral, int number, string text, bool withResult, CancellationToken ct) =>
        AddAsync(referral, "agreement", $"调解协议书-{number}.txt", Encoding.UTF8.GetBytes(text), "text/plain", withResult, ct);

    private async Task AddAsync(Referral referral, string kind, string name, byte[] content, string mediaType, bool withResult, CancellationToken ct)
    {
        var kept = await attachments.KeepAsync(content, mediaType, name, ct);
        if (!referral.Papers.Any(paper => paper.Hash == kept.Hash && paper.WithResult == withResult))
        {
            referral.AddPaper(new ReferralPaper(kind, name, kept.Hash, kept.Size, mediaType, Shareability.Shareable, withResult));
        }
    }
}
