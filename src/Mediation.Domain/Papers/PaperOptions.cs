using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Papers;

/// <summary>Which papers a case allows on a day, for whom, until when, and why not the others.</summary>
[LegalBasis("企业劳动争议协商调解规定 §30")]
public static partial class PaperOptions
{
    public static IReadOnlyList<PaperOption> Of(ShareableCase file, DateOnly today) =>
    [
        .. Arbitration(file, today),
    ];

    /// <summary>
    /// Whoever was not settled may go to arbitration: failed, not taken on, or waiting longer than the fifteen days of 调解仲裁法 §14(3). So may
    /// who holds an agreement that was broken and not confirmed (§15).
    /// </summary>
    private static IEnumerable<PaperOption> Arbitration(ShareableCase file, DateOnly today)
    {
        var kind = PaperKind.ArbitrationApplication;
        var limitation = file.Clocks.FirstOrDefault(clock => clock is { Clock: "C1", IsOpen: true, Subject: null });
        var unsettled = file.Applicants.Where(party => MayArbitrate(file, party, today)).OrderBy(party => party.Number).Select(party => party.Id).ToList();
        yield return file.Stage switch
        {
            EntrustedStage.BeforeCourtRegistration or EntrustedStage.AfterCourtRegistration or EntrustedStage.AfterCourtRegistrationSimplified =>
                PaperOption.Shut(kind, null, PaperNote.BackToCourt),
            EntrustedStage.BeforeArbitrationAcceptance or EntrustedStage.BeforeHearing => PaperOption.Shut(kind, null, PaperNote.AtCommission),
            _ when unsettled.Count == 0 => PaperOption.Shut(kind, null, PaperNote.NobodyFailed),
            _ => PaperOption.Open(kind, unsettled, null, limitation, unsettled.Count > 1 ? [PaperNote.SeveralNotOnline] : []),
        };

        foreach (var broken in file.Agreements.Where(agreement => agreement.Granted is null && agreement.Terms.Any(term => term.IsOverdue(today))))
        {
            yield return PaperOption.Open(kind, broken.Applicants, broken.Id, limitation);
        }
    }

    private static bool MayArbitrate(ShareableCase file, ShareableParty party, DateOnly today) => party.Outcome switch
    {
        ApplicantOutcome.Failed or ApplicantOutcome.PartlyAgreed => true,
        ApplicantOutcome.Pending when file.Status == CaseStatus.Rejected => file.RejectionGround is not (Cases.RejectionGround.Duplicate or Cases.RejectionGround.BeforeAnotherBody),
        ApplicantOutcome.Pending => file.Clocks.Any(clock => clock.Clock == "A1") && file.Clocks.Where(clock => clock.Clock == "A1").All(clock => clock.DueOn < today),
        _ => false,
    };
}
