using System.Collections.Frozen;
using Mediation.Domain.Common;
using static Mediation.Domain.Cases.CaseAction;
using static Mediation.Domain.Cases.CaseStatus;

namespace Mediation.Domain.Cases;

/// <summary>
/// The only place that knows what may follow what. Several targets stand where the outcome of each applicant, or what is still
/// pending, decides between them; the verb picks one of those listed.
/// </summary>
public static class CaseLifecycle
{
    private static readonly CaseStatus[] InMediation = [Accepted, Assigned, Scheduled, Mediating];
    private static readonly CaseStatus[] Agreed = [AgreedFull, AgreedPartial];
    private static readonly CaseStatus[] Confirming = [ArbitrationReview, CourtConfirmation, CourtWrit];
    private static readonly CaseStatus[] Decided = [AgreedFull, AgreedPartial, SettledOnTheSpot, Failed, Withdrawn];

    private static readonly FrozenDictionary<(CaseStatus, CaseAction), CaseStatus[]> Next = Table().ToFrozenDictionary();

    public static IReadOnlyDictionary<(CaseStatus From, CaseAction Action), CaseStatus[]> Transitions => Next;

    public static bool Allows(CaseStatus from, CaseAction action) => Next.ContainsKey((from, action));

    public static IEnumerable<CaseAction> ActionsIn(CaseStatus status) =>
        Enum.GetValues<CaseAction>().Where(action => Allows(status, action));

    /// <summary>The status after <paramref name="action"/>; refused when the pair is not listed.</summary>
    /// <param name="chosen">The target, where the table lists several.</param>
    public static CaseStatus After(CaseStatus from, CaseAction action, CaseStatus? chosen = null)
    {
        if (!Next.TryGetValue((from, action), out var targets))
        {
            throw new RuleBrokenException(RuleCode.ActionNotAllowed, action, from);
        }

        var target = chosen ?? targets[0];
        return targets.Contains(target)
            ? target
            : throw new InvalidOperationException($"{action} in {from} cannot lead to {target}.");
    }

    private static Dictionary<(CaseStatus, CaseAction), CaseStatus[]> Table()
    {
        var table = new Dictionary<(CaseStatus, CaseAction), CaseStatus[]>
        {
            [(Received, AskForSupplement)] = [Supplement],
            [(Consent, AskForSupplement)] = [Supplement],
            [(Supplement, SupplyPapers)] = [Received, Consent],
            [(Received, RecordContact)] = [Consent],
            [(Consent, RecordContact)] = [Consent],
            [(Received, RecordConsent)] = [Consent, Rejected],
            [(Consent, RecordConsent)] = [Consent, Rejected],
            [(Received, Accept)] = [Accepted],
            [(Consent, Accept)] = [Accepted],
            [(Accepted, Assign)] = [Assigned],
            [(Assigned, Schedule)] = [Scheduled],
            [(Scheduled, Schedule)] = [Scheduled],
            [(Mediating, Schedule)] = [Mediating],
            [(Scheduled, CancelSession)] = [Scheduled, Assigned],
            [(Mediating, CancelSession)] = [Mediating],
            [(Scheduled, RecordSession)] = [Mediating],
            [(Mediating, RecordSession)] = [Mediating],
            [(Suspended, Resume)] = InMediation,
            [(Mediating, Agree)] = [Mediating, AgreedFull, AgreedPartial],
            [(AgreedFull, Agree)] = [AgreedFull, AgreedPartial],
            [(AgreedPartial, Agree)] = [AgreedPartial, AgreedFull],
            [(Mediating, SettleOnTheSpot)] = [Mediating, SettledOnTheSpot, AgreedFull, AgreedPartial],
            [(Performing, ReportBreach)] = [Breached],
            [(Breached, ReportBreach)] = [Breached],
            [(Breached, RecordPayment)] = [Performing, Breached],
            [(Closed, Archive)] = [Archived],
        };
        List(table, [Received, Supplement, Consent], Reject, Rejected);
        List(table, [Assigned, Scheduled, Mediating, Suspended, .. Agreed], ReplaceMediator);
        List(table, [Assigned, Scheduled, Mediating, Suspended, .. Agreed], DiscloseInterest);
        List(table, InMediation, Suspend, Suspended);
        List(table, [Received, Supplement, Consent], Transfer);
        List(table, InMediation, Transfer, Accepted);
        List(table, [Received, Consent, .. InMediation], CaseAction.SplitOff);
        List(table, InMediation, Extend);
        foreach (var status in (CaseStatus[])[Received, Supplement, Consent, .. InMediation, Suspended])
        {
            table[(status, Withdraw)] = [status, Withdrawn, Failed, AgreedPartial];
            table[(status, ReferOut)] = [ReferredOut];
        }

        foreach (var status in (CaseStatus[])[.. InMediation, Suspended])
        {
            table[(status, Fail)] = [status, Failed, AgreedPartial];
        }

        foreach (var status in Agreed)
        {
            // 在线调解规则 §25: who refuses to sign ends the mediation for himself; the others the text named mediate on.
            table[(status, Fail)] = [Failed, AgreedPartial, Mediating];
            // While another agreement of the case still waits for signatures, the case waits with it.
            table[(status, ReportBreach)] = [Breached, status];
            table[(status, RecordPayment)] = [Performing, status];
        }

        AddConfirmation(table);
        AddEndings(table);
        return table;
    }

