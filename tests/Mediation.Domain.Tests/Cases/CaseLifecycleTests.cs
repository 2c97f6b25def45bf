using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Tests.Cases;

public class CaseLifecycleTests
{
    /// <summary>Status: action → statuses that may follow. Written by hand from the rules of movement, not from the table.</summary>
    private const string Expected =
        """
        Received: Transfer → Received; SplitOff → Received; 
            AskForSupplement → Supplement; RecordContact → Consent; RecordConsent → Consent Rejected; Accept → Accepted;
            Reject → Rejected; Withdraw → Received Withdrawn Failed AgreedPartial; ReferOut → ReferredOut
        Supplement: Transfer → Supplement; 
            SupplyPapers → Received Consent; Reject → Rejected; Withdraw → Supplement Withdrawn Failed AgreedPartial;
            ReferOut → ReferredOut
        Consent: Transfer → Consent; SplitOff → Consent; 
            AskForSupplement → Supplement; RecordContact → Consent; RecordConsent → Consent Rejected; Accept → Accepted;
            Reject → Rejected; Withdraw → Consent Withdrawn Failed AgreedPartial; ReferOut → ReferredOut
        Rejected: ReferOut → ReferredOut; Close → Closed
        Accepted: Transfer → Accepted; SplitOff → Accepted; 
            Assign → Assigned; Suspend → Suspended; Extend → Accepted; Fail → Accepted Failed AgreedPartial;
            Withdraw → Accepted Withdrawn Failed AgreedPartial; ReferOut → ReferredOut
        Assigned: Transfer → Accepted; SplitOff → Assigned; 
            ReplaceMediator → Assigned; DiscloseInterest → Assigned; Schedule → Scheduled; Suspend → Suspended; Extend → Assigned;
            Fail → Assigned Failed AgreedPartial; Withdraw → Assigned Withdrawn Failed AgreedPartial; ReferOut → ReferredOut
        Scheduled: Transfer → Accepted; SplitOff → Scheduled; 
            ReplaceMediator → Scheduled; DiscloseInterest → Scheduled; Schedule → Scheduled; CancelSession → Scheduled Assigned;
            RecordSession → Mediating; Suspend → Suspended; Extend → Scheduled; Fail → Scheduled Failed AgreedPartial;
            Withdraw → Scheduled Withdrawn Failed AgreedPartial; ReferOut → ReferredOut
        Mediating: Transfer → Accepted; SplitOff → Mediating; 
            ReplaceMediator → Mediating; DiscloseInterest → Mediating; Schedule → Mediating; CancelSession → Mediating;
            RecordSession → Mediating; Suspend → Suspended; Extend → Mediating; Agree → Mediating AgreedFull AgreedPartial;
            SettleOnTheSpot → Mediating SettledOnTheSpot AgreedFull AgreedPartial; Sign → Mediating; Fail → Mediating Failed AgreedPartial;
            Withdraw → Mediating Withdrawn Failed AgreedPartial; FileArbitrationReview → Mediating; FileCourtConfirmation → Mediating;
            FileCourtWrit → Mediating; RecordConfirmation → Mediating; RecordPayment → Mediating; ReportBreach → Mediating;
            ReferOut → ReferredOut
        Suspended: ReplaceMediator → Suspended; DiscloseInterest → Suspended; Resume → Accepted Assigned Scheduled Mediating;
            Sign → Suspended; Fail → Suspended Failed AgreedPartial; Withdraw → Suspended Withdrawn Failed AgreedPartial;
            FileArbitrationReview → Suspended; FileCourtConfirmation → Suspended; FileCourtWrit → Suspended;
            RecordConfirmation → Suspended; RecordPayment → Suspended; ReportBreach → Suspended; ReferOut → ReferredOut
        AgreedFull: ReplaceMediator → AgreedFull; DiscloseInterest → AgreedFull; Agree → AgreedFull AgreedPartial; Sign → AgreedFull;
            Fail → Failed AgreedPartial Mediating; FileArbitrationReview → ArbitrationReview AgreedFull;
            FileCourtConfirmation → CourtConfirmation AgreedFull; FileCourtWrit → CourtWrit AgreedFull;
            RecordConfirmation → Performing Breached ArbitrationReview CourtConfirmation CourtWrit AgreedFull;
            RecordPayment → Performing AgreedFull; ReportBreach → Breached AgreedFull; ReferOut → AgreedFull; Close → Closed
        AgreedPartial: ReplaceMediator → AgreedPartial; DiscloseInterest → AgreedPartial; Agree → AgreedPartial AgreedFull;
            Sign → AgreedPartial; Fail → Failed AgreedPartial Mediating; FileArbitrationReview → ArbitrationReview AgreedPartial;
            FileCourtConfirmation → CourtConfirmation AgreedPartial; FileCourtWrit → CourtWrit AgreedPartial;
            RecordConfirmation → Performing Breached ArbitrationReview CourtConfirmation CourtWrit AgreedPartial;
            RecordPayment → Performing AgreedPartial; ReportBreach → Breached AgreedPartial; ReferOut → AgreedPartial; Close → Closed
        SettledOnTheSpot: ReferOut → SettledOnTheSpot; Close → Closed
        Failed: ReferOut → ReferredOut; Close → Closed
        Withdrawn: ReferOut → ReferredOut; Close → Closed
        ArbitrationReview: FileArbitrationReview → ArbitrationReview; FileCourtConfirmation → CourtConfirmation; FileCourtWrit → CourtWrit;
            RecordConfirmation → Performing Breached ArbitrationReview CourtConfirmation CourtWrit; RecordPayment → ArbitrationReview;
            ReportBreach → ArbitrationReview; ReferOut → ArbitrationReview
        CourtConfirmation: FileArbitrationReview → ArbitrationReview; FileCourtConfirmation → CourtConfirmation; FileCourtWrit → CourtWrit;
            RecordConfirmation → Performing Breached ArbitrationReview CourtConfirmation CourtWrit; RecordPayment → CourtConfirmation;
            ReportBreach → CourtConfirmation; ReferOut → CourtConfirmation
        CourtWrit: FileArbitrationReview → ArbitrationReview; FileCourtConfirmation → CourtConfirmation; FileCourtWrit → CourtWrit;
            RecordConfirmation → Performing Breached ArbitrationReview CourtConfirmation CourtWrit; RecordPayment → CourtWrit;
            ReportBreach → CourtWrit; ReferOut → CourtWrit
        Performing: FileArbitrationReview → ArbitrationReview; FileCourtConfirmation → CourtConfirmation; FileCourtWrit → CourtWrit;
            RecordConfirmation → Performing Breached ArbitrationReview CourtConfirmation CourtWrit; RecordPayment → Performing;
            ReportBreach → Breached; ReferOut → Performing; Close → Closed
        Breached: FileArbitrationReview → ArbitrationReview; FileCourtConfirmation → CourtConfirmation; FileCourtWrit → CourtWrit;
            RecordConfirmation → Performing Breached ArbitrationReview CourtConfirmation CourtWrit; RecordPayment → Performing Breached;
            ReportBreach → Breached; ReferOut → Breached; Close → Closed
        Closed: Archive → Archived
        ReferredOut: Close → Closed
        """;

