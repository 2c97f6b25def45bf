using System.Text;
using Mediation.Application.Exchange;
using Mediation.Application.Papers;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Notices;
using Mediation.Domain.Papers;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Referrals;

/// <summary>The papers the platform itself writes for a hand-over and its result: what the receiver's own forms ask for, ready to print.</summary>
internal sealed class ReferralPapers(IAttachments attachments, PaperPress press, ReferralLetters letters)
{
    private const string AgreementKind = "agreement";
    private static readonly PaperKind[] WithResult = [PaperKind.EntrustmentReply, PaperKind.FailureReport, PaperKind.CourtWritRequest];

    /// <summary>Whether the platform writes such papers, anew for each body.</summary>
    public static bool Writes(string kind) =>
        kind == AgreementKind || Enum.GetValues<PaperKind>().Any(written => ReferralJson.Name(written) == kind);

    /// <summary>What would go with it now, besides what people attached. The preview and the sending ask the same.</summary>
    public async Task<IReadOnlyList<WrittenPaper>> WriteAsync(Referral referral, Parcel parcel, CancellationToken ct)
    {
        var forms = await FormsAsync(referral, parcel, ct);
        return await letters.WriteAsync(referral, parcel, forms, ct) is { } letter ? [letter, .. forms] : forms;
    }

    private async Task<IReadOnlyList<WrittenPaper>> FormsAsync(Referral referral, Parcel parcel, CancellationToken ct)
    {
        if (parcel.Shared is not { } shared || !parcel.Release.Includes(ReleasedFields.Papers))
        {
            return [];
        }

        var agreement = referral.AgreementId is { } id ? new AgreementId(id) : (AgreementId?)null;
        var written = await WriteAsync(shared.Case.Id, KindsFor(referral), parcel.About, agreement, ct);
        return parcel.Package.Agreement is { } bound ? [.. written, TextOf(bound.Number, bound.Text)] : written;
    }

    public async Task AttachAsync(Referral referral, Parcel parcel, CancellationToken ct)
    {
        if (!parcel.Release.Includes(ReleasedFields.Papers))
        {
            referral.KeepPapers(withResult: false);
        }

        await AddAsync(referral, await WriteAsync(referral, parcel, ct), withResult: false, ct);
    }

    public async Task AttachResultAsync(Referral referral, SharedDispute shared, EntrustedPart part, Release release, CancellationToken ct)
    {
        if (!release.Includes(ReleasedFields.Papers))
        {
            referral.KeepPapers(withResult: true);
            return;
        }

        var agreements = shared.Case.Agreements.Where(agreement => agreement.IsEffective && part.Includes(agreement)).ToList();
        var written = part.IsWhole
            ? await WriteAsync(shared.Case.Id, WithResult, [], null, ct)
            : await WritePartAsync(shared.Case.Id, part, agreements, ct);
        await AddAsync(referral, [.. written, .. agreements.Select(agreement => TextOf(agreement.Number, agreement.Text))], withResult: true, ct);
    }

    /// <summary>Of a case that others joined: each paper names those alone whom the body entrusted.</summary>
    private async Task<List<WrittenPaper>> WritePartAsync(CaseId dispute, EntrustedPart part, List<Agreement> agreements, CancellationToken ct)
    {
        var failed = part.Applicants.Where(party => party.Outcome is ApplicantOutcome.Failed or ApplicantOutcome.PartlyAgreed).Select(party => party.Id).ToList();
        List<WrittenPaper> written =
        [
            .. await WriteAsync(dispute, [PaperKind.EntrustmentReply], [.. part.Applicants.Select(party => party.Id)], null, ct),
            .. failed.Count == 0 ? [] : await WriteAsync(dispute, [PaperKind.FailureReport], failed, null, ct),
        ];
        foreach (var agreement in agreements)
        {
            written.AddRange(await WriteAsync(dispute, [PaperKind.CourtWritRequest], [], agreement.Id, ct));
        }

        return written;
    }

    private static PaperKind[] KindsFor(Referral referral) => (referral.Purpose, referral.Chain) switch
    {
        (ReferralPurpose.HandOver, ReferralChain.Arbitration) => [PaperKind.ArbitrationApplication, PaperKind.FailureReport],
        (ReferralPurpose.ArbitrationReview, _) => [PaperKind.JointReviewApplication],
        (ReferralPurpose.JudicialConfirmation, _) => [PaperKind.JudicialConfirmationApplication],
        _ => [],
    };

    private static WrittenPaper TextOf(int number, string text) =>
        new(AgreementKind, $"调解协议书-{number}.txt", "text/plain", Encoding.UTF8.GetBytes(text));

    private async Task<List<WrittenPaper>> WriteAsync(
        CaseId dispute, IEnumerable<PaperKind> kinds, IReadOnlyList<PartyId> about, AgreementId? agreement, CancellationToken ct)
    {
        List<WrittenPaper> written = [];
        foreach (var kind in kinds)
        {
            try
            {
                var paper = await press.WriteAsync(new PaperOrder(dispute, kind, about, agreement), ct);
                written.Add(new WrittenPaper(ReferralJson.Name(kind), $"{paper.Zh}.html", "text/html", PaperPress.Print(paper, Languages.Chinese)));
            }
            catch (RuleBrokenException notNow) when (notNow.Code == RuleCode.PaperNotPossible)
            {
                // A paper that the case does not allow now is left out; the hand-over itself does not hang on it.
                continue;
            }
        }

        return written;
    }

    private async Task AddAsync(Referral referral, IReadOnlyList<WrittenPaper> written, bool withResult, CancellationToken ct)
    {
        foreach (var paper in written)
        {
            var kept = await attachments.KeepAsync(paper.Content, paper.MediaType, paper.Name, ct);
            if (!referral.Papers.Any(known => known.Hash == kept.Hash && known.WithResult == withResult))
            {
                referral.AddPaper(new ReferralPaper(paper.Kind, paper.Name, kept.Hash, kept.Size, paper.MediaType, Shareability.Shareable, withResult));
            }
        }
    }
}

/// <summary>A paper as its bytes would go.</summary>
internal sealed record WrittenPaper(string Kind, string Name, string MediaType, byte[] Content)
{
    public PaperEntry ToEntry() => new(Kind, Name, ReferralJson.HashOf(Content), Content.Length, MediaType);
}
