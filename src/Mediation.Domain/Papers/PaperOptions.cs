using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Papers;

/// <summary>Which papers a case allows on a day, for whom, until when, and why not the others.</summary>
[LegalBasis("企业劳动争议协商调解规定 §30")]
[LegalBasis("劳动人事争议仲裁办案规则 §75")]
public static partial class PaperOptions
{
    public static IReadOnlyList<PaperOption> Of(ShareableCase file, DateOnly today, Reckoning reckoning) =>
    [
        .. Arbitration(file, today),
        .. Confirming(file, PaperKind.JointReviewApplication, ConfirmationRoute.ArbitrationReview, ClockId.B1, today),
        .. Confirming(file, PaperKind.JudicialConfirmationApplication, ConfirmationRoute.CourtConfirmation, ClockId.B3, today),
        .. Writs(file),
        .. PaymentOrders(file, today),
        .. Enforcements(file, today, reckoning),
        .. Reports(file),
        .. Elections(file),
    ];

    /// <summary>Nobody misses it where nobody was elected.</summary>
    private static IEnumerable<PaperOption> Elections(ShareableCase file) => PaperForms.ElectedOf(file).Any()
        ? [PaperOption.Open(PaperKind.RepresentativeElection, [.. file.Applicants.OrderBy(party => party.Number).Select(party => party.Id)], null, null)]
        : [];

    /// <summary>
    /// Whoever was not settled may go to arbitration: failed, not taken on, or waiting longer than the fifteen days of 调解仲裁法 §14(3). So may
    /// who holds an agreement that was broken and not confirmed (§15).
    /// </summary>
    private static IEnumerable<PaperOption> Arbitration(ShareableCase file, DateOnly today)
    {
        var kind = PaperKind.ArbitrationApplication;
        var unsettled = file.Applicants.Where(party => MayArbitrate(file, party, today)).OrderBy(party => party.Number).Select(party => party.Id).ToList();
        yield return file.Stage switch
        {
            EntrustedStage.BeforeCourtRegistration or EntrustedStage.AfterCourtRegistration or EntrustedStage.AfterCourtRegistrationSimplified =>
                PaperOption.Shut(kind, null, PaperNote.BackToCourt),
            EntrustedStage.BeforeArbitrationAcceptance or EntrustedStage.BeforeHearing => PaperOption.Shut(kind, null, PaperNote.AtCommission),
            _ when unsettled.Count == 0 => PaperOption.Shut(kind, null, PaperNote.NobodyFailed),
            _ => PaperOption.Open(kind, unsettled, null, LimitationOf(file), unsettled.Count > 1 ? [PaperNote.SeveralNotOnline] : []),
        };

        foreach (var broken in file.Agreements.Where(agreement => agreement.Granted is null && IsBroken(agreement, today)))
        {
            yield return PaperOption.Open(kind, broken.Applicants, broken.Id, LimitationOf(file));
        }
    }

    private static bool MayArbitrate(ShareableCase file, ShareableParty party, DateOnly today) => party.Outcome switch
    {
        ApplicantOutcome.Failed or ApplicantOutcome.PartlyAgreed => true,
        ApplicantOutcome.Pending when file.Status == CaseStatus.Rejected => file.RejectionGround is not (RejectionGround.Duplicate or RejectionGround.BeforeAnotherBody),
        ApplicantOutcome.Pending => file.Clocks.Where(clock => clock.Clock == nameof(ClockId.A1)).MinBy(clock => clock.DueOn) is { } first && first.DueOn < today,
        _ => false,
    };

    /// <summary>Fifteen and thirty days from the same day; both routes need both sides, and the first granted ends the other (edge case 19).</summary>
    private static IEnumerable<PaperOption> Confirming(ShareableCase file, PaperKind kind, ConfirmationRoute route, ClockId clock, DateOnly today)
    {
        if (file.Agreements.Count == 0)
        {
            yield return PaperOption.Shut(kind, null, PaperNote.NotEffective);
        }

        foreach (var bound in file.Agreements)
        {
            var term = file.Clocks.FirstOrDefault(one => one.Clock == clock.ToString() && one.Subject == bound.Id.Value);
            var reviewable = new PaperSubject(kind, file, [], bound, today).ReviewableTerms.Count;
            var isReview = route == ConfirmationRoute.ArbitrationReview;
            PaperNote? why = bound.Granted is not null ? PaperNote.Confirmed
                : bound.Confirmations.Any(filed => filed.Route == route && filed.Result == ConfirmationResult.Pending) ? PaperNote.Filed
                : term is null ? PaperNote.NotEffective
                : term.DueOn < today ? PaperNote.TermOver
                : isReview && reviewable == 0 ? PaperNote.LabourRelationOnly
                : null;
            yield return why is not null
                ? PaperOption.Shut(kind, bound.Id, why)
                : PaperOption.Open(kind, bound.Applicants, bound.Id, term, NotesOn(bound, isReview, reviewable));
        }
    }

    private static PaperNote[] NotesOn(ShareableAgreement bound, bool isReview, int reviewable) =>
    [
        PaperNote.BothApply,
        PaperNote.FirstGrantedEndsTheOther,
        .. isReview ? [PaperNote.EmployerFiles] : Array.Empty<PaperNote>(),
        .. isReview && reviewable < bound.Terms.Count ? [PaperNote.LabourRelationLeftOut] : Array.Empty<PaperNote>(),
        .. isReview && bound.Applicants.Count > 1 ? [PaperNote.SeveralNotOnline] : Array.Empty<PaperNote>(),
    ];

    private static ShareableClock? LimitationOf(ShareableCase file) =>
        file.Clocks.FirstOrDefault(clock => clock is { Clock: nameof(ClockId.C1), IsOpen: true, Subject: null });

    private static bool IsBroken(ShareableAgreement agreement, DateOnly today) => agreement.Terms.Any(term => term.IsOverdue(today));
}
