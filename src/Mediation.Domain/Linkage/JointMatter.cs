using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Linkage;

/// <summary>
/// 会商事项: something several bodies handle together, from raising to the closing report. It knows cases by their id only; nothing of
/// their contents, least of all what was said in mediation, is part of it.
/// </summary>
public sealed partial class JointMatter : AggregateRoot
{
    public const int NumberMaxLength = 60;
    public const int ReasonMaxLength = 1000;
    public const int MaxCases = 200;
    public const int MaxBodies = 60;
    public const int MaxTasks = 300;
    public const int MaxMeetings = 100;
    public const int MaxSessions = 100;
    public const int MaxReports = 100;

    private readonly List<MatterBody> _bodies = [];
    private readonly List<MatterCase> _cases = [];
    private readonly List<MatterTask> _tasks = [];
    private readonly List<MatterMeeting> _meetings = [];
    private readonly List<JointSession> _sessions = [];
    private readonly List<EmergencyReport> _reports = [];

    private JointMatter()
    {
        Facts = null!;
        Weight = null!;
    }

    public JointMatterId Id { get; private set; }

    public AgencyId ConvenerId { get; private set; }

    public string Number { get; private set; } = "";

    public MatterStatus Status { get; private set; }

    public MatterSource Source { get; private set; }

    public MatterFacts Facts { get; private set; }

    public MatterWeight Weight { get; private set; }

    /// <summary>When somebody of the convening agency first knew: the hours of the emergency report count from here.</summary>
    public DateTimeOffset KnownAt { get; private set; }

    public DateTimeOffset RaisedAt { get; private set; }

    public Guid RaisedBy { get; private set; }

    public DateTimeOffset? ConvenedAt { get; private set; }

    /// <summary>The last moment at which the first emergency report is in time.</summary>
    public DateTimeOffset ReportDueAt { get; private set; }

    public DateTimeOffset? FirstReportedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public DateTimeOffset? ReopenedAt { get; private set; }

    public string? EndReason { get; private set; }

    public ClosingReport? Closing { get; private set; }

    public IReadOnlyList<MatterBody> Bodies => _bodies;

    public IReadOnlyList<MatterCase> Cases => _cases;

    public IReadOnlyList<MatterTask> Tasks => _tasks;

    public IReadOnlyList<MatterMeeting> Meetings => _meetings;

    public IReadOnlyList<JointSession> Sessions => _sessions;

    public IReadOnlyList<EmergencyReport> Reports => _reports;

    /// <summary>A final report was sent: leaders need to hear nothing more.</summary>
    public bool IsReportedToTheEnd =>
        _reports.Exists(report => report.Kind == EmergencyReportKind.Final && (ReopenedAt is null || report.At >= ReopenedAt));

    /// <param name="incident">Where it was reported from when it is about no case yet; null when it is about cases.</param>
    public static JointMatter RaiseMatter(MatterIdentity identity, MatterOpening opening, MatterSource? incident, EmergencyHours hours, MatterActor by)
    {
        var facts = opening.Facts.Checked();
        opening.Weight.Require(facts.Headcount);
        Guard.Require(
            opening.Cases.Count > 0 ? incident is null : incident is not (null or MatterSource.OneCase or MatterSource.SeveralCases),
            RuleCode.MatterSourceUnclear);
        Guard.Require(opening.KnownAt <= by.At, RuleCode.MatterKnownInFuture);
        var matter = new JointMatter
        {
            Id = identity.Id,
            Number = identity.Number,
            ConvenerId = by.Agency,
            Source = incident ?? (opening.Cases.Count == 1 ? MatterSource.OneCase : MatterSource.SeveralCases),
            Facts = facts,
            Weight = opening.Weight,
            KnownAt = opening.KnownAt,
            RaisedAt = by.At,
            RaisedBy = by.Account,
            ReportDueAt = opening.KnownAt.AddHours(hours.For(opening.Weight.Grade, opening.Weight.Reasons)),
        };
        matter.Raise(new MatterRaised(
            matter.Number, by.Agency, matter.Source, matter.Weight.Grade, matter.Weight.Reasons, facts.Headcount, matter.ReportDueAt));
        foreach (var dispute in opening.Cases.Distinct())
        {
            matter.Add(dispute, by);
        }

        return matter;
    }

    public void LinkCase(CaseId dispute, MatterActor by)
    {
        Require(MatterAction.LinkCase);
        Add(dispute, by);
    }

    public void UnlinkCase(CaseId dispute)
    {
        Require(MatterAction.UnlinkCase);
        var linked = Guard.Found(_cases.Find(one => one.CaseId == dispute), RuleCode.MatterCaseNotLinked);
        _cases.Remove(linked);
        Raise(new MatterCaseUnlinked(dispute));
    }

    /// <summary>What was learnt since changes the weight; the hours of a graver one count from when that became known.</summary>
    public void Regrade(MatterWeight weight, DateTimeOffset knownAt, EmergencyHours hours, MatterActor by)
    {
        Require(MatterAction.Regrade);
        weight.Require(Facts.Headcount);
        Guard.Require(knownAt <= by.At, RuleCode.MatterKnownInFuture);
        Weight = weight;
        var due = knownAt.AddHours(hours.For(weight.Grade, weight.Reasons));

        // A lighter grade takes nothing back: who was to be told by a certain hour still is.
        if (FirstReportedAt is null && due < ReportDueAt)
        {
            ReportDueAt = due;
        }

        Raise(new MatterRegraded(weight.Grade, weight.Reasons, ReportDueAt));
    }

    private void Add(CaseId dispute, MatterActor by)
    {
        Guard.Require(!_cases.Exists(one => one.CaseId == dispute), RuleCode.MatterCaseLinkedAlready);
        Guard.Require(_cases.Count < MaxCases, RuleCode.MatterTooMany, MaxCases);
        _cases.Add(MatterCase.Link(dispute, by));
        Raise(new MatterCaseLinked(dispute));
    }

    /// <summary>Refuses before anything is changed.</summary>
    private void Require(MatterAction action) => MatterLifecycle.After(Status, action);

    private void Move(MatterAction action) => Status = MatterLifecycle.After(Status, action);
}

/// <summary>What is known of a matter when it is raised.</summary>
public sealed record MatterOpening(MatterFacts Facts, MatterWeight Weight, IReadOnlyList<CaseId> Cases, DateTimeOffset KnownAt);
