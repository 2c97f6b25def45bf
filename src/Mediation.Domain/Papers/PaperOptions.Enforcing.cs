using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Papers;

public static partial class PaperOptions
{
    /// <summary>申请执行时效: two years from the last day of the last instalment (民事诉讼法 §250); as tracked, else as reckoned.</summary>
    internal static ShareableClock EnforceableUntil(ShareableCase file, ShareableAgreement bound, Reckoning reckoning)
    {
        if (file.Clocks.FirstOrDefault(clock => clock is { Clock: nameof(ClockId.B6), IsOpen: true }) is { } tracked)
        {
            return tracked;
        }

        var last = bound.Terms.Max(term => term.DueOn);
        var due = DueDateRule.Compute(reckoning.Clocks.For(ClockId.B6, last), last, reckoning.Calendar, []);
        return new ShareableClock(nameof(ClockId.B6), last, due.On, due.IsProvisional, true, bound.Id.Value);
    }

    internal static PaperNote? WhyNoPaymentOrder(ShareableCase file, ShareableAgreement bound, DateOnly today)
    {
        var types = file.Claims.Where(claim => bound.Claims.Contains(claim.Id)).Select(claim => claim.Type);
        return bound.Granted is not null ? PaperNote.EnforceInstead
            : !bound.Terms.Any(term => term.IsOverdue(today) && term.Outstanding.Fen > 0) ? PaperNote.NothingOverdue
            : !types.Any(RemediesAfterBreach.AllowsPaymentOrder) ? PaperNote.NotForPaymentOrder
            : null;
    }

    internal static PaperNote? WhyNoEnforcement(ShareableAgreement bound, DateOnly today) =>
        bound.Granted is null ? PaperNote.NotConfirmed : IsBroken(bound, today) ? null : PaperNote.NothingOverdue;

    private static IEnumerable<PaperOption> PaymentOrders(ShareableCase file, DateOnly today) => Each(file, PaperKind.PaymentOrderApplication, bound =>
        WhyNoPaymentOrder(file, bound, today) is { } why
            ? PaperOption.Shut(PaperKind.PaymentOrderApplication, bound.Id, why)
            : PaperOption.Open(PaperKind.PaymentOrderApplication, Creditors(bound, today), bound.Id, null));

    private static IEnumerable<PaperOption> Enforcements(ShareableCase file, DateOnly today, Reckoning reckoning) =>
        Each(file, PaperKind.EnforcementApplication, bound => WhyNoEnforcement(bound, today) is { } why
            ? PaperOption.Shut(PaperKind.EnforcementApplication, bound.Id, why)
            : PaperOption.Open(PaperKind.EnforcementApplication, Creditors(bound, today), bound.Id, EnforceableUntil(file, bound, reckoning)));

    private static IEnumerable<PaperOption> Writs(ShareableCase file) => Each(file, PaperKind.CourtWritRequest, bound =>
    {
        var kind = PaperKind.CourtWritRequest;
        PaperNote? why = file.Stage is not (EntrustedStage.AfterCourtRegistration or EntrustedStage.AfterCourtRegistrationSimplified) ? PaperNote.NotRegisteredAtCourt
            : bound.Granted is not null ? PaperNote.Confirmed
            : bound.Confirmations.Any(filed => filed is { Route: ConfirmationRoute.CourtWrit, Result: ConfirmationResult.Pending }) ? PaperNote.Filed
            : null;
        return why is null ? PaperOption.Open(kind, bound.Applicants, bound.Id, null) : PaperOption.Shut(kind, bound.Id, why);
    });

    private static IEnumerable<PaperOption> Reports(ShareableCase file)
    {
        var all = file.Applicants.OrderBy(party => party.Number).Select(party => party.Id).ToList();
        var failed = file.Applicants.Where(party => party.Outcome is ApplicantOutcome.Failed or ApplicantOutcome.PartlyAgreed)
            .OrderBy(party => party.Number).Select(party => party.Id).ToList();
        var hasResult = file.FailedOn is not null || file.Agreements.Count > 0 || file.Status is CaseStatus.Rejected or CaseStatus.Withdrawn;
        yield return file.FailedOn is null || failed.Count == 0
            ? PaperOption.Shut(PaperKind.FailureReport, null, PaperNote.NobodyFailed)
            : PaperOption.Open(PaperKind.FailureReport, failed, null, null);
        yield return file.Stage == EntrustedStage.None ? PaperOption.Shut(PaperKind.EntrustmentReply, null, PaperNote.NotEntrusted)
            : !hasResult ? PaperOption.Shut(PaperKind.EntrustmentReply, null, PaperNote.NothingToReport)
            : PaperOption.Open(PaperKind.EntrustmentReply, all, null, TermOfEntrustment(file));
        yield return hasResult
            ? PaperOption.Open(PaperKind.ResultReport, all, null, null)
            : PaperOption.Shut(PaperKind.ResultReport, null, PaperNote.NothingToReport);
    }

    private static ShareableClock? TermOfEntrustment(ShareableCase file) => file.Clocks.FirstOrDefault(clock =>
        clock.Clock is nameof(ClockId.C9) or nameof(ClockId.D1) or nameof(ClockId.D2) or nameof(ClockId.D2Simplified));

    private static IEnumerable<PaperOption> Each(ShareableCase file, PaperKind kind, Func<ShareableAgreement, PaperOption> of) =>
        file.Agreements.Count == 0 ? [PaperOption.Shut(kind, null, PaperNote.NotEffective)] : file.Agreements.Select(of);

    /// <summary>Whoever of the applicants is owed something overdue; all of them where the debt is owed to another signer.</summary>
    private static List<PartyId> Creditors(ShareableAgreement bound, DateOnly today)
    {
        var payees = bound.Terms.Where(term => term.IsOverdue(today)).Select(term => term.Payee).Distinct().Where(bound.Applicants.Contains).ToList();
        return payees.Count > 0 ? payees : [.. bound.Applicants];
    }
}
