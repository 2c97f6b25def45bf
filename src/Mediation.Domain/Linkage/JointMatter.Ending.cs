using Mediation.Domain.Common;

namespace Mediation.Domain.Linkage;

public sealed partial class JointMatter
{
    /// <summary>One first report, then follow-ups, then one final report. Late is what comes after the last moment; that moment itself is in time.</summary>
    public EmergencyReport SendEmergencyReport(EmergencyReportKind kind, string text, MatterActor by)
    {
        Require(MatterAction.SendEmergencyReport);
        var isFirst = kind == EmergencyReportKind.First;
        Guard.Require(!IsReportedToTheEnd, RuleCode.EmergencyFinalSent);
        Guard.Require(isFirst || FirstReportedAt is not null, RuleCode.EmergencyFirstMissing);
        Guard.Require(!isFirst || FirstReportedAt is null, RuleCode.EmergencyFirstOnce);
        Guard.Require(_reports.Count < MaxReports, RuleCode.MatterTooMany, MaxReports);
        var report = EmergencyReport.Write(_reports.Count + 1, kind, text, by, isFirst && by.At > ReportDueAt);
        _reports.Add(report);
        FirstReportedAt ??= by.At;
        Raise(new EmergencyReported(kind, report.Number, report.IsLate));
        return report;
    }

    /// <summary>Handling ends with a report; whatever is still open is first reported done or not done.</summary>
    public void Conclude(ClosingReport closing, MatterActor by)
    {
        Require(MatterAction.Conclude);
        Guard.Require(!_tasks.Exists(task => task.IsOpen), RuleCode.MatterTasksOpen);
        Closing = closing.Checked();
        Move(MatterAction.Conclude);
        EndedAt = by.At;
        Raise(new MatterConcluded(closing.People, closing.Settled, closing.Failed, closing.HandedOver));
    }

    /// <summary>The file is closed once the leaders had the final report.</summary>
    public void Close(MatterActor by)
    {
        Require(MatterAction.Close);
        Guard.Require(IsReportedToTheEnd, RuleCode.EmergencyFinalMissing);
        Move(MatterAction.Close);
        EndedAt = by.At;
        Raise(new MatterClosed());
    }

    /// <summary>The linkage does not take it on, or no longer needs to.</summary>
    public void Dismiss(string reason, MatterActor by)
    {
        Require(MatterAction.Dismiss);
        (EndedAt, EndReason) = (by.At, MatterText.Of(reason, ReasonMaxLength));
        Move(MatterAction.Dismiss);
        Raise(new MatterDismissed());
    }

    /// <summary>A matter that flares up again is the same matter. Leaders are told anew: its final report was not the last one.</summary>
    public void Reopen(MatterActor by)
    {
        Require(MatterAction.Reopen);
        Move(MatterAction.Reopen);
        (EndedAt, EndReason, Closing, ReopenedAt) = (null, null, null, by.At);
        Raise(new MatterReopened());
    }
}
