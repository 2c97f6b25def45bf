using Mediation.Domain.Cases;
using Mediation.Domain.Linkage;

namespace Mediation.Application.Linkage;

/// <summary>The board of a joint matter: all that its members read. It holds nothing of what a case contains.</summary>
public sealed record MatterBoard
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required int Version { get; init; }

    public required MatterStatus Status { get; init; }

    /// <summary>What may be done now, whoever may do it.</summary>
    public required IReadOnlyList<MatterAction> Actions { get; init; }

    public required BodyName Convener { get; init; }

    public required MatterSource Source { get; init; }

    public required string Title { get; init; }

    public required string? Area { get; init; }

    public required string What { get; init; }

    public required int Headcount { get; init; }

    public required long AmountFen { get; init; }

    public required IReadOnlyList<MatterReasons> Reasons { get; init; }

    public required string? OtherReason { get; init; }

    public required MatterGrade Grade { get; init; }

    public required DateTimeOffset KnownAt { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    public required string? EndReason { get; init; }

    public required IReadOnlyList<BodyView> Bodies { get; init; }

    public required IReadOnlyList<LinkedCase> Cases { get; init; }

    public required IReadOnlyList<MatterTaskView> Tasks { get; init; }

    public required IReadOnlyList<MeetingView> Meetings { get; init; }

    public required IReadOnlyList<JointSessionView> Sessions { get; init; }

    public required ClosingView? Closing { get; init; }

    /// <summary>For the convening agency; null for invited bodies.</summary>
    public required ReportingView? Reporting { get; init; }
}

public sealed record BodyName(Guid Id, string Code, string Name, string NameEn);

public sealed record BodyView(BodyName Body, InvitationState State, DateTimeOffset InvitedAt, DateTimeOffset? AnsweredAt, DateTimeOffset? LeftAt, string? Reason);

/// <summary>Number and status, and nothing else of a case.</summary>
public sealed record LinkedCase(Guid Id, string Number, CaseStatus Status);

public sealed record MatterTaskView(
    Guid Id, int Number, string Title, BodyName Owner, Guid? Account, DateOnly DueOn, MatterTaskState State, bool IsOverdue, string? Result,
    DateTimeOffset AssignedAt, DateTimeOffset? EndedAt, Guid? Meeting);

/// <param name="Coordination">How the bodies work together.</param>
/// <param name="Minutes">Null for a body that decides disputes.</param>
public sealed record MeetingView(
    Guid Id, int Number, MeetingState State, DateTimeOffset PlannedAt, SessionMode Mode, string Place, IReadOnlyList<BodyName> Attending,
    DateTimeOffset? HeldAt, IReadOnlyList<BodyName> Present, string? Coordination, string? Minutes,
    IReadOnlyList<DecisionView> Decisions);

public sealed record DecisionView(int Number, string Text, BodyName Owner, DateOnly DueOn, Guid Task);

public sealed record JointSessionView(Guid Id, Guid Case, DateTimeOffset PlannedAt, IReadOnlyList<BodyName> Bodies);

public sealed record ClosingView(string Summary, int People, long AmountFen, int Settled, int Failed, int HandedOver, string? Lessons);

/// <param name="DueAt">The last moment at which the first report is in time.</param>
public sealed record ReportingView(DateTimeOffset DueAt, DateTimeOffset? FirstReportedAt, bool IsLate, bool IsEnded, int Reports);