    private static readonly Dictionary<(CaseStatus, CaseAction), CaseStatus[]> Written = Parse();

    public static TheoryData<CaseStatus> Statuses => [.. Enum.GetValues<CaseStatus>()];

    [Fact]
    public void Transitions_AreExactlyThoseWrittenHere()
    {
        CaseLifecycle.Transitions.Keys.OrderBy(pair => pair).ShouldBe(Written.Keys.OrderBy(pair => pair));
        foreach (var (pair, targets) in Written)
        {
            CaseLifecycle.Transitions[pair].ShouldBe(targets, ignoreOrder: true, pair.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void UnlistedAction_InAnyStatus_IsRefusedAndChangesNothing(CaseStatus status)
    {
        var built = Reached.In(status);
        built.Case.Status.ShouldBe(status);
        var before = Snapshot.Of(built.Case);

        foreach (var action in Enum.GetValues<CaseAction>().Where(action => !Written.ContainsKey((status, action))))
        {
            Broken.By(() => Attempt.To(action, built)).ShouldBe(RuleCode.ActionNotAllowed, $"{action} in {status}");
            built.Case.CanNow(action).ShouldBeFalse();
        }

        Snapshot.Of(built.Case).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void ListedAction_InAnyStatus_IsNeverRefusedByTheLifecycleAndLeadsWhereListed(CaseStatus status)
    {
        foreach (var action in Enum.GetValues<CaseAction>().Where(action => Written.ContainsKey((status, action))))
        {
            var built = Reached.In(status);
            var refusal = Record.Exception(() => Attempt.To(action, built));

            (refusal as RuleBrokenException)?.Code.ShouldNotBe(RuleCode.ActionNotAllowed, $"{action} in {status}");
            if (refusal is not null)
            {
                refusal.ShouldBeOfType<RuleBrokenException>($"{action} in {status}");
                continue;
            }

            Written[(status, action)].ShouldContain(built.Case.Status, $"{action} in {status}");
        }
    }

    [Fact]
    public void EveryStatus_ButArchived_HasAWayOn()
    {
        var stuck = Enum.GetValues<CaseStatus>().Where(status => !Leads(status).Any(next => next != status));

        stuck.ShouldBe([CaseStatus.Archived]);
    }

    [Fact]
    public void EveryStatus_IsReachableFromReceivedAndReachesArchived()
    {
        Closure(CaseStatus.Received, Leads).Count.ShouldBe(Enum.GetValues<CaseStatus>().Length);

        foreach (var status in Enum.GetValues<CaseStatus>())
        {
            Closure(status, Leads).ShouldContain(CaseStatus.Archived, status.ToString());
        }
    }

    [Fact]
    public void After_AnUnlistedPair_IsRefusedWithActionAndStatus()
    {
        var refused = Should.Throw<RuleBrokenException>(() => CaseLifecycle.After(CaseStatus.Archived, CaseAction.Accept));

        refused.Code.ShouldBe(RuleCode.ActionNotAllowed);
        refused.Arguments.ShouldBe([CaseAction.Accept, CaseStatus.Archived]);
    }

    private static IEnumerable<CaseStatus> Leads(CaseStatus from) =>
        CaseLifecycle.ActionsIn(from).SelectMany(action => CaseLifecycle.Transitions[(from, action)]);

    private static HashSet<CaseStatus> Closure(CaseStatus start, Func<CaseStatus, IEnumerable<CaseStatus>> leads)
    {
        HashSet<CaseStatus> seen = [start];
        Queue<CaseStatus> ahead = new([start]);
        while (ahead.TryDequeue(out var status))
        {
            foreach (var next in leads(status).Where(seen.Add))
            {
                ahead.Enqueue(next);
            }
        }

        return seen;
    }

    private static Dictionary<(CaseStatus, CaseAction), CaseStatus[]> Parse()
    {
        var rows = Expected.ReplaceLineEndings("\n").Replace("\n    ", " ", StringComparison.Ordinal).Split('\n');
        return rows
            .Select(row => row.Split(": "))
            .SelectMany(row => row[1].Split(';'), (row, move) => (Status: row[0], Move: move.Split('→')))
            .ToDictionary(
                entry => (Enum.Parse<CaseStatus>(entry.Status), Enum.Parse<CaseAction>(entry.Move[0].Trim())),
                entry => entry.Move[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<CaseStatus>).ToArray());
    }
}
