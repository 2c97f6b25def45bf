using System.Text;
using Mediation.Application.Exchange;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Referrals;

/// <summary>The papers the platform itself puts with a hand-over and its result.</summary>
internal sealed class ReferralPapers(IAttachments attachments)
{
    public async Task AttachAsync(Referral referral, Parcel parcel, CancellationToken ct)
    {
        if (parcel.Package.Agreement is { } agreement && parcel.Release.Includes(ReleasedFields.Papers))
        {
            await AddAsync(referral, "agreement", $"调解协议书-{agreement.Number}.txt", agreement.Text, withResult: false, ct);
        }
    }

    public async Task AttachResultAsync(Referral referral, SharedDispute shared, Release release, CancellationToken ct)
    {
        if (!release.Includes(ReleasedFields.Papers))
        {
            return;
        }

        foreach (var agreement in shared.Case.Agreements.Where(agreement => agreement.IsEffective))
        {
            await AddAsync(referral, "agreement", $"调解协议书-{agreement.Number}.txt", agreement.Text, withResult: true, ct);
        }
    }

    private async Task AddAsync(Referral referral, string kind, string name, string text, bool withResult, CancellationToken ct)
    {
        var kept = await attachments.KeepAsync(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", name, ct);
        if (!referral.Papers.Any(paper => paper.Hash == kept.Hash && paper.WithResult == withResult))
        {
            referral.AddPaper(new ReferralPaper(kind, name, kept.Hash, kept.Size, kept.MediaType, Shareability.Shareable, withResult));
        }
    }
}