    private static void AddConfirmation(Dictionary<(CaseStatus, CaseAction), CaseStatus[]> table)
    {
        // One group may settle, sign and be paid while others still mediate: the case stays in mediation meanwhile.
        foreach (var action in (CaseAction[])[Sign, RecordPayment, ReportBreach, FileArbitrationReview, FileCourtConfirmation,
            FileCourtWrit, RecordConfirmation])
        {
            table[(Mediating, action)] = [Mediating];
            table[(Suspended, action)] = [Suspended];
        }

        List(table, Agreed, Sign);
        foreach (var status in (CaseStatus[])[.. Agreed, .. Confirming, Performing, Breached])
        {
            CaseStatus[] waiting = Agreed.Contains(status) ? [status] : [];
            table[(status, FileArbitrationReview)] = [ArbitrationReview, .. waiting];
            table[(status, FileCourtConfirmation)] = [CourtConfirmation, .. waiting];
            table[(status, FileCourtWrit)] = [CourtWrit, .. waiting];
            // 办案规则 §74, 民事诉讼法 §205: both routes may be pending; the case shows the one that still is.
            table[(status, RecordConfirmation)] = [Performing, Breached, .. Confirming, .. waiting];
        }

        foreach (var status in Confirming)
        {
            table[(status, RecordPayment)] = [status];
            table[(status, ReportBreach)] = [status];
        }

        table[(Performing, RecordPayment)] = [Performing];
    }

    private static void AddEndings(Dictionary<(CaseStatus, CaseAction), CaseStatus[]> table)
    {
        foreach (var status in (CaseStatus[])[Rejected, .. Decided, Performing, Breached, ReferredOut])
        {
            table[(status, Close)] = [Closed];
        }

        foreach (var status in (CaseStatus[])[Rejected, Failed, Withdrawn])
        {
            table[(status, ReferOut)] = [ReferredOut];
        }

        // Part of the case failed and goes on elsewhere, or a breached agreement does; the file here stays where it is.
        foreach (var status in (CaseStatus[])[.. Agreed, .. Confirming, Performing, Breached, SettledOnTheSpot])
        {
            table[(status, ReferOut)] = [status];
        }
    }

    private static void List(
        Dictionary<(CaseStatus, CaseAction), CaseStatus[]> table, CaseStatus[] from, CaseAction action, CaseStatus? to = null)
    {
        foreach (var status in from)
        {
            table[(status, action)] = [to ?? status];
        }
    }
}
