using Mediation.Domain.Agencies;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Linkage;

/// <summary>A case that the matter is about. It stays a case of its own agency: other bodies read its number and status, nothing else.</summary>
public sealed class MatterCase
{
    private MatterCase()
    {
    }

    public CaseId CaseId { get; private set; }

    public DateTimeOffset LinkedAt { get; private set; }

    public Guid LinkedBy { get; private set; }

    internal static MatterCase Link(CaseId dispute, MatterActor by) => new() { CaseId = dispute, LinkedAt = by.At, LinkedBy = by.Account };
}

/// <summary>
/// A mediation session that several bodies hold together (联合调解). Only when and which case: what is said there belongs to the case and
/// to its mediator.
/// </summary>
public sealed class JointSession
{
    private JointSession()
    {
    }

    public Guid Id { get; private set; }

    public CaseId CaseId { get; private set; }

    /// <summary>The session of that case, once its mediator planned one.</summary>
    public SessionId? SessionId { get; private set; }

    public DateTimeOffset PlannedAt { get; private set; }

    public IReadOnlyList<AgencyId> Bodies { get; private set; } = [];

    internal static JointSession Plan(CaseId dispute, SessionId? session, DateTimeOffset at, IEnumerable<AgencyId> bodies, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        CaseId = dispute,
        SessionId = session,
        PlannedAt = at,
        Bodies = [.. bodies.Distinct()],
    };
}

/// <summary>What leaders were told (紧急报告).</summary>
public sealed class EmergencyReport
{
    public const int TextMaxLength = 4000;

    private EmergencyReport()
    {
    }

    public Guid Id { get; private set; }

    public int Number { get; private set; }

    public EmergencyReportKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public Guid By { get; private set; }

    /// <summary>The first report came after its hours were over.</summary>
    public bool IsLate { get; private set; }

    internal static EmergencyReport Write(int number, EmergencyReportKind kind, string text, MatterActor by, bool isLate)
    {
        return new EmergencyReport
        {
            Id = Guid.CreateVersion7(by.At),
            Number = number,
            Kind = kind,
            Text = MatterText.Of(text, TextMaxLength),
            At = by.At,
            By = by.Account,
            IsLate = isLate,
        };
    }
}

/// <summary>What a body noted on the way. There may be very many: they are read by pages and not loaded with the matter.</summary>
public sealed class ProgressEntry
{
    public const int TextMaxLength = 2000;

    private ProgressEntry()
    {
    }

    public Guid Id { get; private set; }

    public JointMatterId MatterId { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public Guid By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string Text { get; private set; } = "";

    internal static ProgressEntry Write(JointMatterId matter, string text, MatterActor by)
    {
        return new ProgressEntry
        {
            Id = Guid.CreateVersion7(by.At),
            MatterId = matter,
            AgencyId = by.Agency,
            By = by.Account,
            At = by.At,
            Text = MatterText.Of(text, TextMaxLength),
        };
    }
}

/// <summary>结案报告: what was done and what it came to.</summary>
/// <param name="People">Workers whose matter was dealt with.</param>
public sealed record ClosingReport(string Summary, int People, Money Amount, int Settled, int Failed, int HandedOver, string? Lessons)
{
    public const int SummaryMaxLength = 4000;
    public const int LessonsMaxLength = 2000;

    internal ClosingReport Checked()
    {
        Guard.Require(People >= 0 && Settled >= 0 && Failed >= 0 && HandedOver >= 0, RuleCode.MatterHeadcount, MatterFacts.MaxHeadcount);
        return this with { Summary = MatterText.Of(Summary, SummaryMaxLength), Lessons = MatterText.OrNone(Lessons, LessonsMaxLength) };
    }
}
